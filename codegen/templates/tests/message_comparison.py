"""Compares typed messages with the JSON from which they were read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from bluecurrent._runtime.decoding.model_introspection import with_present_names


def differences(typed: Any, raw: Any, path: str = "") -> Iterator[str]:
    """Yields a line for every path at which a typed value differs from the JSON value."""
    if isinstance(typed, BaseModel) and isinstance(raw, dict):
        undeclared = typed.model_extra or {}  # such a field may have the name of a method
        for name, value in with_present_names(type(typed), raw).items():
            field = undeclared[name] if name in undeclared else getattr(typed, name)
            yield from differences(field, value, f"{path}.{name}")
    elif isinstance(typed, list) and isinstance(raw, list) and len(typed) == len(raw):
        for position, (item, value) in enumerate(zip(typed, raw, strict=True)):
            yield from differences(item, value, f"{path}.{position}")
    elif not is_same_value(typed, raw):
        yield f"{path}: {typed!r} was sent as {raw!r}"


def is_same_value(typed: Any, raw: Any) -> bool:
    """Checks that a single value equals the JSON value. Numbers may be sent as text with blanks around it."""
    if typed is None:
        return raw is None or not str(raw).strip()
    if isinstance(typed, date):
        return is_same_time(typed, raw)
    if isinstance(typed, Decimal) or (isinstance(raw, str) and isinstance(typed, int)):
        return Decimal(str(raw)) == typed and not isinstance(typed, bool)
    return bool(typed == raw) and isinstance(typed, bool) == isinstance(raw, bool)


def is_same_time(typed: date, raw: str) -> bool:
    """Checks that an instant has a time zone, and the digits of the sent text if this begins with the year."""
    if isinstance(typed, datetime) and typed.tzinfo is None:
        return False
    sent = re.sub(r"\D", "", raw.split("+")[0].removesuffix("Z"))
    read = typed.strftime("%Y%m%d%H%M%S")
    return not raw[:4].isdigit() or read.startswith(sent[: len(read)])
