"""Replaces values that are no text by None."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def convert_texts(data: dict[str, Any], names: Iterable[str]) -> None:
    """Replaces each of these values by None if it was sent and is no text."""
    for name in names:
        if name in data and not isinstance(data[name], str):
            data[name] = None
