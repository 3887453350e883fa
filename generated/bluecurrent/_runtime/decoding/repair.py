# generated from codegen/templates/package/_runtime/decoding/repair.py by `python -m codegen generate`; changes here are lost
"""The lenient way: what a model refuses is mended, or dropped and named, so that the rest can be read."""

from __future__ import annotations

import json
import math
import re
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError, create_model
from pydantic.fields import FieldInfo

from .message import ReceivedModel

NUMBER = r"\s*[-+]?[0-9]+(\.[0-9]+)?\s*"


class Unreadable(Exception):
    """A part without which the object is not what it claims to be."""

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


def mend(model: type[BaseModel], data: dict[str, Any], place: str = "") -> tuple[dict[str, Any], tuple[str, ...]]:
    """The data as the model takes it, and what was wrong: the places, never the values.

    Raises Unreadable if a required field can't be read.
    """
    mended = dict(data)
    problems: list[str] = []
    for name, field in fields(model).items():
        if name not in data:
            if field.is_required():
                raise Unreadable((f"{place}{name} is missing",))
            continue
        value, found = mend_value(field, data[name], f"{place}{name}")
        problems += found
        if value is None and field.is_required():
            raise Unreadable(found or (f"{place}{name} is missing",))
        mended[name] = value
    return mended, tuple(problems)


def mend_value(field: FieldInfo, value: Any, place: str) -> tuple[Any, tuple[str, ...]]:
    """A field's value as its type takes it, or None; and what was wrong with it."""
    if value is None or accepts(field_type(field), value):
        return value, ()
    parts = alternatives(field.annotation)
    models = [part for part in parts if isinstance(part, type) and issubclass(part, ReceivedModel)]
    if isinstance(value, dict) and models:
        try:
            return mend(models[0], value, f"{place}.")
        except Unreadable as error:
            return None, error.reasons
    lists = [get_args(part)[0] for part in parts if get_origin(part) is list]
    if isinstance(value, list) and lists:
        return mend_list(lists[0], value, place)
    number = as_number(value)
    if number is not None and accepts(field_type(field), number):
        return number, ()
    return None, (f"{place} is {kind(value)}, not {' or '.join(map(shown, parts))}",)


def mend_list(item_type: Any, values: list[Any], place: str) -> tuple[list[Any], tuple[str, ...]]:
    """A list without the items that can't be read."""
    field = FieldInfo.from_annotation(item_type)
    mended: list[Any] = []
    problems: list[str] = []
    for position, value in enumerate(values):
        item, found = mend_value(field, value, f"{place}.{position}")
        problems += found
        if item is not None:
            mended.append(item)
        elif not found:
            problems.append(f"{place}.{position} is null")
    return mended, tuple(problems)


def as_number(value: Any) -> int | float | None:
    """The number in padded text, the whole number in a float."""
    if isinstance(value, str) and len(value) < 64 and re.fullmatch(NUMBER, value):
        value = float(value)
    if isinstance(value, float) and math.isfinite(value):
        return int(value) if value.is_integer() else value
    return None


@cache
def fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """A model's fields by their names on the wire."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


@cache
def carrier(annotation: Any) -> type[ReceivedModel]:
    """A model that holds a value of this type, as strictly as all others; a TypeAdapter would be one more to load."""
    return create_model("Carrier", __base__=ReceivedModel, value=(annotation, ...))


def is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def accepts(annotation: Any, value: Any) -> bool:
    """Whether a value has the type already, read as JSON, as the frame is."""
    try:
        carrier(annotation).model_validate_json(json.dumps({"value": value}))
    except (ValidationError, ValueError):
        return False
    return True


def field_type(field: FieldInfo) -> Any:
    """A field's whole type, with its readers of timestamps and the like."""
    return Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation


def alternatives(annotation: Any) -> tuple[Any, ...]:
    """The types of which a value may have one; None, and the known values of an open set, aside."""
    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        return tuple(part for item in get_args(annotation) for part in alternatives(item))
    return () if annotation is type(None) or origin is Literal else (annotation,)


def kind(value: Any) -> str:
    """A value's JSON type."""
    names = {bool: "a boolean", int: "a number", float: "a number", str: "text", list: "a list", dict: "an object"}
    return names.get(type(value), "null")


def shown(annotation: Any) -> str:
    if get_origin(annotation) is list:
        return "a list"
    if is_model(annotation):
        return "an object"
    names: dict[Any, str] = {bool: "a boolean", int: "a whole number", float: "a number", str: "text"}
    return names.get(annotation, "what is declared")
