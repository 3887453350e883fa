"""What single values, shapes and parameters are, as frozen data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .names import ClassName, PythonIdentifier

JSON_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}
"""What a value of each primitive is in JSON, as Python reads it; True is an int to Python, never to JSON."""
PRIMITIVES = frozenset(JSON_TYPES)
"""The types that need no declaration."""


@dataclass(frozen=True)
class Known:
    """How sure we are of something, and from where."""

    sure: str
    source: str

    @property
    def document(self) -> str:
        """The source without its particulars."""
        return self.source.split(",")[0]

    @property
    def words(self) -> str:
        return {
            "recorded": "seen in messages recorded from the service",
            "code": "a released client depends on it",
            "docs": "only a document says so",
            "inferred": "follows from a pattern; nobody has shown it",
        }[self.sure]


@dataclass(frozen=True)
class TypeItem:
    """A named type, or a list of it."""

    name: str
    is_list: bool = False


@dataclass(frozen=True)
class Type:
    """One type or several of which a value has one."""

    items: tuple[TypeItem, ...]

    @classmethod
    def parse(cls, expression: str) -> Type:
        """`list[Card] | boolean` and the like."""
        items = (part.strip() for part in expression.split("|"))
        return cls(tuple(TypeItem(part[5:-1], True) if part.startswith("list[") else TypeItem(part) for part in items))

    def __str__(self) -> str:
        return " | ".join(f"list[{item.name}]" if item.is_list else item.name for item in self.items)


@dataclass(frozen=True)
class Scalar:
    """A single value with a name: its base, its limits, its forms."""

    name: ClassName
    description: str
    base: str
    example: Any
    pattern: str | None = None
    form: str | None = None
    """What text is that follows the pattern."""
    minimum: float | None = None
    maximum: float | None = None
    unit: str | None = None
    values: tuple[str, ...] = ()
    zone: str = "UTC"
    formats: tuple[str, ...] = ("iso",)
    sensitive: bool = False
    placeholder: bool = False
    """It names what a command is about: a recording with one value serves any other."""
    public: tuple[str, ...] = ()
    """Values of something sensitive that are no secret, since they stand for nobody."""


@dataclass(frozen=True)
class Field:
    """A key of an object that is received."""

    name: str
    type: Type
    description: str
    known: Known
    unit: str | None = None
    values: Mapping[str, str] | None = None
    example: Any = None
    sensitive: bool = False
    identity: bool = False


@dataclass(frozen=True)
class Condition:
    """If another object said that a field is on, another operand stands in for the first."""

    remembered: str
    by: str
    """The field by which both objects say whose it is."""
    then: str


@dataclass(frozen=True)
class Derived:
    """A value worked out from others of its shape by a named operation."""

    name: PythonIdentifier
    description: str
    operation: str
    of: tuple[Any, ...]
    unit: str | None = None
    digits: int | None = None
    divisor: float | None = None
    when: Condition | None = None


@dataclass(frozen=True)
class Shape:
    """A JSON object with named fields."""

    name: ClassName
    description: str
    known: Known
    fields: tuple[Field, ...]
    derived: tuple[Derived, ...] = ()
    abstract: bool = False


@dataclass(frozen=True)
class CliOption:
    """How the command line takes a parameter."""

    name: str = ""
    positional: bool = False
    like: str = ""
    """The parameter whose value it has when it is not given."""


@dataclass(frozen=True)
class Parameter:
    """A key of a command."""

    name: str
    type: Type
    description: str
    known: Known
    argument: PythonIdentifier
    unit: str | None = None
    constant: Any = None
    optional: bool = False
    default: Any = None
    keyword: bool = False
    encode: str | None = None
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    sensitive: bool = False
    example: Any = None
    cli: CliOption = CliOption()


@dataclass(frozen=True)
class Payload:
    """Parameters that are handed over together."""

    name: ClassName
    description: str
    known: Known
    fields: tuple[Parameter, ...]
