"""Defines the data classes for the effects of commands: changes of fields and of list items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from .value_types import Evidence

ItemAction = Literal["add", "update", "remove"]


@dataclass(frozen=True)
class ItemChange:
    """Holds a change of a list: an item is added, updated or removed."""

    action: ItemAction
    id: str
    """The field that identifies an item."""
    parameter: str = ""
    """The parameter that names the item. Empty for an item that is added: the service chooses its identity."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """The fields of the item that take the value of a parameter, each with the wire name of its parameter."""


@dataclass(frozen=True)
class ItemLookup:
    """Names the list in which a parameter identifies an item. This item becomes the new value of the field."""

    object: str
    place: str
    id: str
    """The field that identifies an item."""


@dataclass(frozen=True)
class Effect:
    """Holds a change that a command makes in the field at the path `place` of an object. Has one of four forms.

    - `value`: the field becomes this constant.
    - `parameter`: the field becomes the value of this parameter.
    - `parameter` and `lookup`: the field becomes the item of a list that the parameter names.
    - `item`: an item of the list at `place` is added, updated or removed.
    """

    object: str
    place: str
    evidence: Evidence
    value: Any = None
    old_values: tuple[Any, ...] = ()
    """The values from which the field changes to a constant. Empty: any."""
    refusal: str = ""
    """The error in the receipt if the field has none of `old_values`. `{name}` in it means a parameter's value."""
    parameter: str = ""
    lookup: ItemLookup | None = None
    item: ItemChange | None = None
    when: Mapping[str, Any] = field(default_factory=dict)
    """The values of parameters with which the command has this effect. Empty: always."""
    confirms: bool = False
    """True: a push that shows the effect confirms the command. There is no verdict then."""
    settle: float = 0
    """The seconds after the receipt within which the confirming push must come."""
