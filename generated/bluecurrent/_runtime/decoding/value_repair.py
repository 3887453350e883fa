# generated from codegen/templates/package/_runtime/decoding/value_repair.py by `python -m codegen generate`; changes here are lost
"""Repairs data that pydantic refuses. A wrong value is converted, or dropped and reported as a problem."""

from __future__ import annotations

import json
import math
import re
import sys
from functools import cache
from typing import Any, get_origin

from pydantic import BaseModel, ValidationError, create_model
from pydantic.fields import FieldInfo

from .model_introspection import (
    find_item_type,
    find_model,
    find_type_alternatives,
    get_field_type,
    is_model,
    with_present_names,
)
from .received_model_base_classes import ReceivedModel

NUMBER = r"\s*[-+]?[0-9]+(\.[0-9]+)?\s*"

Problems = tuple[str, ...]
"""The problems that were found, each with the path of a value, but never with the value."""


class Unreadable(Exception):
    """Reports an object with a required field that can't be read."""

    def __init__(self, problems: Problems) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


def repair_object(model: type[BaseModel], data: dict[str, Any], path: str = "") -> tuple[dict[str, Any], Problems]:
    """Returns data that the model accepts, and the problems.

    Raises Unreadable if a required field can't be read.
    """
    repaired = with_present_names(model, data)
    problems: list[str] = []
    for name, field in model.model_fields.items():
        if name not in repaired:
            if field.is_required():
                raise Unreadable((f"{path}{name} is missing",))
            continue
        value, value_problems = repair_value(field, repaired[name], f"{path}{name}")
        problems += value_problems
        if value is None and field.is_required():
            raise Unreadable(value_problems or (f"{path}{name} is missing",))
        repaired[name] = value
    return repaired, tuple(problems)


def repair_value(field: FieldInfo, value: Any, path: str) -> tuple[Any, Problems]:
    """Returns a field's value in its declared type, or None if it has none, and the problems."""
    if value is None or is_valid_for_type(get_field_type(field), value):
        return value, ()
    types = find_type_alternatives(field.annotation)
    if isinstance(value, dict) and (model := find_model(types)) is not None:
        try:
            return repair_object(model, value, f"{path}.")
        except Unreadable as error:
            return None, error.problems
    if isinstance(value, list) and (item_type := find_item_type(types)) is not None:
        return repair_list(item_type, value, path)
    for converted in (to_number(value), to_boolean(value)):
        if converted is not None and is_valid_for_type(get_field_type(field), converted):
            return converted, ()
    return None, (f"{path} is {describe_value(value)}, not {' or '.join(map(describe_type, types))}",)


def repair_list(item_type: Any, values: list[Any], path: str) -> tuple[list[Any], Problems]:
    """Returns a list without the items that can't be read, and the problems."""
    field = FieldInfo.from_annotation(item_type)
    repaired: list[Any] = []
    problems: list[str] = []
    for position, value in enumerate(values):
        item, value_problems = repair_value(field, value, f"{path}.{position}")
        problems += value_problems
        if item is not None:
            repaired.append(item)
        elif not value_problems:
            problems.append(f"{path}.{position} is null")
    return repaired, tuple(problems)


def to_number(value: Any) -> int | float | None:
    """Converts padded text to a number, and a float without a fraction to an integer; None if it is not a number."""
    if isinstance(value, str) and len(value) < 64 and re.fullmatch(NUMBER, value):
        value = float(value)
    if isinstance(value, float) and math.isfinite(value):
        return int(value) if value.is_integer() else value
    return None


def to_boolean(value: Any) -> bool | None:
    """Converts the text true or false, and the numbers 1 and 0, to a boolean; None if it is something else."""
    return True if value in ("true", 1) else False if value in ("false", 0) else None


@cache
def make_value_model(annotation: Any) -> type[ReceivedModel]:
    """Makes a model that holds one value of a type; a TypeAdapter would be one more class of pydantic to import."""
    return create_model("Value", __base__=ReceivedModel, value=(annotation, ...))


def is_valid_for_type(annotation: Any, value: Any) -> bool:
    """Checks if a value is valid for a type if it is read from JSON, like the values in frames."""
    try:
        make_value_model(annotation).model_validate_json(json.dumps({"value": value}))
    except (ValidationError, ValueError):
        return False
    return True


def describe_value(value: Any) -> str:
    """Names a value's JSON type."""
    if isinstance(value, float) and math.isnan(value):
        return "NaN"
    if isinstance(value, int | float) and abs(value) > sys.float_info.max:
        return "a number that is too large"
    names = {bool: "a boolean", int: "a number", float: "a number", str: "text", list: "a list", dict: "an object"}
    return names.get(type(value), "null")


def describe_type(annotation: Any) -> str:
    """Names the JSON type that a field declares."""
    if get_origin(annotation) is list:
        return "a list"
    if is_model(annotation):
        return "an object"
    names: dict[Any, str] = {bool: "a boolean", int: "a whole number", float: "a number", str: "text"}
    return names.get(annotation, "the declared type")
