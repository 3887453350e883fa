# generated from codegen/templates/package/testing/record/declared_types.py by `python -m codegen generate`; changes here are lost
"""What a model says of a value: which kinds it may have, and which words are known beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel


@dataclass(frozen=True)
class Declared:
    """A field's type as the wire has it."""

    scalars: frozenset[type] = frozenset()
    words: frozenset[Any] = frozenset()
    """Values that the spec names: never a secret."""
    model: type[BaseModel] | None = None
    items: Any = None
    """The annotation of a list's items."""

    def __or__(self, other: Declared) -> Declared:
        scalars, words = self.scalars | other.scalars, self.words | other.words
        return Declared(scalars, words, self.model or other.model, self.items or other.items)


@cache
def declared(annotation: Any) -> Declared:
    """What an annotation says."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return declared(inner[0])
    if origin is Literal:
        return Declared(frozenset(map(type, inner)), frozenset(inner))
    if origin in (Union, UnionType):
        parts = [declared(part) for part in inner]
        found = Declared()
        for part in parts:
            found |= part
        return found
    if origin in (list, Sequence):
        return Declared(items=inner[0])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Declared(model=annotation)
    # A timestamp is a text on the wire.
    return Declared(frozenset({str if annotation in (date, datetime) else annotation}))
