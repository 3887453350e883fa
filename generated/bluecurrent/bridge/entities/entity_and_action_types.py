# generated from codegen/templates/package/bridge/entities/entity_and_action_types.py by `python -m codegen generate`; changes here are lost
"""Defines the data classes `Entity`, a Home Assistant entity, and `Action`, a command that sets an entity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Path = tuple[str, ...]
"""The names that lead to a value of a charge point in the live state."""
Platform = Literal["sensor", "binary_sensor", "switch", "number", "time", "select", "button", "event"]


@dataclass(frozen=True, slots=True)
class Action:
    """Describes a command, and the sources of its arguments by the wire names of parameters."""

    command: str
    """Its wire name."""
    constants: Mapping[str, Any] = field(default_factory=dict)
    value_parameter: str = ""
    """The parameter that takes the value to which the entity is set."""
    kept_parameters: Mapping[str, Path] = field(default_factory=dict)
    """Parameters that take the present value at a path of the live state, so that this value does not change."""
    card_parameter: str = ""
    """The parameter that takes the selected card."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Describes an entity of a charge point or of its grid connection."""

    key: str
    platform: Platform
    name: str
    topic: str = ""
    """The state topic that has its value: status, settings, grid, session, availability or result."""
    path: Path = ()
    unit: str | None = None
    device_class: str | None = None
    state_class: str | None = None
    category: str | None = None
    precision: int | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    """The options of an enumeration by the values of the field."""
    on: tuple[Any, ...] = ()
    """The values for which it is on. Empty: all others than those of `off`."""
    off: tuple[Any, ...] = ()
    """The values for which it is off."""
    among: tuple[str, ...] = ()
    """The values with which it can be set. Empty: all."""
    minimum: float | None = None
    maximum: float | None = None
    maximum_path: Path = ()
    """The path of a value that limits it further."""
    step: float | None = None
    permission: Path = ()
    """The path of the permission to change it."""
    only: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    """The values that fields of the charge point must have."""
    is_enabled: bool = True
    is_of_socket: bool = False
    """True if each socket of a charge point has it."""
    is_summed: bool = False
    """True if a charge point with several sockets has it too, as their sum."""
    actions: Mapping[str, Action] = field(default_factory=dict)
    """The commands that set it, by the text that is received; an empty text stands for any value."""


def get_at(holder: Any, path: Path) -> Any:
    """Returns a value of an object of the live state; None if it is not known."""
    for name in path:
        holder = getattr(holder, name, None)
    return holder
