"""Adds the former names of renamed fields to the paths, JSON Schemas and descriptions of these fields."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import Any

from ..model.received_objects import Field, Shape


def wire_paths(shapes: Mapping[str, Shape], shape: Shape, path: str) -> tuple[str, ...]:
    """Returns a path in a shape, followed by the same path with former names of fields."""
    owners = [shape]
    alternatives: list[list[str]] = []
    for step in path.split("."):
        fields = [field for owner in owners for field in owner.fields if field.name == step]
        alternatives.append(list(dict.fromkeys([step, *(name for field in fields for name in field.formerly)])))
        if fields:
            owners = [shapes[item.name] for field in fields for item in field.type.items if item.name in shapes]
    return tuple(map(".".join, product(*alternatives)))


def former_properties(shape: Shape, properties: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the schemas of renamed fields under their former names."""
    return {
        name: {**properties[field.name], "description": f"Former name of {field.name}.", "deprecated": True}
        for field in shape.fields
        for name in field.formerly
    }


def former_identities(shape: Shape) -> dict[str, Any]:
    """Returns the part of a schema that requires each renamed identity under its present or a former name."""
    renamed = [field.wire_names for field in shape.fields if field.identity and field.formerly]
    requirements = [{"anyOf": [{"required": [name]} for name in names]} for names in renamed]
    return {"allOf": requirements} if requirements else {}


def with_former_names(field: Field) -> str:
    """Returns the description of a field with its former names."""
    return f"{field.description} Formerly {' or '.join(field.formerly)}." if field.formerly else field.description
