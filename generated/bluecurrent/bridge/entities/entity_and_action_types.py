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
    """Describes a command, and where the arguments come from. Parameters have their wire names."""

    command: str
    """The wire name of the command."""
    constants: Mapping[str, Any] = field(default_factory=dict)
    value_parameter: str = ""
    """The parameter that takes the value to which the entity is set."""
    kept_parameters: Mapping[str, Path] = field(default_factory=dict)
    """Parameters whose values must stay the same, each with the path of the present value in the live state."""
    card_parameter: str = ""
    """The parameter that takes the uid of the selected card."""


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
    """The word that is shown for each value of an enumeration."""
    on: tuple[Any, ...] = ()
    """The values for which the entity is on; if empty, all values that are not in `off`."""
    off: tuple[Any, ...] = ()
    """The values for which the entity is off."""
    among: tuple[str, ...] = ()
    """The present values with which the entity can be set; if empty, it can always be set."""
    minimum: float | None = None
    maximum: float | None = None
    maximum_path: Path = ()
    """The path of a value, in the charge point or a socket, that can lower `maximum`."""
    step: float | None = None
    permission: Path = ()
    """The path of the permission to change the entity."""
    only: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    """The fields that the charge point must have a certain value in, each with the values that fit."""
    is_enabled: bool = True
    is_of_socket: bool = False
    """True if each socket of a charge point has the entity."""
    is_summed: bool = False
    """True if a charge point with several sockets also has the entity, with the sum of the sockets."""
    actions: Mapping[str, Action] = field(default_factory=dict)
    """The commands that set the entity, by the received text; an empty text stands for any value."""


def get_at(holder: Any, path: Path) -> Any:
    """Returns the value at a path within an object of the live state; None if it is not known."""
    for name in path:
        holder = getattr(holder, name, None)
    return holder
