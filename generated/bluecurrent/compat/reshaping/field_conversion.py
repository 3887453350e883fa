# generated from codegen/templates/package/compat/reshaping/field_conversion.py by `python -m codegen generate`; changes here are lost
"""Converts fields of messages to the types that programs for bluecurrent-api read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

TRUE, FALSE = (True, "true"), (False, "false")
"""The values of a setting that is on and of one that is off; 1 counts as True and 0 as False, as they are equal."""


def convert_texts(data: dict[str, Any], names: Iterable[str]) -> None:
    """Sets each named value to None if it was sent but is not a text."""
    for name in names:
        if name in data and not isinstance(data[name], str):
            data[name] = None


def convert_setting(data: dict[str, Any], name: str) -> None:
    """Puts a setting that was sent as a plain value into an object under `value`; an unknown value becomes None."""
    setting = data[name]
    value = read_setting(setting)
    if isinstance(setting, dict):
        setting["value"] = value
    else:
        data[name] = None if value is None else {"value": value, "permission": None}


def read_setting(setting: Any) -> bool | None:
    """Returns the value of a setting, sent alone or in an object with a permission; None for an unknown value."""
    value = setting.get("value") if isinstance(setting, dict) else setting
    return True if value in TRUE else False if value in FALSE else None
