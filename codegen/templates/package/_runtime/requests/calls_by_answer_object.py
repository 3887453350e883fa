"""Keeps the calls that wait for an answer, in one queue for each kind of object that can be the answer."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Collection

from .call_state import Call

WaitingQueue = OrderedDict[Call, None]


class WaitingCalls:
    """Holds calls in the order in which they were sent, by the name and the key of the object that answers them.

    Each operation takes constant time.
    """

    __slots__ = ("_by_key", "_by_object")

    def __init__(self) -> None:
        self._by_object: defaultdict[str, WaitingQueue] = defaultdict(OrderedDict)
        self._by_key: defaultdict[tuple[str, str | None], WaitingQueue] = defaultdict(OrderedDict)

    def __contains__(self, name: str) -> bool:
        """Checks if any call waits for an object."""
        return name in self._by_object

    def has_call(self, name: str, call: Call) -> bool:
        """Checks if a call waits for an object."""
        return call in self._by_object.get(name, ())

    def add(self, name: str, key: str | None, call: Call) -> None:
        """Adds a call that waits for an object with this key, or with any key if it is None."""
        self._by_object[name][call] = None
        self._by_key[name, key][call] = None

    def remove(self, name: str, key: str | None, call: Call) -> None:
        """Removes a call; does nothing if it does not wait for the object."""
        queue = self._by_object.get(name)
        if queue is None or call not in queue:
            return
        del queue[call]
        if not queue:
            del self._by_object[name]
        keyed = self._by_key[name, key]
        del keyed[call]
        if not keyed:
            del self._by_key[name, key]

    def find_candidates(self, name: str, key: str | None) -> Collection[Call]:
        """Returns the calls that an object may answer, oldest first; an object without a key may answer any."""
        if key is None:
            return self._by_object.get(name) or ()
        return self._by_key.get((name, key)) or self._by_key.get((name, None)) or ()
