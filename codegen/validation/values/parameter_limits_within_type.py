"""Checks that the limits of a parameter lie within the limits of its type.

A parameter with a pattern must have an example. A time parameter must not have a default.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.value_types import TIME_TYPES
from ...spec_reading.problems import Problem
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal


def check_own_limits(spec: Spec) -> Iterator[Problem]:
    """Yields limits that are wider than those of the parameter's type, and patterns that the type does not allow.

    A type that already has a pattern or values allows no other pattern.
    """
    scalars = spec.entries("types", "scalars")
    for item in spec_traversal.every_parameter(spec):
        for name in spec_traversal.type_names(item.raw["type"]):
            scalar = scalars.get(name, {})
            for key in ("minimum", "maximum"):
                own, limits = item.raw.get(key), (scalar.get("minimum"), scalar.get("maximum"))
                if own is not None and is_beyond(own, *limits):
                    message = f"{item.name}: its {key} {own} is beyond the limits of {name}"
                    hint = "a parameter can only narrow the limits of its type"
                    yield spec.problem(item.document, (*item.path, key), message, hint)
            if "pattern" in item.raw and {"pattern", "values"} & scalar.keys():
                message = f"{item.name}: its type {name} already has a pattern or values"
                yield spec.problem(item.document, (*item.path, "pattern"), message, "declare another type for it")


def is_beyond(value: float, low: float | None, high: float | None) -> bool:
    """Tells if a value is outside of limits, of which each may be missing."""
    return (low is not None and value < low) or (high is not None and value > high)


def check_pattern_examples(spec: Spec) -> Iterator[Problem]:
    """Yields parameters that have a pattern, but neither an example nor a default that shows a valid value."""
    for item in spec_traversal.every_parameter(spec):
        if "pattern" in item.raw and not {"example", "default", "constant"} & item.raw.keys():
            message = f"{item.name}: a parameter with a pattern needs an example"
            yield spec.problem(item.document, item.path, message, "add `example`")


def check_time_parameters(spec: Spec) -> Iterator[Problem]:
    """Yields parameters with a time that has a default, or that can be something else than a time."""
    for item in spec_traversal.every_parameter(spec):
        types = spec_traversal.base_types(spec, item.raw["type"])
        if not types & TIME_TYPES or "constant" in item.raw:
            continue
        if "|" in item.raw["type"]:
            message = f"{item.name}: a parameter with a time can't have other types"
            yield spec.problem(item.document, (*item.path, "type"), message, "choose one type")
        if item.raw.get("default") is not None:
            message = f"{item.name}: a time can't have a default"
            yield spec.problem(item.document, (*item.path, "default"), message, "use `optional`")


RULES = (check_own_limits, check_pattern_examples, check_time_parameters)
