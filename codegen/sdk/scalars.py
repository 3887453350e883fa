"""Writes the scalars of the spec as annotated Python types."""

from __future__ import annotations

from ..model.protocol import Protocol
from ..model.value_types import Scalar
from .python_types import PYTHON_TYPES

TIMES = {"timestamp": "a datetime with a time zone", "date": "a date"}
"""The Python values of each base type that is a time."""


def scalar_declarations(protocol: Protocol) -> dict[str, tuple[str, str]]:
    """Returns the type of each scalar as a Python expression, and its docstring."""
    return {name: (type_expression(scalar), docstring(scalar)) for name, scalar in protocol.scalars.items()}


def type_expression(scalar: Scalar) -> str:
    """Returns a type such as `Annotated[str, Field(pattern=...)]`."""
    if scalar.base == "timestamp":
        formats = ", ".join(map(repr, (scalar.zone, *scalar.formats)))
        return f"Annotated[datetime, timestamp_format({formats})]"
    if scalar.base == "date":
        return f"Annotated[date, date_format({', '.join(map(repr, scalar.formats))})]"
    if scalar.values:
        return f"Literal[{', '.join(map(repr, scalar.values))}]"
    limits = {"pattern": scalar.pattern, "ge": scalar.minimum, "le": scalar.maximum}
    options = ", ".join(f"{name}={value!r}" for name, value in limits.items() if value is not None)
    base = "int | float" if scalar.base == "number" else PYTHON_TYPES[scalar.base]
    return f"Annotated[{base}, Field({options}), ExpectedForm({expected_form(scalar)!r})]" if options else base


def expected_form(scalar: Scalar) -> str:
    """Describes a valid value for an error message: `a time of day, such as 23:00`."""
    if scalar.base in TIMES:
        return with_example(f"{TIMES[scalar.base]}, or text", scalar)
    if scalar.base == "string":
        return with_example(f"{scalar.form or 'text'},", scalar)
    kind = "a whole number" if scalar.base == "integer" else "a number"
    return f"{kind} {number_range(scalar)}"


def with_example(words: str, scalar: Scalar) -> str:
    """Appends the example of a scalar, if it has one that is not secret."""
    is_visible = scalar.example is not None and not scalar.sensitive
    return f"{words} such as {scalar.example}" if is_visible else words.removesuffix(",")


def number_range(scalar: Scalar) -> str:
    """Describes the limits of a number: `from 0 to 70`, `of 1 or more`. Returns an empty text without limits."""
    low, high = scalar.minimum, scalar.maximum
    if low is not None and high is not None:
        return f"from {low} to {high}"
    return f"of {low} or more" if low is not None else f"of {high} or less" if high is not None else ""


def docstring(scalar: Scalar) -> str:
    return scalar.description + (f" Unit: {scalar.unit}." if scalar.unit else "")
