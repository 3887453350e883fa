"""Named single values -> annotated Python types."""

from __future__ import annotations

from .expressions import PYTHON_TYPES
from .protocol import Protocol, Scalar


def declarations(protocol: Protocol) -> dict[str, tuple[str, str]]:
    """For each scalar its type as an expression, and its docstring."""
    return {name: (expression(scalar), docstring(scalar)) for name, scalar in protocol.scalars.items()}


def expression(scalar: Scalar) -> str:
    """`Annotated[str, Field(pattern=...)]` and the like."""
    if scalar.base == "timestamp":
        formats = ", ".join(map(repr, (scalar.zone, *scalar.formats)))
        return f"Annotated[datetime, PlainValidator(timestamps({formats})), iso_text]"
    if scalar.base == "date":
        return f"Annotated[date, PlainValidator(dates({', '.join(map(repr, scalar.formats))})), iso_text]"
    if scalar.values:
        return f"Literal[{', '.join(map(repr, scalar.values))}]"
    limits = {"pattern": scalar.pattern, "ge": scalar.minimum, "le": scalar.maximum}
    options = ", ".join(f"{name}={value!r}" for name, value in limits.items() if value is not None)
    base = "int | float" if scalar.base == "number" else PYTHON_TYPES[scalar.base]
    return f"Annotated[{base}, Field({options})]" if options else base


def docstring(scalar: Scalar) -> str:
    return scalar.description + (f" Unit: {scalar.unit}." if scalar.unit else "")
