"""Infers the type of a field from its recorded values."""

from __future__ import annotations

from typing import Any

JSON_TYPE_NAMES = {bool: "boolean", int: "integer", float: "number", str: "string", dict: "object"}


class UnsafeAddition(Exception):
    """Raised for an addition that would break the spec. The text is the reason."""


def infer_type(samples: list[Any]) -> str:
    """Returns the common type of samples, with `object` for a shape; raises UnsafeAddition if there is none."""
    values = [sample for sample in samples if sample is not None]
    if not values:
        raise UnsafeAddition("every value was null")
    if not all(isinstance(value, list) for value in values):
        return common_type(values)
    entries = [entry for value in values for entry in value]
    if not entries:
        raise UnsafeAddition("every list was empty")
    if any(isinstance(entry, list) for entry in entries):
        raise UnsafeAddition("the spec has no lists of lists")
    if None in entries:
        raise UnsafeAddition("the list contains null")
    return f"list[{common_type(entries)}]"


def common_type(values: list[Any]) -> str:
    types = {spec_type(value) for value in values}
    if types == {"integer", "number"}:
        return "number"
    if len(types) > 1:
        raise UnsafeAddition(f"it has several types: {', '.join(sorted(types))}")
    return types.pop()


def spec_type(value: Any) -> str:
    """Returns the type that the spec would give a value; `object` for a shape."""
    if isinstance(value, list):
        types = {spec_type(entry) for entry in value}
        return f"list[{types.pop()}]" if len(types) == 1 and types != {"null"} else "list"
    return JSON_TYPE_NAMES.get(type(value), "null")
