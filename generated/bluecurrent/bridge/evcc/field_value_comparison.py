# generated from codegen/templates/package/bridge/evcc/field_value_comparison.py by `python -m codegen generate`; changes here are lost
"""Tells if a socket of a charge point has, in any of its fields, one of the values that a table lists for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

FieldValues = Mapping[str, tuple[str, ...]]
"""The values listed for each field; one match in any field is enough."""


def has_listed_value(socket: Any, values: FieldValues) -> bool:
    """Tells if any of the fields has one of the values that are listed for it."""
    return any(getattr(socket, name, None) in listed for name, listed in values.items())
