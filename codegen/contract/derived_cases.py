"""What derived values must come out as, worked out here a second time, in whole fractions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from typing import Any

from ..model.objects import DerivedValue, Object, Shape
from ..model.protocol import Protocol
from .field_cases import example

SAMPLES: tuple[tuple[Any, ...], ...] = (
    (10.5, 16, 9.3),
    (0, 6.7, 0),
    (None, 8, 0),
    (0, 0, 0),
    (None, None, None),
    (-4, None, 2),
)
"""Values for the fields of which something is derived, in turn."""


@dataclass(frozen=True)
class Memory:
    """What another object must have said before, for a value that is a method of the client."""

    object: str
    place: str
    values: dict[str, Any]


@dataclass(frozen=True)
class DerivedCase:
    """A derived value of the shape at a place of an object, whose fields have these values."""

    object: str
    place: str
    name: str
    values: dict[str, Any]
    expected: float | None
    asks_client: bool
    memory: Memory | None = None


def derived_cases(protocol: Protocol) -> list[DerivedCase]:
    """Cases for every derived value of every object that holds its shape, or is it."""
    return [
        case
        for item in protocol.objects.values()
        for place, shape in [("", item.shape), *held(protocol, item)]
        for value in shape.derived
        for case in value_cases(protocol, DerivedAt(item.name, place, shape, value))
    ]


@dataclass(frozen=True)
class DerivedAt:
    """A derived value, and where."""

    object: str
    place: str
    shape: Shape
    value: DerivedValue


def held(protocol: Protocol, item: Object) -> Iterator[tuple[str, Shape]]:
    """The shapes that an object's fields hold, each with its place; of a list, the first item."""
    for field in item.shape.fields:
        kind = field.type.items[0]
        if kind.name in protocol.shapes:
            yield f"{field.name}.0" if kind.is_list else field.name, protocol.shapes[kind.name]


def value_cases(protocol: Protocol, where: DerivedAt) -> Iterator[DerivedCase]:
    shape, value = where.shape, where.value
    named = (where.object, where.place, value.name)
    for values in samples(shape, value):
        data = example(protocol, shape) | values
        yield DerivedCase(*named, values, result(shape, value, data), value.when is not None)
        for memory in memories(protocol, value, data):
            yield DerivedCase(*named, values, result(shape, value, data, conditional=True), True, memory)


def memories(protocol: Protocol, value: DerivedValue, data: dict[str, Any]) -> Iterator[Memory]:
    """The objects that can say that a value's condition holds."""
    if value.when is None:
        return
    for item in protocol.objects.values():
        for place, shape in held(protocol, item):
            if {value.when.remembered, value.when.by} <= {field.name for field in shape.fields}:
                yield Memory(item.name, place, {value.when.remembered: True, value.when.by: data[value.when.by]})


def samples(shape: Shape, value: DerivedValue) -> Iterator[dict[str, Any]]:
    needed = {*operands(shape, value), *([value.when.then] if value.when else [])}
    names: list[str] = sorted(needed)
    for sample in SAMPLES:
        yield {name: sample[position % len(sample)] for position, name in enumerate(names)}


def operands(shape: Shape, value: DerivedValue) -> Iterator[str]:
    """The fields that a value is derived from, through other derived values too."""
    inner: dict[str, DerivedValue] = {other.name: other for other in shape.derived}
    flat = chain.from_iterable(item if isinstance(item, tuple) else (item,) for item in value.of)
    for name in flat:
        yield from operands(shape, inner[name]) if name in inner else (name,)


def result(shape: Shape, value: DerivedValue, data: dict[str, Any], *, conditional: bool = False) -> float | None:
    """The value for these data, rounded as the spec says."""
    inner: dict[str, DerivedValue] = {other.name: other for other in shape.derived}

    def read(name: str) -> Fraction | None:
        held = result(shape, inner[name], data) if name in inner else data.get(name)
        return None if held is None else Fraction(str(held))

    of = (value.when.then, *value.of[1:]) if conditional and value.when else value.of
    found = combined(
        value.operation, [tuple(map(read, item)) if isinstance(item, tuple) else read(item) for item in of]
    )
    if found is None:
        return None
    number = float(found / Fraction(str(value.divisor or 1)))
    return number if value.digits is None else round(number, value.digits)


def combined(operation: str, values: list[Any]) -> Fraction | None:
    sent = [value for value in values if value is not None]
    match operation:
        case "mean_of_nonzero":
            used = [value for value in sent if value]
            return sum(used, Fraction()) / max(len(used), 1) if sent else None
        case "maximum":
            return max(sent, default=None)
        case "sum_of_products":
            factors = [pair for pair in values if None not in pair]
            return sum((left * right for left, right in factors), Fraction()) if factors else None
        case "difference":
            return values[0] - values[1] if None not in values else None
        case _:
            raise ValueError(f"no such operation: {operation}")
