"""Defines the types of two tables of a simulated account: the objects sent, and the effects of commands.

The generated modules beside this one hold the tables.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from ...._runtime.core.protocol_table_types import Path

Scope = Literal["one", "list", "account"]
"""An object shows one charge point (`one`), all charge points (`list`), or the account (`account`)."""
Conversion = Literal["", "json", "joined"]
"""The conversion from a parameter to a field: none, parsing of JSON, or joining of a list to one text."""


class ObjectTemplate(NamedTuple):
    """Describes an object that the account sends."""

    scope: Scope
    content: Path
    """The path to the fields that describe the charge point; empty if they are at the top level of the object."""
    identity_places: tuple[tuple[Path, str], ...]
    """The paths at which the identity of the charge point stands, each with the format string for the identity."""
    example: Mapping[str, Any]
    """An example of the object, with all fields."""
    socket_list: tuple[str, ...] = ()
    """The fields that replace the content if there are several sockets: first the list of sockets, then others."""
    conditions: tuple[tuple[Path, str], ...] = ()
    """The paths (in the content) of fields that are only sent while a flag is on, each with the flag's name."""


class ItemLookup(NamedTuple):
    """Describes a list and the way to find the item that a parameter names; a field gets this item as its value."""

    object: str
    path: Path
    id: str
    """The field that identifies an item."""
    public: tuple[str, ...] = ()
    """Values of the parameter that need not be in the list."""


class ItemChange(NamedTuple):
    """Describes how a list changes: an item is added, updated or removed."""

    action: Literal["add", "update", "remove"]
    id: str
    """The field that identifies an item."""
    parameter: str = ""
    """The parameter that names the item; empty if an item is added."""
    fields: tuple[tuple[str, str, Conversion], ...] = ()
    """Triples: a field of the item, the parameter with its new value, and the conversion of that value."""
    answer_field: str = ""
    """The field of the command's answer that shows the changed item; empty if there is none."""


class CommandEffect(NamedTuple):
    """Describes one change that a command makes to a field or to a list."""

    object: str
    path: Path
    value: Any = None
    """The new value of the field, if it is a constant; otherwise `parameter` names the parameter with the value."""
    old_values: tuple[Any, ...] = ()
    """The old values that the field must have to be changed; empty if any value is changed."""
    refusal: str = ""
    """The error of the receipt if the field has no such old value; `{name}` stands for the value of a parameter."""
    parameter: str = ""
    conversion: Conversion = ""
    lookup: ItemLookup | None = None
    item: ItemChange | None = None
    when: Mapping[str, Any] = MappingProxyType({})
    """The values that parameters must have for this effect; empty if the command always has it."""
    confirms: bool = False
    """True if a push of the object replaces the command's verdict."""
