"""What one object said of a thing, kept for values that are derived from another object about it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from ..core.field_lookup import get_at
from ..core.protocol_table import Protocol


class RememberedFields:
    """The fields that the protocol says are needed later, by field and identity."""

    def __init__(self, protocol: Protocol) -> None:
        self._protocol = protocol
        self.objects = frozenset(protocol.remembered_fields)
        """The objects of which something is kept."""
        self._values: defaultdict[str, dict[Any, Any]] = defaultdict(dict)

    def note(self, message: Any) -> None:
        """Keep what a message says; what it leaves out stays as it was."""
        for field, identity, place in self._protocol.remembered_fields[message.object]:
            things, known = get_at(message, place), self._values[field]
            for thing in things if isinstance(things, list) else [things]:
                value = getattr(thing, field, None)
                if value is not None:
                    known[getattr(thing, identity, None)] = value

    def recall(self, field: str, identity: Any) -> Any:
        """What was last said; None if nothing was."""
        return self._values[field].get(identity)
