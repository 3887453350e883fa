# generated from codegen/templates/package/testing/record/anonymization/declared_field_types.py by `python -m codegen generate`; changes here are lost
"""Converts the Python annotation of a field in a message class to the field's type on the wire."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel


@dataclass(frozen=True)
class DeclaredType:
    """Describes the type of a field on the wire."""

    scalars: frozenset[type] = frozenset()
    known_values: frozenset[Any] = frozenset()
    """Values that the spec lists, such as those of an enumeration; they are never secret."""
    model: type[BaseModel] | None = None
    items: Any = None
    """The annotation of a list's items."""

    def __or__(self, other: DeclaredType) -> DeclaredType:
        scalars, known_values = self.scalars | other.scalars, self.known_values | other.known_values
        return DeclaredType(scalars, known_values, self.model or other.model, self.items or other.items)


@cache
def find_declared_type(annotation: Any) -> DeclaredType:
    """Returns the type that an annotation declares."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return find_declared_type(arguments[0])
    if origin is Literal:
        return DeclaredType(frozenset(map(type, arguments)), frozenset(arguments))
    if origin in (Union, UnionType):
        union = DeclaredType()
        for alternative in arguments:
            union |= find_declared_type(alternative)
        return union
    if origin in (list, Sequence):
        return DeclaredType(items=arguments[0])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return DeclaredType(model=annotation)
    # A timestamp is a text on the wire.
    return DeclaredType(frozenset({str if annotation in (date, datetime) else annotation}))
