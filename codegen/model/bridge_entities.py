"""Defines the data classes for the bridge's entities, for their devices, and for the values that evcc reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Devices:
    """Holds the settings of the Home Assistant devices that have the entities: charge points and grid connections."""

    name: str
    """The field that names a charge point."""
    model: str
    """The field with the model of a charge point."""
    manufacturer: str
    offline_field: str
    """The field of the status that tells if the service reaches the charge point."""
    offline_values: tuple[str, ...]
    """The values of this field while the service does not reach the charge point."""
    grid_name: str
    grid_manufacturer: str


FieldValues = Mapping[str, tuple[str, ...]]
"""The possible values of each field, by its name. Only one of the fields needs to have one of its values."""


@dataclass(frozen=True)
class Evcc:
    """Holds the rules by which the values of a charging socket become the values that evcc reads."""

    letters: Mapping[str, FieldValues]
    """The status letters of evcc, each with its field values. The first letter that fits counts."""
    blocked: FieldValues
    """The field values with which a car may not charge."""
    power: str
    """The field or derived value that holds the power in kW."""
    currents: tuple[str, ...]
    """The fields that hold the currents of the phases in A."""


@dataclass(frozen=True)
class EntityEntry:
    """Holds an entity as the spec declares it. Missing keys take their values from the field at `path`."""

    key: str
    platform: str
    path: tuple[str, ...] = ()
    """The path of the shown value in the live state. Empty: the entity shows no value of the live state."""
    name: str = ""
    topic: str = ""
    """The topic of an entity that reads a whole topic: `availability` or `result`."""
    chosen_for: str = ""
    """The command for which a `select` entity chooses an item, such as a card."""
    device_class: str | None = None
    state_class: str | None = None
    category: str | None = None
    precision: int | None = None
    words: bool = False
    """True: the entity shows the meanings of the values, not the values themselves."""
    on: tuple[Any, ...] = ()
    off: tuple[Any, ...] = ()
    among: tuple[str, ...] = ()
    """The values to which the entity can be set. Empty: all known values."""
    minimum: float | None = None
    maximum: float | str | None = None
    """The largest value: a number, or the name of a value of the live state."""
    step: float | None = None
    command: str = ""
    arguments: Mapping[str, Any] = field(default_factory=dict)
    only: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    """The values that fields of a charge point must have for it to have the entity."""
    enabled: bool = True
