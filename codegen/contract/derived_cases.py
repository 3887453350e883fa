"""Makes the cases of derived values, and computes them independently of the SDK, in exact fractions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from typing import Any

from ..model.objects import DerivedValue, Object, Shape
from ..model.protocol import Protocol
from .field_cases import base_type, shape_example

SAMPLES: tuple[tuple[Any, ...], ...] = (
    (10.5, 16, 9.25),
    (0, 6.75, 0),
    (None, 8, 0),
    (0, 0, 0),
    (None, None, None),
    (-4, None, 2),
)
"""Values for the fields from which something is derived, in turn. Binary fractions, so that sums of them are exact."""


@dataclass(frozen=True)
class EarlierMessage:
    """An object that must have been received before, for the condition of a value to hold."""

    object: str
    path: str
    values: dict[str, Any]


@dataclass(frozen=True)
class DerivedCase:
    """A derived value of the shape at a path of an object, whose fields have these values."""

    object: str
    path: str
    name: str
    values: dict[str, Any]
    expected: float | None
    is_client_method: bool
    earlier: EarlierMessage | None = None


def derived_cases(protocol: Protocol) -> list[DerivedCase]:
    """Returns the cases of every derived value, in every object that has its shape or holds it."""
    return [
        DerivedCase(item.name, path, value.name, values, expected, value.when is not None, earlier)
        for item in protocol.objects.values()
        for path, shape in [("", item.shape), *inner_shapes(protocol, item)]
        for value in shape.derived
        for values, expected, earlier in value_cases(protocol, shape, value)
    ]


def inner_shapes(protocol: Protocol, item: Object) -> Iterator[tuple[str, Shape]]:
    """Yields the shapes that an object's fields hold, each with its path; of a list, the first item."""
    for field in item.shape.fields:
        kind = field.type.items[0]
        if kind.name in protocol.shapes:
            yield f"{field.name}.0" if kind.is_list else field.name, protocol.shapes[kind.name]


def value_cases(
    protocol: Protocol, shape: Shape, value: DerivedValue
) -> Iterator[tuple[dict[str, Any], float | None, EarlierMessage | None]]:
    """Yields values of fields, what is derived from them, and the message that must come before."""
    for values in samples(protocol, shape, value):
        data = shape_example(protocol, shape) | values
        yield values, expected_value(shape, value, data), None
        for earlier in earlier_messages(protocol, value, data):
            yield values, expected_value(shape, value, data, conditional=True), earlier


def earlier_messages(protocol: Protocol, value: DerivedValue, data: dict[str, Any]) -> Iterator[EarlierMessage]:
    """Yields the messages after which a value's condition holds."""
    if value.when is None:
        return
    for item in protocol.objects.values():
        for path, shape in inner_shapes(protocol, item):
            if {value.when.remembered, value.when.by} <= {field.name for field in shape.fields}:
                yield EarlierMessage(item.name, path, {value.when.remembered: True, value.when.by: data[value.when.by]})


def samples(protocol: Protocol, shape: Shape, value: DerivedValue) -> Iterator[dict[str, Any]]:
    """Yields values of the fields from which a value is derived, whole numbers for fields that hold only those."""
    names: list[str] = sorted({*operands(shape, value), *([value.when.then] if value.when else [])})
    whole = {
        field.name for field in shape.fields if {base_type(protocol, item) for item in field.type.items} == {"integer"}
    }
    for sample in SAMPLES:
        numbers = {name: sample[position % len(sample)] for position, name in enumerate(names)}
        yield {name: int(number) if number and name in whole else number for name, number in numbers.items()}


def operands(shape: Shape, value: DerivedValue) -> Iterator[str]:
    """Yields the fields from which a value is derived, also through other derived values."""
    derived: dict[str, DerivedValue] = {other.name: other for other in shape.derived}
    names = chain.from_iterable(item if isinstance(item, tuple) else (item,) for item in value.of)
    for name in names:
        yield from operands(shape, derived[name]) if name in derived else (name,)


def expected_value(
    shape: Shape, value: DerivedValue, data: dict[str, Any], *, conditional: bool = False
) -> float | None:
    """Computes a derived value, rounded as the spec says; `conditional` if its condition holds."""
    derived: dict[str, DerivedValue] = {other.name: other for other in shape.derived}

    def read(name: str) -> Fraction | None:
        number = expected_value(shape, derived[name], data) if name in derived else data.get(name)
        return None if number is None else Fraction(str(number))

    of = (value.when.then, *value.of[1:]) if conditional and value.when else value.of
    result = computed(
        value.operation, [tuple(map(read, item)) if isinstance(item, tuple) else read(item) for item in of]
    )
    if result is None:
        return None
    number = float(result / Fraction(str(value.divisor or 1)))
    return number if value.digits is None else round(number, value.digits)


def computed(operation: str, values: list[Any]) -> Fraction | None:
    known = [value for value in values if value is not None]
    match operation:
        case "mean_of_nonzero":
            nonzero = [value for value in known if value]
            return sum(nonzero, Fraction()) / max(len(nonzero), 1) if known else None
        case "maximum":
            return max(known, default=None)
        case "sum_of_products":
            factors = [pair for pair in values if None not in pair]
            return sum((left * right for left, right in factors), Fraction()) if factors else None
        case "difference":
            return values[0] - values[1] if None not in values else None
        case _:
            raise ValueError(f"unknown operation of a derived value: {operation}")
