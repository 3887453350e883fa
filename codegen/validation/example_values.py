"""Examples are what they are examples of; so are defaults and constants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError, best_match

from ..model import json_schemas, type_schemas
from ..model.objects import Shape
from ..model.value_types import Scalar, Type
from ..spec_reading.documents import Spec
from ..spec_reading.entry_parsing import scalar
from ..spec_reading.problems import Problem, shown
from ..spec_reading.protocol_builder import Builder
from . import spec_traversal
from .python_names import wrong_identifier

Values = Iterator[tuple[spec_traversal.Item, str, list[type_schemas.Schema]]]
"""What has a value, the key under which it stands, and the schemas of which it must follow one."""


@dataclass(frozen=True)
class Types:
    """The scalars and shapes that can be used, whatever is wrong with others."""

    scalars: dict[str, Scalar]
    shapes: dict[str, Shape]


def usable(spec: Spec) -> Types:
    builder = Builder(spec)
    raw = {group: spec.entries("types", group).items() for group in ("scalars", "shapes")}
    return Types(
        {name: scalar(name, item) for name, item in raw["scalars"] if not wrong_identifier(name)},
        {
            name: builder.shape(name, item | {"derived": {}})
            for name, item in raw["shapes"]
            if not wrong_identifier(name)
        },
    )


def examples(spec: Spec) -> Iterator[Problem]:
    """A value that breaks its own schema."""
    types = usable(spec)
    definitions = {name: json_schemas.shape_schema(types, shape) for name, shape in types.shapes.items()}
    for item, key, options in chain(scalars(spec, types), fields(spec, types), parameters(spec, types)):
        schema = {"definitions": definitions, "anyOf": options}
        try:
            error = next(Draft7Validator(schema).iter_errors(item.raw[key]), None)
        except re.error:
            continue  # a pattern that is none is told by a rule of its own
        if error is not None:
            what = f"{item.name}: its {key} {shown(item.raw[key])} breaks its own schema{where(error)}"
            yield spec.problem(item.part, (*item.place, key), what, f"it is {words(options)}")


def where(error: ValidationError) -> str:
    """Where in a value it is that it breaks its schema, if that has parts."""
    nearest = best_match(error.context or [])
    place = nearest.absolute_path if nearest is not None else ()
    return f" at {'.'.join(map(str, place))}" if place else ""


def scalars(spec: Spec, types: Types) -> Values:
    for item in spec_traversal.scalars(spec):
        if item.name in types.scalars:
            options = type_schemas.scalar_options(types.scalars[item.name], python=False, lenient=False)
            yield item, "example", list(options)


def fields(spec: Spec, types: Types) -> Values:
    for item in spec_traversal.fields(spec):
        if "example" in item.raw:
            yield item, "example", options(item, types, lenient=True)


def parameters(spec: Spec, types: Types) -> Values:
    for item in spec_traversal.parameters(spec):
        limits = {key: item.raw[key] for key in ("pattern", "minimum", "maximum") if key in item.raw}
        for key in ("example", "default", "constant"):
            if item.raw.get(key) is not None:
                yield item, key, [option | limits for option in options(item, types, lenient=False)]


def options(item: spec_traversal.Item, types: Types, *, lenient: bool) -> list[type_schemas.Schema]:
    return list(type_schemas.type_options(types, Type.parse(item.raw["type"]), python=False, lenient=lenient))


def words(options: list[type_schemas.Schema]) -> str:
    """The options in words: text like ^[A-Z]+$, or a number."""
    return " or ".join(dict.fromkeys(word(option) for option in options))


def word(option: type_schemas.Schema) -> str:
    if "$ref" in option:
        return f"a {option['$ref'].split('/')[-1]}"
    if option.get("type") == "array":
        return f"a list of {word(option['items'])}"
    limits = {"pattern": "like {}", "minimum": "from {}", "maximum": "up to {}", "enum": "of {}"}
    said = [form.format(option[key]) for key, form in limits.items() if key in option]
    return " ".join([str(option.get("type", "anything")), *said])
