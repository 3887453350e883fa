"""Remembers received values from which later messages compute others, or which decide between WebSocket and HTTP."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from ..core.message_field_reading import get_at
from ..core.protocol_table_types import Protocol


class LastFieldValues:
    """Holds the last received value of each remembered field, by field and identity."""

    def __init__(self, protocol: Protocol) -> None:
        self._protocol = protocol
        self.objects = frozenset(protocol.remembered_fields)
        """The names of the objects with fields to remember."""
        self._values: defaultdict[str, dict[Any, Any]] = defaultdict(dict)

    def remember(self, message: Any) -> None:
        """Stores the values in a message; a value that the message leaves out stays as it was."""
        for field, identity, path in self._protocol.remembered_fields[message.object]:
            holders, values = get_at(message, path), self._values[field]
            for holder in holders if isinstance(holders, list) else [holders]:
                value = getattr(holder, field, None)
                if value is not None:
                    values[getattr(holder, identity, None)] = value

    def recall(self, field: str, identity: Any) -> Any:
        """Returns the last value of a field; None if none was received."""
        return self._values[field].get(identity)
