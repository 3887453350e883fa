"""Writes the Python type of each scalar of the spec as source, such as `Annotated[str, Field(...)]`."""

from __future__ import annotations

from ..model.protocol import Protocol
from ..model.value_types import TEXT_NUMBERS, Scalar
from ..schemas.valid_value_descriptions import describe_valid_value
from .type_annotations import PYTHON_TYPES

FIELD_OPTIONS = {"pattern": "pattern", "minimum": "ge", "maximum": "le"}
"""The option of pydantic's Field for each limit."""


def scalar_declarations(protocol: Protocol) -> dict[str, tuple[str, str]]:
    """Returns the Python type and the docstring of each scalar, both as source."""
    return {name: (type_expression(scalar), docstring(scalar)) for name, scalar in protocol.scalars.items()}


def type_expression(scalar: Scalar) -> str:
    """Returns a type such as `Annotated[str, Field(pattern=...)]`."""
    if scalar.base == "timestamp":
        formats = ", ".join(map(repr, (scalar.zone, *scalar.formats)))
        return f"Annotated[datetime, timestamp_format({formats})]"
    if scalar.base == "date":
        return f"Annotated[date, date_format({', '.join(map(repr, scalar.formats))})]"
    if scalar.base in TEXT_NUMBERS:
        return f"Annotated[{PYTHON_TYPES[scalar.base]}, {scalar.base.removesuffix('_text')}_format()]"
    if scalar.values:
        return f"Literal[{', '.join(map(repr, scalar.values))}]"
    options = ", ".join(f"{FIELD_OPTIONS[name]}={value!r}" for name, value in scalar.limits.items())
    base = "int | float" if scalar.base == "number" else PYTHON_TYPES[scalar.base]
    return f"Annotated[{base}, Field({options}), ValidValues({describe_valid_value(scalar)!r})]" if options else base


def docstring(scalar: Scalar) -> str:
    return scalar.description + (f" Unit: {scalar.unit}." if scalar.unit else "")
