# generated from codegen/templates/package/_runtime/decoding/derived_values.py by `python -m codegen generate`; changes here are lost
"""Derives values from others by the operations that the spec names; a value that was not sent is None.

A result that is too large for a float is None too.
"""

from __future__ import annotations

import math
from typing import TypeVar

Number = float | None
T = TypeVar("T")


def mean_of_nonzero(*values: Number, digits: int) -> Number:
    """Returns the mean of the values other than 0 and None; 0 if only zeros were sent, None if no value was sent."""
    if all(value is None for value in values):
        return None
    used = [value for value in values if value]
    return _finite(round(sum(used) / len(used), digits)) if used else 0


def sum_of_products(*pairs: tuple[Number, Number], divisor: float = 1) -> Number:
    """Returns the sum of the products of complete pairs, divided; None if no pair is complete."""
    products = [left * right for left, right in pairs if left is not None and right is not None]
    return _finite(sum(products) / divisor) if products else None


def maximum(*values: Number) -> Number:
    """Returns the largest of the values that were sent; None if none was."""
    return max((value for value in values if value is not None), default=None)


def difference(minuend: Number, subtrahend: Number) -> Number:
    """Subtracts the second value from the first; None if either was not sent."""
    return None if minuend is None or subtrahend is None else _finite(minuend - subtrahend)


def first_sent(*values: T | None) -> T | None:
    """Returns the first value that is not None."""
    for value in values:
        if value is not None:
            return value
    return None


def item(values: list[T] | None, position: int) -> T | None:
    """Returns the item at a position of a list; None if there is none."""
    return values[position] if values is not None and position < len(values) else None


def _finite(result: float) -> Number:
    return result if math.isfinite(result) else None
