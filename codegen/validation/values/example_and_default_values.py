"""Checks that examples, defaults and constants match their types. A parameter with a pattern needs an example."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError, best_match

from ...model.received_objects import Shape
from ...model.value_types import Scalar, Type
from ...schemas import protocol_schemas, type_schemas
from ...spec_reading.problems import Problem, abbreviated
from ...spec_reading.protocol_builder import ProtocolBuilder
from ...spec_reading.self_contained_entry_parsing import parse_scalar
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal
from ..names.python_names import identifier_error


class ValueCheck(NamedTuple):
    """Holds a value in the spec with its item and its key, and the schemas; the value must match one of them."""

    item: spec_traversal.SpecItem
    key: str
    schemas: list[type_schemas.Schema]

    @property
    def value(self) -> Any:
        """The value to check."""
        return self.item.raw[self.key]


@dataclass(frozen=True)
class UsableTypes:
    """Holds the scalars and shapes without problems, even if others have problems."""

    scalars: dict[str, Scalar]
    shapes: dict[str, Shape]

    @classmethod
    def of(cls, spec: Spec) -> UsableTypes:
        """Builds the well-formed scalars and shapes with legal names. Derived values are left out."""
        builder = ProtocolBuilder(spec)
        scalars, shapes = (
            {name: raw for name, raw in spec.entries("types", group).items() if not identifier_error(name)}
            for group in ("scalars", "shapes")
        )
        return cls(
            {name: parse_scalar(name, raw) for name, raw in scalars.items()},
            {name: builder.build_shape(name, raw | {"derived": {}}) for name, raw in shapes.items()},
        )


def check_scalar_examples(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each scalar whose example does not match its own schema."""
    types = UsableTypes.of(spec)
    yield from find_mismatches(spec, types, scalar_checks(spec, types))


def check_values(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each example, default or constant that does not match the schema of its type."""
    types = UsableTypes.of(spec)
    yield from find_mismatches(spec, types, chain(field_checks(spec, types), parameter_checks(spec, types)))


def find_mismatches(spec: Spec, types: UsableTypes, checks: Iterable[ValueCheck]) -> Iterator[Problem]:
    """Yields a problem for each value that its schemas refuse."""
    definitions = {name: protocol_schemas.shape_schema(types, shape) for name, shape in types.shapes.items()}
    for check in checks:
        schema = {"definitions": definitions, "anyOf": check.schemas}
        try:
            error = next(Draft7Validator(schema).iter_errors(check.value), None)
        except re.error:
            continue  # `limits_patterns_and_units` reports the broken pattern
        if error is not None:
            item, where = check.item, location(error)
            message = f"{item.name}: its {check.key} {abbreviated(check.value)} does not match its type{where}"
            hint = f"it must be {describe_schemas(check.schemas)}"
            yield spec.problem(item.document, (*item.path, check.key), message, hint)


def location(error: ValidationError) -> str:
    """Returns the path to the mistake inside a structured value, as words to append."""
    nearest = best_match(error.context or [])
    path = nearest.absolute_path if nearest is not None else ()
    return f" at {'.'.join(map(str, path))}" if path else ""


def scalar_checks(spec: Spec, types: UsableTypes) -> Iterator[ValueCheck]:
    """Yields the examples of scalars."""
    for item in spec_traversal.scalars(spec):
        if item.name in types.scalars:
            schemas = type_schemas.scalar_schemas(types.scalars[item.name], for_models=False, lenient=False)
            yield ValueCheck(item, "example", list(schemas))


def field_checks(spec: Spec, types: UsableTypes) -> Iterator[ValueCheck]:
    """Yields the examples of fields."""
    for item in spec_traversal.fields(spec):
        if "example" in item.raw:
            yield ValueCheck(item, "example", field_schemas(item, types))


def parameter_checks(spec: Spec, types: UsableTypes) -> Iterator[ValueCheck]:
    """Yields the examples, defaults and constants of parameters."""
    builder = ProtocolBuilder(spec)
    for item in spec_traversal.every_parameter(spec):
        keys = [key for key in ("example", "default", "constant") if item.raw.get(key) is not None]
        if keys:
            raw = {**item.raw, "argument": "any"}  # `python_names` reports an illegal name
            parameter = builder.build_parameter(item.name, raw, builder.evidence(raw))
            schemas = list(type_schemas.parameter_schemas(types, parameter))
            yield from (ValueCheck(item, key, schemas) for key in keys)


def field_schemas(item: spec_traversal.SpecItem, types: UsableTypes) -> list[type_schemas.Schema]:
    """Returns the schemas of a field's type."""
    return list(type_schemas.alternative_schemas(types, Type.parse(item.raw["type"]), for_models=False, lenient=True))


def describe_schemas(schemas: list[type_schemas.Schema]) -> str:
    """Returns schemas in words, such as `string like ^[A-Z]+$ or number`."""
    return " or ".join(dict.fromkeys(describe_schema(schema) for schema in schemas))


def describe_schema(schema: type_schemas.Schema) -> str:
    """Returns one schema in words."""
    if "$ref" in schema:
        return f"a {schema['$ref'].split('/')[-1]}"
    if schema.get("type") == "array":
        return f"a list of {describe_schema(schema['items'])}"
    phrases = {"pattern": "like {}", "minimum": "from {}", "maximum": "up to {}", "enum": "of {}"}
    limits = [phrase.format(schema[key]) for key, phrase in phrases.items() if key in schema]
    return " ".join([str(schema.get("type", "anything")), *limits])


def check_pattern_examples(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each parameter with a pattern, but without an example or default that matches it."""
    for item in spec_traversal.every_parameter(spec):
        if "pattern" in item.raw and not {"example", "default", "constant"} & item.raw.keys():
            message = f"{item.name}: a parameter with a pattern needs an example"
            yield spec.problem(item.document, item.path, message, "add `example`")


SCALAR_RULES = (check_scalar_examples,)
RULES = (check_values, check_pattern_examples)
