# generated from codegen/shared/decoding/derived_values.py by `python -m codegen generate`; changes here are lost
"""Computes values from the fields of a message, such as a mean or a sum, by operations that the spec names.

The result is None if a needed value is missing, or if it is too large for a float.

The package calls the functions. The generator checks specs against the table `OPERATIONS`, and uses it to compute the
values that the contract tests expect.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple, ParamSpec

Number = float | None
P = ParamSpec("P")


def finite(compute: Callable[P, Number]) -> Callable[P, Number]:
    """Decorates an operation: a result that is too large for a float becomes None."""

    @functools.wraps(compute)
    def compute_finite(*operands: P.args, **options: P.kwargs) -> Number:
        try:
            result = compute(*operands, **options)
            return result if result is None or math.isfinite(result) else None
        except OverflowError:
            return None

    return compute_finite


@finite
def mean_of_nonzero(*values: Number, digits: int | None = None) -> Number:
    """Returns the mean of the values other than 0 and None; 0 if there are only zeros, None if all are missing."""
    if all(value is None for value in values):
        return None
    used = [value for value in values if value]
    return rounded(sum(used) / len(used), digits) if used else 0


@finite
def sum_of_products(*pairs: tuple[Number, Number], divisor: float = 1, digits: int | None = None) -> Number:
    """Returns the sum of the products of complete pairs, divided; None if no pair is complete."""
    products = [left * right for left, right in pairs if left is not None and right is not None]
    return rounded(sum(products) / divisor, digits) if products else None


def maximum(*values: Number) -> Number:
    """Returns the largest of the values that are not missing; None if all values are missing."""
    return max((value for value in values if value is not None), default=None)


@finite
def difference(minuend: Number, subtrahend: Number, *, digits: int | None = None) -> Number:
    """Subtracts the second value from the first; None if either is missing."""
    return None if minuend is None or subtrahend is None else rounded(minuend - subtrahend, digits)


def elapsed(start: datetime | None, end: datetime | None) -> timedelta | None:
    """Returns the time from one instant to a later one; None if one is missing, or if the end is before the start.

    Both have fixed offsets. Local times without an offset are ambiguous in the hour that the clock repeats.
    """
    return None if start is None or end is None or end < start else end - start


def is_absent(value: object) -> bool:
    """Tells if a value is missing, or a text of blanks."""
    return value is None or (isinstance(value, str) and not value.strip())


def rounded(value: float, digits: int | None) -> float:
    """Rounds a value to `digits` decimals; returns it unchanged if `digits` is None."""
    return value if digits is None else round(value, digits)


class Operation(NamedTuple):
    """Holds an operation, and the operands and options that it takes."""

    compute: Callable[..., Any]
    min_operands: int = 1
    max_operands: int | None = None
    factors_per_operand: int = 1
    """The number of factors in each operand; with more than one, an operand is a list."""
    has_constants: bool = False
    """True: an operand can be a number, too, not only a name."""
    options: frozenset[str] = frozenset()
    """The keys of a derived value that are passed to the function."""
    takes: str = "numbers"
    """The type of its operands: numbers, times or anything."""
    returns: str = "float | None"
    """The type of its result. Only numbers can be operands of other derived values."""


OPERATIONS: Mapping[str, Operation] = MappingProxyType(
    {
        "mean_of_nonzero": Operation(mean_of_nonzero, options=frozenset({"digits"})),
        "sum_of_products": Operation(
            sum_of_products, factors_per_operand=2, has_constants=True, options=frozenset({"digits", "divisor"})
        ),
        "maximum": Operation(maximum),
        "difference": Operation(
            difference, min_operands=2, max_operands=2, has_constants=True, options=frozenset({"digits"})
        ),
        "elapsed": Operation(elapsed, min_operands=2, max_operands=2, takes="times", returns="timedelta | None"),
        "is_absent": Operation(is_absent, max_operands=1, takes="anything", returns="bool"),
    }
)
"""The operations by the names that a spec gives them.

A key is also the name of the function, which the generated code calls. One that takes numbers must accept Fractions and
work without `digits`, because the contract tests compute exact results and round them afterwards. It needs `@finite` if
it can overflow. In tests/runtime/decoding/test_derived_values.py it needs a case whose result is None, and one for each
option.
"""
