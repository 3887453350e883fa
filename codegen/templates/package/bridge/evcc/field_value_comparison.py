"""Checks whether any field of a socket has one of the values listed for that field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

FieldValues = Mapping[str, tuple[str, ...]]
"""Values of fields, of which one must fit."""


def has_listed_value(socket: Any, values: FieldValues) -> bool:
    """Tells if one of the fields has one of its values."""
    return any(getattr(socket, name, None) in listed for name, listed in values.items())
