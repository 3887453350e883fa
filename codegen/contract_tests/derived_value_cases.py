"""Makes test cases for derived values, and computes the expected results in exact fractions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ..model.examples.example_values import shape_example
from ..model.protocol import Protocol
from ..model.received_objects import Condition, DerivedValue, Object, Operand, Shape
from ..shared.decoding.derived_values import OPERATIONS
from .field_cases import field_places

SAMPLES: tuple[tuple[Any, ...], ...] = (
    (10.5, 16, 9.25),
    (0, 6.75, 0),
    (None, 8, 0),
    (0, 0, 0),
    (None, None, None),
    (-4, None, 2),
)
"""Values that the operands take, one after another. They are binary fractions, so that their sums are exact."""


@dataclass(frozen=True)
class EarlierMessage:
    """Holds a message that the test must send first, so that the condition (`when`) of a derived value is true."""

    object: str
    path: str
    values: dict[str, Any]


@dataclass(frozen=True)
class DerivedCase:
    """Holds a test case: an object, field values in it, and the derived value that they must give."""

    object: str
    path: str
    name: str
    values: dict[str, Any]
    expected: float | None
    is_client_method: bool
    earlier: EarlierMessage | None = None


def derived_cases(protocol: Protocol) -> list[DerivedCase]:
    """Returns test cases for every derived value in every object."""
    return [
        DerivedCase(
            object=item.name,
            path=path,
            name=value.name,
            values=values,
            expected=expected,
            is_client_method=value.when is not None,
            earlier=earlier,
        )
        for item in protocol.objects.values()
        for path, shape in shapes_in(protocol, item)
        for value in shape.derived
        if OPERATIONS[value.operation].takes == "numbers"
        for values, expected, earlier in make_value_cases(protocol, shape, value)
    ]


def shapes_in(protocol: Protocol, item: Object) -> Iterator[tuple[str, Shape]]:
    """Yields the shapes in an object, each with its path. In a list, only the first item counts."""
    yield "", item.shape
    for path, field, _ in field_places(protocol, item.shape):
        inner, *others = field.type.items
        if inner.name in protocol.shapes and not any(other.name in protocol.shapes for other in others):
            yield ".".join(map(str, (*path, 0) if inner.is_list else path)), protocol.shapes[inner.name]


def make_value_cases(
    protocol: Protocol, shape: Shape, value: DerivedValue
) -> Iterator[tuple[dict[str, Any], float | None, EarlierMessage | None]]:
    """Yields cases: field values, the expected derived value, and the message that the test must send first, if any."""
    for values in sample_operands(protocol, shape, value):
        data = shape_example(protocol, shape) | values
        yield values, expected_value(shape, value, data), None
        if value.when is not None:
            conditional = expected_value(shape, value.with_first_operand(value.when.replacement_operand), data)
            yield from ((values, conditional, earlier) for earlier in earlier_messages(protocol, value.when, data))


def earlier_messages(protocol: Protocol, when: Condition, data: dict[str, Any]) -> Iterator[EarlierMessage]:
    """Yields the messages that make a condition true."""
    for item in protocol.objects.values():
        for path, shape in shapes_in(protocol, item):
            is_remembered = path.removesuffix(".0") in {field.name for field in item.shape.fields}
            if is_remembered and {when.flag_field, when.shared_field} <= {field.name for field in shape.fields}:
                yield EarlierMessage(
                    item.name, path, {when.flag_field: True, when.shared_field: data[when.shared_field]}
                )


def sample_operands(protocol: Protocol, shape: Shape, value: DerivedValue) -> Iterator[dict[str, Any]]:
    """Yields sample values of the fields from which a value is derived; whole numbers for integer fields."""
    alternatives = [value, *([value.with_first_operand(value.when.replacement_operand)] if value.when else [])]
    names = sorted({name for alternative in alternatives for name in shape.operand_fields(alternative)})
    whole = {
        field.name
        for field in shape.fields
        if {protocol.base_type(item.name) for item in field.type.items} == {"integer"}
    }
    for sample in SAMPLES:
        numbers = {name: sample[position % len(sample)] for position, name in enumerate(names)}
        yield {name: int(number) if number and name in whole else number for name, number in numbers.items()}


def expected_value(shape: Shape, value: DerivedValue, data: dict[str, Any]) -> float | None:
    """Computes a derived value in exact fractions, and rounds it as the spec says."""
    derived: dict[str, DerivedValue] = {other.name: other for other in shape.derived}

    def read(item: Operand) -> Any:
        if isinstance(item, tuple):
            return tuple(map(read, item))
        if not isinstance(item, str):
            return Fraction(str(item))
        number = expected_value(shape, derived[item], data) if item in derived else data.get(item)
        return None if number is None else Fraction(str(number))

    options = {name: Fraction(str(option)) for name, option in value.options.items() if name != "digits"}
    result = OPERATIONS[value.operation].compute(*map(read, value.of), **options)
    if result is None:
        return None
    return float(result) if value.digits is None else round(float(result), value.digits)
