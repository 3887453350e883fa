"""Builds the JSON Schemas (draft-07) of the spec's types, with one schema for each alternative of a type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..model.commands import Parameter
from ..model.received_objects import Field
from ..model.value_types import PRIMITIVES, TEXT_NUMBERS, TIME_TYPES, Scalar, Type, TypeItem
from .parameter_type_narrowing import TypeTable, argument_scalar

Schema = dict[str, Any]


def alternative_schemas(types: TypeTable, type_: Type, *, for_models: bool, lenient: bool) -> Iterator[Schema]:
    """Yields the schemas of a type's alternatives.

    `for_models` makes schemas for the models of the package, and not for the wire. `lenient` leaves out the limits of
    scalars, as for received values.
    """
    for item in type_.items:
        for schema in item_schemas(types, item, for_models=for_models, lenient=lenient):
            yield {"type": "array", "items": schema} if item.is_list else schema


def item_schemas(types: TypeTable, item: TypeItem, *, for_models: bool, lenient: bool) -> Iterable[Schema]:
    """Returns the schemas of a named type."""
    if item.name in types.shapes:
        return [{"$ref": f"#/definitions/{item.name}"}]
    if item.name in types.scalars:
        return scalar_schemas(types.scalars[item.name], for_models=for_models, lenient=lenient)
    if item.name == "number" and not lenient:
        return [{"type": "integer"}, {"type": "number"}]
    return [{"type": item.name}] if item.name in PRIMITIVES else [{}]


def scalar_schemas(scalar: Scalar, *, for_models: bool, lenient: bool) -> Iterable[Schema]:
    """Returns the schemas of a scalar with its limits; with `lenient`, only its base type."""
    is_time = scalar.base in TIME_TYPES
    if for_models and (is_time or scalar.base in TEXT_NUMBERS or not lenient):
        return [{"customTypePath": f"bluecurrent.scalars.{scalar.name}"}]
    if is_time:
        return [{"type": "string"}]
    if scalar.base in TEXT_NUMBERS:
        return [{"type": TEXT_NUMBERS[scalar.base]}, {"type": "string"}]
    if lenient:
        return [{"type": scalar.base}]
    schema = scalar.limits
    if scalar.values:
        schema["enum"] = list(scalar.values)
    bases = ["integer", "number"] if scalar.base == "number" else [scalar.base]
    return [{"type": base, **schema} for base in bases]


def parameter_schemas(types: TypeTable, parameter: Parameter) -> Iterator[Schema]:
    """Yields the schemas of an argument's alternatives, with the parameter's own limits."""
    for item in parameter.type.items:
        scalar = argument_scalar(types, parameter, item)
        schemas = item_schemas(types, item, for_models=False, lenient=False)
        for schema in scalar_schemas(scalar, for_models=False, lenient=False) if scalar else schemas:
            list_schema = {"type": "array", "items": schema, **({"minItems": 1} if parameter.non_empty else {})}
            yield list_schema if item.is_list else schema


def is_sensitive(types: TypeTable, item: Field | Parameter) -> bool:
    """Tells if a value is personal or secret: it, or its type, is declared as sensitive."""
    scalars = (types.scalars.get(part.name) for part in item.type.items)
    return item.sensitive or any(scalar.sensitive for scalar in scalars if scalar)


def encoded_schema(encoding: str, argument: Schema) -> Schema:
    """Returns the schema of an encoded argument, from the schema of the argument."""
    match encoding:
        case "days_text":
            return days_text_schema(argument)
        case "decimal_text":
            sign = "" if argument.get("minimum", -1) >= 0 else "-?"
            return {"type": "string", "pattern": rf"^{sign}[0-9]+(\.[0-9]+)?$"}
        case "integer":
            return {"type": "integer"}
        case _:
            return {"type": "boolean"}


def days_text_schema(argument: Schema) -> Schema:
    """Returns the schema of a text such as [1,2]. If days have one digit, their limits are checked too."""
    low, high = (argument["items"].get(limit) for limit in ("minimum", "maximum"))
    has_digits = low is not None and high is not None and 0 <= low <= high <= 9
    day = f"[{low}-{high}]" if has_digits else "-?[0-9]+"
    days = f"{day}(,{day})*"
    return {"type": "string", "pattern": rf"^\[{days}\]$" if "minItems" in argument else rf"^\[({days})?\]$"}
