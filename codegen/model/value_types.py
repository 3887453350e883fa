"""Describes the types of single values, and the evidence for facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .names import ClassName

JSON_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}
"""The Python types of each primitive JSON type. Python counts True as an int, JSON does not."""
PRIMITIVES = frozenset(JSON_TYPES)
"""The types that a spec need not declare."""

CERTAINTIES = {
    "recorded": "seen in messages recorded from the service",
    "code": "a released client depends on it",
    "docs": "found only in a document",
    "inferred": "follows the pattern of other facts, never seen",
}
"""The meaning of each value of `sure`, the most certain first."""


@dataclass(frozen=True)
class Evidence:
    """The certainty of a fact, and its source."""

    sure: str
    source: str

    @property
    def source_title(self) -> str:
        """The title of the source, without the details that follow it."""
        return self.source.split(",")[0]

    @property
    def explanation(self) -> str:
        """The meaning of `sure`, for documentation."""
        return CERTAINTIES[self.sure]


@dataclass(frozen=True)
class TypeItem:
    """One alternative of a type: a name, or a list of what it names."""

    name: str
    is_list: bool = False


@dataclass(frozen=True)
class Type:
    """The type of a value: one alternative or more."""

    items: tuple[TypeItem, ...]

    @classmethod
    def parse(cls, expression: str) -> Type:
        """Parses a type expression, such as `list[Card] | boolean`."""
        names = (name.strip() for name in expression.split("|"))
        return cls(tuple(TypeItem(name[5:-1], True) if name.startswith("list[") else TypeItem(name) for name in names))

    def __str__(self) -> str:
        return " | ".join(f"list[{item.name}]" if item.is_list else item.name for item in self.items)


@dataclass(frozen=True)
class Scalar:
    """A named type of a single value: its base type, its limits and its formats."""

    name: ClassName
    description: str
    base: str
    example: Any
    pattern: str | None = None
    form: str | None = None
    """Describes text that matches the pattern, for error messages."""
    minimum: float | None = None
    maximum: float | None = None
    unit: str | None = None
    values: tuple[str, ...] = ()
    zone: str = "UTC"
    formats: tuple[str, ...] = ("iso",)
    sensitive: bool = False
    placeholder: bool = False
    """The value identifies a thing, such as a charge point. A recording with one value serves any other."""
    public: tuple[str, ...] = ()
    """Values of a sensitive scalar that are not secret, since they belong to nobody."""
