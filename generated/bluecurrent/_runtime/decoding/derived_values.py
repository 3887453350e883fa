# generated from codegen/templates/package/_runtime/decoding/derived_values.py by `python -m codegen generate`; changes here are lost
"""The operations by which the spec derives a value from others; a value that was not sent is None."""

from __future__ import annotations

from typing import TypeVar

Number = float | None
T = TypeVar("T")


def mean_of_nonzero(*values: Number, digits: int) -> Number:
    """The mean of the values that are neither 0 nor None; 0 if there are none, None if none was sent."""
    if all(value is None for value in values):
        return None
    used = [value for value in values if value]
    return round(sum(used) / len(used), digits) if used else 0


def sum_of_products(*pairs: tuple[Number, Number], divisor: float = 1) -> Number:
    """The sum of the products of pairs, divided; a pair that lacks a value adds nothing, None if every pair does."""
    products = [left * right for left, right in pairs if left is not None and right is not None]
    return sum(products) / divisor if products else None


def maximum(*values: Number) -> Number:
    """The largest of the values that were sent; None if none was."""
    return max((value for value in values if value is not None), default=None)


def difference(minuend: Number, subtrahend: Number) -> Number:
    """The first less the second; None if either was not sent."""
    return None if minuend is None or subtrahend is None else minuend - subtrahend


def first_sent(*values: T | None) -> T | None:
    """The first value that is not None."""
    for value in values:
        if value is not None:
            return value
    return None


def item(values: list[T] | None, position: int) -> T | None:
    """One item of a list, None if it is not there."""
    return values[position] if values is not None and position < len(values) else None
