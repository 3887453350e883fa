"""Defines the data classes for types, scalars (named simple types), and evidence (certainty, source)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .python_names import ClassName

JSON_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}
"""The Python types of each primitive JSON type. Python counts True as an int, JSON does not."""
PRIMITIVES = frozenset(JSON_TYPES)
"""The types that a spec need not declare."""
TIME_TYPES = frozenset({"timestamp", "date"})
"""The base types of scalars that are times, which are text on the wire."""
TEXT_NUMBERS: dict[str, str] = {"decimal": "number", "integer_text": "integer"}
"""The base types of scalars that are numbers but may come as text, each with its JSON type if it is not text."""

CERTAINTIES = {
    "recorded": "the authors of the source recorded it from the service",
    "code": "a released client depends on it",
    "docs": "found only in a document",
    "inferred": "follows the pattern of other facts, never seen",
}
"""The meaning of each value of `sure`, the most certain first."""


@dataclass(frozen=True)
class Source:
    """Holds the title of a public document that shows facts about the service, and its endpoint."""

    title: str
    endpoint: str = ""
    """The endpoint that the document is about; empty if that is the endpoint that the spec describes."""

    def __str__(self) -> str:
        return f"{self.title} (another endpoint: {self.endpoint})" if self.endpoint else self.title


NO_SOURCE = Source("")


@dataclass(frozen=True)
class Evidence:
    """Holds the certainty of a fact and its source, and describes them in words."""

    sure: str
    source: Source = NO_SOURCE

    @property
    def source_title(self) -> str:
        """The title of the source, without the details that follow it."""
        return self.source.title.split(",")[0]

    @property
    def label(self) -> str:
        """The certainty as a table shows it: `sure`, and the endpoint of the source if the spec describes another."""
        return f"{self.sure} ({self.source.endpoint})" if self.has_other_endpoint else self.sure

    @property
    def explanation(self) -> str:
        """The meaning of `sure`, for documentation."""
        meaning = CERTAINTIES[self.sure]
        return f"{meaning}, on another endpoint: {self.source.endpoint}" if self.has_other_endpoint else meaning

    @property
    def summary(self) -> str:
        """The certainty with its meaning and its source, for docstrings and help texts."""
        meaning = f"{self.sure} ({self.explanation})"
        return f"{meaning}, from {self.source_title}" if self.source_title and self.sure != "inferred" else meaning

    @property
    def has_other_endpoint(self) -> bool:
        """True if the fact was seen only on an endpoint that the spec does not describe."""
        return bool(self.source.endpoint) and self.sure != "inferred"


@dataclass(frozen=True)
class TypeItem:
    """Holds one alternative of a type: a named type, or a list of values of that type."""

    name: str
    is_list: bool = False


@dataclass(frozen=True)
class Type:
    """Holds the type of a value: one alternative or more."""

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
    """Holds a named type of single values: its base type, its limits and its formats."""

    name: ClassName
    description: str
    base: str
    example: Any
    pattern: str | None = None
    form: str | None = None
    """A description, for error messages, of text that matches the pattern."""
    minimum: float | None = None
    maximum: float | None = None
    unit: str | None = None
    values: tuple[str, ...] = ()
    zone: str = "UTC"
    formats: tuple[str, ...] = ("iso",)
    sensitive: bool = False
    placeholder: bool = False
    """True: the value is an identity, such as a charge point's. A recording with one is played for all others."""
    public: tuple[str, ...] = ()
    """Values of a sensitive scalar that are not secret, since they belong to nobody."""

    @property
    def limits(self) -> dict[str, Any]:
        """The limits that it declares, by their keywords in JSON Schema. A list of values is not a limit."""
        declared = {"pattern": self.pattern, "minimum": self.minimum, "maximum": self.maximum}
        return {name: value for name, value in declared.items() if value is not None}
