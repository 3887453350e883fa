# generated from codegen/templates/package/_runtime/rest/default_from_only_item.py by `python -m codegen generate`; changes here are lost
"""Replaces an omitted argument by the only item of a list, or raises InvalidRequest if the list has none or several."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from ..core.errors import make_argument_error

T = TypeVar("T")


async def choose_only_item(
    command: str, argument: str, value: T | None, field: str, read: Callable[[], Awaitable[Any]]
) -> T:
    """Returns a given value, or else the only item of a list; raises InvalidRequest if the list has none or several."""
    if value is not None:
        return value
    items = getattr(await read(), field) or []
    if len(items) != 1:
        found = f"there are several: {', '.join(map(str, items))}" if items else "the service names none"
        raise make_argument_error(command, argument, f"it must be given, since {found}")
    item: T = items[0]
    return item
