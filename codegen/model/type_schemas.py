"""Builds the JSON Schemas (draft-07) of types: one schema for each alternative of a type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from typing import Protocol as Interface

from .commands import Parameter
from .objects import Field, Shape
from .value_types import PRIMITIVES, Scalar, Type, TypeItem

Schema = dict[str, Any]


class NamedTypes(Interface):
    """Provides the scalars and shapes that a type can name."""

    @property
    def scalars(self) -> Mapping[str, Scalar]: ...

    @property
    def shapes(self) -> Mapping[str, Shape]: ...


def type_options(types: NamedTypes, type_: Type, *, python: bool, lenient: bool) -> Iterator[Schema]:
    """Yields the schemas of a type's alternatives.

    `python` makes schemas for the models of the package, and not for the wire. `lenient` leaves out the limits of
    scalars, as for received values.
    """
    for item in type_.items:
        for schema in item_options(types, item, python=python, lenient=lenient):
            yield {"type": "array", "items": schema} if item.is_list else schema


def item_options(types: NamedTypes, item: TypeItem, *, python: bool, lenient: bool) -> Iterable[Schema]:
    """Returns the schemas of a named type."""
    if item.name in types.shapes:
        return [{"$ref": f"#/definitions/{item.name}"}]
    if item.name in types.scalars:
        return scalar_options(types.scalars[item.name], python=python, lenient=lenient)
    if item.name == "number" and not lenient:
        return [{"type": "integer"}, {"type": "number"}]
    return [{"type": item.name}] if item.name in PRIMITIVES else [{}]


def scalar_options(scalar: Scalar, *, python: bool, lenient: bool) -> Iterable[Schema]:
    """Returns the schemas of a scalar: with its limits, or if lenient with its base type alone."""
    is_time = scalar.base in {"timestamp", "date"}
    if python and (is_time or not lenient):
        return [{"customTypePath": f"bluecurrent.scalars.{scalar.name}"}]
    if is_time:
        return [{"type": "string"}]
    if lenient:
        return [{"type": scalar.base}]
    schema = limits(scalar)
    if scalar.values:
        schema["enum"] = list(scalar.values)
    bases = ["integer", "number"] if scalar.base == "number" else [scalar.base]
    return [{"type": base, **schema} for base in bases]


def parameter_options(types: NamedTypes, parameter: Parameter, *, python: bool = False) -> Iterator[Schema]:
    """Yields the schemas of an argument's alternatives, each with the parameter's own limits."""
    for option in type_options(types, parameter.type, python=python, lenient=False):
        is_non_empty = parameter.non_empty and option.get("type") == "array"
        yield option | limits(parameter) | ({"minItems": 1} if is_non_empty else {})


def limits(item: Scalar | Parameter) -> Schema:
    """Returns the limits that an item declares."""
    declared = {"pattern": item.pattern, "minimum": item.minimum, "maximum": item.maximum}
    return {name: value for name, value in declared.items() if value is not None}


def is_sensitive(types: NamedTypes, item: Field | Parameter) -> bool:
    """Tells if a value is personal or secret, by its own declaration or its type's."""
    scalars = (types.scalars.get(part.name) for part in item.type.items)
    return item.sensitive or any(scalar.sensitive for scalar in scalars if scalar)
