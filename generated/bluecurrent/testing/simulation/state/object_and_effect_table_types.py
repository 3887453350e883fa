# generated from codegen/templates/package/testing/simulation/state/object_and_effect_table_types.py by `python -m codegen generate`; changes here are lost
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
"""A parameter becomes the value of a field unchanged, parsed as JSON, or as one text made of a list."""


class ObjectTemplate(NamedTuple):
    """Describes an object that the account sends."""

    scope: Scope
    content: Path
    """The path of the fields that describe the charge point; empty if they are the object's own."""
    identity_places: tuple[tuple[Path, str], ...]
    """The paths that hold the identity of the charge point, each with the format string of the identity."""
    example: Mapping[str, Any]
    """All fields of the object, with examples."""
    socket_list: tuple[str, ...] = ()
    """The fields that replace the content if a charge point has several sockets: the list of sockets, and others."""
    conditions: tuple[tuple[Path, str], ...] = ()
    """The fields that are not always sent, by their paths in the content, each with the flag beside it."""


class ItemLookup(NamedTuple):
    """Describes the list in which a parameter names an item. The item becomes the new value of a field."""

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
    """The parameter that names the item; empty for an item that is added."""
    fields: tuple[tuple[str, str, Conversion], ...] = ()
    """The fields of the item that take the value of a parameter, with that parameter and the conversion."""
    answer_field: str = ""
    """The field of the command's answer that shows the changed item; empty if there is none."""


class CommandEffect(NamedTuple):
    """Describes one change that a command makes: of a field, or of a list."""

    object: str
    path: Path
    value: Any = None
    """The constant that the field becomes, unless `parameter` names its new value."""
    old_values: tuple[Any, ...] = ()
    """The values from which the field changes to the constant; empty: any."""
    refusal: str = ""
    """The error of the receipt if the field has another value; parameters in braces stand for their values."""
    parameter: str = ""
    conversion: Conversion = ""
    lookup: ItemLookup | None = None
    item: ItemChange | None = None
    when: Mapping[str, Any] = MappingProxyType({})
    """The values of parameters with which the command has this effect; empty: always."""
    confirms: bool = False
    """True if a push of the object replaces the command's verdict."""
