"""Checks that the limits of a parameter lie within the limits of the parameter's type."""

from __future__ import annotations

from collections.abc import Iterator

from ...spec_reading.problems import Problem
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal


def check_parameter_limits(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each limit wider than that of the type, and for a pattern that the type does not allow.

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
    """Tells if a value is outside of two limits. Each limit may be missing."""
    return (low is not None and value < low) or (high is not None and value > high)


RULES = (check_parameter_limits,)
