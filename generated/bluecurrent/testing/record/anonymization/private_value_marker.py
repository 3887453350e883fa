# generated from codegen/templates/package/testing/record/anonymization/private_value_marker.py by `python -m codegen generate`; changes here are lost
"""Marks private texts in JSON objects for a later replacement, and replaces other private values at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from ...._runtime.decoding.model_introspection import fields_by_wire_name
from ...._runtime.decoding.sensitive_fields import is_sensitive
from .declared_field_types import DeclaredType, find_declared_type
from .same_shape_stand_ins import is_finite
from .stand_ins import StandIns, UndeclaredText, VisibleText

_NAME = re.compile(r"[A-Z][A-Z0-9_]{0,63}")
"""The name of a command or an object."""
_NUMERIC = re.compile(r"[-+.,:0-9\[\]\s]{0,32}")
"""A number or a list of numbers as text, as some fields are sent."""


class PrivateValueMarker:
    """Marks texts that may be private, and replaces other private values, depending on the model of the object."""

    def __init__(
        self, stand_ins: StandIns, examples: Mapping[str, Mapping[str, object]], placeholders: frozenset[str]
    ) -> None:
        """Takes the spec's examples in the form of `spec_examples`, and the keys whose values are identities."""
        self._stand_ins = stand_ins
        self._examples = examples
        self._placeholders = placeholders

    def mark_name(self, name: str) -> Any:
        """Marks the name of a command or an object."""
        return VisibleText(name) if _NAME.fullmatch(name) else UndeclaredText(name)

    def mark_fields(self, value: dict[str, Any], model: type[BaseModel] | None) -> dict[str, Any]:
        """Returns an object with its values marked or replaced; without a model, all fields count as undeclared."""
        known = fields_by_wire_name(model) if model is not None else {}
        # An undeclared key may itself be a secret, such as a number.
        return {
            key if key in known else VisibleText(key): self._field(key, inner, model) for key, inner in value.items()
        }

    def _field(self, key: str, value: Any, model: type[BaseModel] | None) -> Any:
        """Returns the value of a field: replaced if it is sensitive or undeclared, otherwise with its texts marked."""
        if value is None or isinstance(value, bool):
            return value
        field = fields_by_wire_name(model).get(key) if model is not None else None
        example = self._examples.get(model.__name__, {}).get(key) if model is not None else None
        if example is None and key in self._placeholders:
            example = self._stand_ins.identity_example
        if field is not None and not is_sensitive(field.json_schema_extra) and example is None:
            annotation: Any = field.annotation
            return self._declared(value, find_declared_type(annotation))
        if field is None and example is None:
            return self.mark_undeclared(value)
        return self._sensitive(value, example)

    def _declared(self, value: Any, declared: DeclaredType) -> Any:
        if isinstance(value, dict) and declared.model is not None:
            return self.mark_fields(value, declared.model)
        if isinstance(value, list) and declared.items is not None:
            return [self._declared(item, find_declared_type(declared.items)) for item in value]
        if isinstance(value, str) and (str in declared.scalars or _NUMERIC.fullmatch(value)):
            return value if value in declared.known_values else VisibleText(value)
        if value is None or isinstance(value, bool) or (_is_number(value) and declared.scalars):
            return value
        return self.mark_undeclared(value)

    def mark_undeclared(self, value: Any) -> Any:
        """Returns the value of an undeclared field, with its texts marked and its numbers replaced."""
        if isinstance(value, dict):
            return self.mark_fields(value, None)
        if isinstance(value, list):
            return [self.mark_undeclared(item) for item in value]
        if _is_number(value):
            return self._stand_ins.replace_number(value) if is_finite(value) else value
        return UndeclaredText(value) if isinstance(value, str) else value

    def _sensitive(self, value: Any, example: object) -> Any:
        if isinstance(value, list):
            return [self._sensitive(item, example) for item in value]
        if isinstance(value, str):
            return self._stand_ins.replace_secret(value, example)
        if not (_is_number(value) and _is_number(example) and is_finite(value)):
            return self.mark_undeclared(value)
        return self.mark_undeclared(value) if self._stand_ins.is_own_stand_in(value) else type(value)(example)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
