"""Writes the type annotations of the fields of command classes as Python source."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.commands import Parameter
from ..model.protocol import Protocol
from ..model.value_types import TIME_TYPES, Scalar, TypeItem
from ..schemas.parameter_type_narrowing import NARROWED_NAME, argument_scalar
from ..schemas.valid_value_descriptions import describe_valid_value
from .scalar_annotations import type_expression
from .type_annotations import PYTHON_TYPES


def argument_type(protocol: Protocol, parameter: Parameter) -> str:
    """Returns the type of an argument as source.

    The type of a constant is `Literal[…]`, or Any if Python has no literal for it.
    """
    constant = parameter.constant
    if constant is not None:
        return f"Literal[{constant!r}]" if isinstance(constant, str | int) else "Any"
    types = dict.fromkeys(alternative_type(protocol, parameter, item) for item in parameter.type.items)
    return " | ".join([*types, *(["None"] if parameter.optional else [])])


def alternative_type(protocol: Protocol, parameter: Parameter, item: TypeItem) -> str:
    """Returns one alternative of an argument's type."""
    scalar = argument_scalar(protocol, parameter, item)
    if scalar is None:
        source = "int | float" if item.name == "number" else PYTHON_TYPES[item.name]
    elif scalar.base in TIME_TYPES:
        source = f"Annotated[{scalar.name}, {', '.join(time_annotations(scalar))}]"
    else:
        source = type_expression(scalar) if scalar.name == NARROWED_NAME else scalar.name
    if not item.is_list:
        return source
    return f"Annotated[Sequence[{source}], Field(min_length=1)]" if parameter.non_empty else f"Sequence[{source}]"


def time_annotations(scalar: Scalar) -> Iterator[str]:
    """Yields the annotations that check a time, and that write the time in the first format of the scalar."""
    yield "argument_formats.time"
    yield f"ValidValues({describe_valid_value(scalar)!r})"
    if scalar.base == "timestamp":
        yield f"argument_formats.timestamp({scalar.zone!r}, {scalar.formats[0]!r})"
    else:
        yield f"argument_formats.date({scalar.formats[0]!r})"


def argument_annotations(parameter: Parameter) -> list[str]:
    """Returns the annotations of an argument: its name on the wire, its validator and its serializer."""
    reads_collection = any(item.is_list for item in parameter.type.items)
    functions = ["collection"] * reads_collection + ([parameter.encode] if parameter.encode else [])
    name = [f"Field(alias={parameter.name!r})"] if parameter.name != parameter.argument else []
    functions += [f"sent_as({dict(parameter.sent_as)!r})"] if parameter.sent_as else []
    return name + [f"argument_formats.{item}" for item in functions]
