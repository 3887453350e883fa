# generated from codegen/templates/package/_runtime/requests/waiting_queues.py by `python -m codegen generate`; changes here are lost
"""Who waits for which object, in order."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Collection

from .call import Call

WaitingQueue = OrderedDict[Call, None]


class WaitingQueues:
    """Calls in the order in which they were sent, by object and key; no operation gets slower the more there are."""

    __slots__ = ("_by_key", "_by_object")

    def __init__(self) -> None:
        self._by_object: defaultdict[str, WaitingQueue] = defaultdict(OrderedDict)
        self._by_key: defaultdict[tuple[str, str | None], WaitingQueue] = defaultdict(OrderedDict)

    def __contains__(self, name: str) -> bool:
        """Whether anybody waits for an object."""
        return name in self._by_object

    def has(self, name: str, call: Call) -> bool:
        """Whether this call does."""
        return call in self._by_object.get(name, ())

    def join(self, name: str, key: str | None, call: Call) -> None:
        """Wait for an object with this key; None: whatever its key."""
        self._by_object[name][call] = None
        self._by_key[name, key][call] = None

    def leave(self, name: str, key: str | None, call: Call) -> None:
        """Wait for it no longer."""
        line = self._by_object.get(name)
        if line is None or call not in line:
            return
        del line[call]
        if not line:
            del self._by_object[name]
        keyed = self._by_key[name, key]
        del keyed[call]
        if not keyed:
            del self._by_key[name, key]

    def line(self, name: str, key: str | None) -> Collection[Call]:
        """The calls that an object may belong to, oldest first; one without a key may belong to any."""
        if key is None:
            return self._by_object.get(name) or ()
        return self._by_key.get((name, key)) or self._by_key.get((name, None)) or ()
