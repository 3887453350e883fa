"""Writes the scalars of the spec as annotated Python types."""

from __future__ import annotations

from ..model.protocol import Protocol
from ..model.value_types import Scalar
from .python_types import PYTHON_TYPES


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
    if scalar.base == "string":
        words = scalar.form or "text"
        return words if scalar.sensitive else f"{words}, such as {scalar.example}"
    kind = "a whole number" if scalar.base == "integer" else "a number"
    low, high = scalar.minimum, scalar.maximum
    if low is not None and high is not None:
        return f"{kind} from {low} to {high}"
    return f"{kind} of {low} or more" if low is not None else f"{kind} of {high} or less"


def docstring(scalar: Scalar) -> str:
    return scalar.description + (f" Unit: {scalar.unit}." if scalar.unit else "")
