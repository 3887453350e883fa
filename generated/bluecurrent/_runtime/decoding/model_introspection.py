# generated from codegen/templates/package/_runtime/decoding/model_introspection.py by `python -m codegen generate`; changes here are lost
"""Finds the fields of a pydantic model by wire name, and finds the types of value that a field accepts."""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AliasChoices, BaseModel
from pydantic.fields import FieldInfo


@cache
def fields_by_wire_name(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Returns a model's fields by their names on the wire, former ones included."""
    fields = model.model_fields.items()
    return {former: model.model_fields[name] for former, name in get_present_names_by_former(model).items()} | {
        field.alias or name: field for name, field in fields
    }


@cache
def get_present_names_by_former(model: type[BaseModel]) -> dict[str, str]:
    """Returns a mapping from each former field name to the present one."""
    return {
        former: name
        for name, field in model.model_fields.items()
        if isinstance(field.validation_alias, AliasChoices)
        for former in field.validation_alias.choices
        if isinstance(former, str) and former != name
    }


def with_present_names(model: type[BaseModel], data: dict[str, Any]) -> dict[str, Any]:
    """Returns the data of a model, with each former field name replaced by the present one."""
    renamed = {old: new for old, new in get_present_names_by_former(model).items() if old in data and new not in data}
    return {renamed.get(key, key): value for key, value in data.items()} if renamed else dict(data)


def get_field_type(field: FieldInfo) -> Any:
    """Returns a field's whole type, with annotations such as the formats of timestamps."""
    return Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation


def find_type_alternatives(annotation: Any) -> tuple[Any, ...]:
    """Returns the types that a value may have, without None and without the known values of an open enumeration."""
    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        return tuple(alternative for part in get_args(annotation) for alternative in find_type_alternatives(part))
    return () if annotation is type(None) or origin is Literal else (annotation,)


def is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def find_model(types: tuple[Any, ...]) -> type[BaseModel] | None:
    """Returns the first model among these types."""
    return next(filter(is_model, types), None)


def find_item_type(types: tuple[Any, ...]) -> Any:
    """Returns the type of the items of the first list among these types; None if there is no list."""
    return next((get_args(part)[0] for part in types if get_origin(part) is list), None)
