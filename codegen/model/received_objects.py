"""Defines the data classes for received objects: fields, shapes, derived values, and matching of answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from .python_names import ClassName, PythonIdentifier
from .value_types import Evidence, Type


@dataclass(frozen=True)
class Field:
    """Holds a field of a received object: a key, the type of its value, and what the spec says about it."""

    name: str
    type: Type
    description: str
    evidence: Evidence
    label: str = ""
    """The name in tables. Empty: tables show the first sentence of the description."""
    unit: str | None = None
    values: Mapping[str, str] | None = None
    example: Any = None
    sensitive: bool = False
    identity: bool = False
    """True: the object is useless without this field, so the field is required. All other fields are optional."""
    sent_while: str = ""
    """A boolean field beside this one, which is sent only while that field is true. Empty: it is always sent."""
    formerly: tuple[str, ...] = ()
    """Former names of the field, which are still read."""

    @property
    def wire_names(self) -> tuple[str, ...]:
        """The names under which the field is read: the present name, then former names."""
        return (self.name, *self.formerly)


@dataclass(frozen=True)
class Condition:
    """Holds the condition under which a derived value has another first operand: a true flag in another object."""

    flag_field: str
    """The flag in the other object."""
    shared_field: str
    """The field that both objects have, and that must be equal in them."""
    replacement_operand: str
    """The operand that takes the place of the first."""


Factor = str | float
"""The name of a field or of a derived value, or a number."""
Operand = Factor | tuple[Factor, ...]
"""A value from which another is derived, or the factors of a product."""


@dataclass(frozen=True)
class DerivedValue:
    """Holds a value that is computed from other values of its shape by a named operation."""

    name: PythonIdentifier
    description: str
    operation: str
    of: tuple[Operand, ...]
    label: str = ""
    unit: str | None = None
    digits: int | None = None
    divisor: float | None = None
    when: Condition | None = None

    @property
    def options(self) -> dict[str, float]:
        """The options of its operation that are set."""
        options = {"digits": self.digits, "divisor": self.divisor}
        return {name: value for name, value in options.items() if value is not None}

    def with_first_operand(self, operand: Operand) -> DerivedValue:
        """Returns a copy of the value, derived with another first operand."""
        return replace(self, of=(operand, *self.of[1:]))


@dataclass(frozen=True)
class Shape:
    """Holds a kind of received JSON object: its fields and the values derived from them."""

    name: ClassName
    description: str
    evidence: Evidence
    fields: tuple[Field, ...]
    derived: tuple[DerivedValue, ...] = ()
    abstract: bool = False
    """True: other shapes include this one, and no object has this shape itself."""

    @property
    def fields_by_wire_name(self) -> dict[str, Field]:
        """The fields by the names under which they are read, former ones included."""
        return {name: field for field in self.fields for name in field.wire_names}

    def operand_fields(self, value: DerivedValue) -> Iterator[str]:
        """Yields the fields from which a value is derived, directly or through other derived values."""
        derived = {str(other.name): other for other in self.derived}
        factors = (factor for item in value.of for factor in (item if isinstance(item, tuple) else (item,)))
        for name in factors:
            if isinstance(name, str):
                yield from self.operand_fields(derived[name]) if name in derived else (name,)


@dataclass(frozen=True)
class Key:
    """Holds the paths at which an answer repeats a parameter of its request, so that the two can be matched."""

    parameter: str
    """The parameter of the request."""
    places: tuple[str, ...]
    """The paths of the value in the object."""
    form: str = "{}"
    """The form of the value there, with {} for the value."""
    shared: bool = False
    """True: the value can differ from the request's. It can be another charge point behind the same grid connection."""


@dataclass(frozen=True)
class Object:
    """Holds a kind of received frame: its name on the wire, its shape and its class."""

    name: str
    message: ClassName
    description: str
    evidence: Evidence
    shape: Shape
    shared: bool = False
    """True: several objects have the same class."""
    pushed: bool = False
    """True: the service also sends the object without a request."""
    content: tuple[str, ...] = ()
    """Paths to the content. The content is the value at the first path that was sent."""
    key: Key | None = None

    def full_path(self, place: str) -> str:
        """Returns a path with a leading `content` replaced by the first content path."""
        first, _, rest = place.partition(".")
        return ".".join(filter(None, [self.content[0], rest])) if first == "content" and self.content else place
