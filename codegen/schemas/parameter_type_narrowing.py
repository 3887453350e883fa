"""Builds one restricted type from a parameter's type and the parameter's own pattern, minimum and maximum."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from typing import Protocol as Interface

from ..model.commands import Parameter
from ..model.python_names import ClassName
from ..model.received_objects import Shape
from ..model.value_types import Scalar, TypeItem

NARROWED_NAME = ClassName("Unnamed")
"""The name of a scalar that exists only for a parameter with limits of its own."""
LIMIT_ATTRIBUTES = ("pattern", "form", "minimum", "maximum")
"""The attributes with which a parameter limits its values. A scalar has the same attributes."""


class TypeTable(Interface):
    """Provides the scalars and shapes to which a type can refer."""

    @property
    def scalars(self) -> Mapping[str, Scalar]: ...

    @property
    def shapes(self) -> Mapping[str, Shape]: ...


def argument_scalar(types: TypeTable, parameter: Parameter, item: TypeItem) -> Scalar | None:
    """Returns the scalar of one alternative of a parameter's type, or None for a primitive type without limits.

    If the parameter has limits of its own, the result is an unnamed scalar that has them too.
    """
    scalar = types.scalars.get(item.name)
    limits: dict[str, Any] = {
        name: value for name in LIMIT_ATTRIBUTES if (value := getattr(parameter, name)) is not None
    }
    if not limits:
        return scalar
    base = scalar or Scalar(NARROWED_NAME, parameter.description, item.name, None)
    sensitive = base.sensitive or parameter.sensitive
    narrowed = replace(base, name=NARROWED_NAME, sensitive=sensitive, **limits)
    return replace(narrowed, example=example_within(narrowed, parameter))


def example_within(scalar: Scalar, parameter: Parameter) -> Any:
    """Returns the example of a parameter, or else the example of its type, moved into the parameter's limits."""
    if parameter.example is not None:
        is_list = isinstance(parameter.example, list) and parameter.example
        return parameter.example[0] if is_list else parameter.example
    numbers = [value for value in (scalar.example, scalar.minimum, scalar.maximum) if isinstance(value, int | float)]
    if not numbers:
        return scalar.example
    low, high = scalar.minimum, scalar.maximum
    value = numbers[0] if low is None else max(numbers[0], low)
    return value if high is None else min(value, high)
