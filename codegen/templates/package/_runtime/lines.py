"""Who waits for which object, in order."""

from __future__ import annotations

from collections import OrderedDict

from .call import Call

Line = OrderedDict[Call, None]


class Lines:
    """Calls in the order in which they were sent, by object and key; no operation gets slower the more there are."""

    def __init__(self) -> None:
        self.by_object: dict[str, Line] = {}
        self._by_key: dict[tuple[str, str | None], Line] = {}

    def join(self, name: str, key: str | None, call: Call) -> None:
        """Wait for an object with this key; None: whatever its key."""
        self.by_object.setdefault(name, OrderedDict())[call] = None
        self._by_key.setdefault((name, key), OrderedDict())[call] = None

    def leave(self, name: str, key: str | None, call: Call) -> None:
        """Wait for it no longer."""
        line = self.by_object.get(name)
        if line is None or call not in line:
            return
        del line[call]
        if not line:
            del self.by_object[name]
        keyed = self._by_key[name, key]
        del keyed[call]
        if not keyed:
            del self._by_key[name, key]

    def line(self, name: str, key: str | None) -> Line:
        """The calls that an object may belong to, oldest first; one without a key may belong to any."""
        if key is None:
            found = self.by_object.get(name)
        else:
            found = self._by_key.get((name, key)) or self._by_key.get((name, None))
        return found if found is not None else OrderedDict()

    def first(self, name: str, key: str | None) -> Call | None:
        """The oldest of them."""
        return next(iter(self.line(name, key)), None)
