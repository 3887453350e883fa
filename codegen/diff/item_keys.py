"""Defines the keys that identify the compared items of a protocol, such as commands, fields and options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

Properties = Mapping[str, Any]
"""The properties of an item, by the names under which reports show them."""

OWNER_KINDS = {
    "parameter": "command",
    "effect": "command",
    "field": "class",
    "derived value": "class",
    "option": "subcommand",
}
"""For each kind of item, the kind of the item that owns it. Items of other kinds have no owner."""
WORDS = frozenset({"effect", "option"})
"""Kinds with names that are words in a sentence or on a command line."""


class ItemKey(NamedTuple):
    """Identifies an item of a protocol, such as a command, a field or an option."""

    kind: str
    """command, parameter, field or another."""
    path: tuple[str, ...]
    """The name of the owner, if the item has one, and then the name of the item."""

    @property
    def name(self) -> str:
        """The name in reports, such as `REBOOT.evse_id` or `cards --limit`."""
        return (" " if self.kind in WORDS else ".").join(self.path)

    @property
    def owner(self) -> ItemKey:
        """The key of the item that this item belongs to; its own key if it belongs to none."""
        return ItemKey(OWNER_KINDS[self.kind], self.path[:1]) if self.kind in OWNER_KINDS else self


Items = Iterator[tuple[ItemKey, Properties]]
