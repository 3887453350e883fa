# generated from codegen/templates/tests/message_comparison.py by `python -m codegen generate`; changes here are lost
"""Compares typed messages with the JSON that they came from, field by field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel


def at(data: Any, place: tuple[str | int, ...]) -> Any:
    """What stands at a place, in JSON or in a typed message; None if nothing does."""
    for part in place:
        if isinstance(part, int):
            data = data[part] if isinstance(data, list) and part < len(data) else None
        else:
            data = data.get(part) if isinstance(data, dict) else getattr(data, part, None)
    return data


def parts(place: str) -> tuple[str | int, ...]:
    """data.0.evse_id as a place; nothing is the whole."""
    return tuple(int(part) if part.isdigit() else part for part in place.split(".") if part)


def unequal(typed: Any, raw: Any, place: str = "") -> Iterator[str]:
    """Every place at which a typed value is not what was sent."""
    if isinstance(typed, BaseModel) and isinstance(raw, dict):
        for name, value in raw.items():
            yield from unequal(getattr(typed, name), value, f"{place}.{name}")
    elif isinstance(typed, list) and isinstance(raw, list) and len(typed) == len(raw):
        for position, (item, value) in enumerate(zip(typed, raw, strict=True)):
            yield from unequal(item, value, f"{place}.{position}")
    elif isinstance(typed, date):
        if not same_time(typed, raw):
            yield f"{place}: {typed!r} was sent as {raw!r}"
    elif typed is None:
        if raw not in (None, ""):
            yield f"{place}: nothing was made of {raw!r}"
    elif typed != raw or isinstance(typed, bool) != isinstance(raw, bool):
        yield f"{place}: {typed!r} was sent as {raw!r}"


def same_time(typed: date, raw: str) -> bool:
    """Whether an instant is aware and shows the digits that were sent, where those are in the usual order."""
    if isinstance(typed, datetime) and typed.tzinfo is None:
        return False
    digits = re.sub(r"\D", "", raw.split("+")[0].removesuffix("Z"))
    shown = typed.strftime("%Y%m%d%H%M%S")
    return not raw[:4].isdigit() or shown.startswith(digits[: len(shown)])
