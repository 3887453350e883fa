"""Tests each operation of derived values, with values that were computed by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bluecurrent._runtime.decoding.derived_values import OPERATIONS

CASES: list[tuple[str, tuple[Any, ...], dict[str, float], Any]] = [
    ("mean_of_nonzero", (10, 0, 5, None), {}, 7.5),
    ("mean_of_nonzero", (1, 1, 2), {"digits": 2}, 1.33),
    ("mean_of_nonzero", (0, None), {}, 0),
    ("mean_of_nonzero", (None, None), {}, None),
    ("sum_of_products", ((2, 3), (4, 5)), {}, 26),
    ("sum_of_products", ((230, 16), (None, 16)), {"divisor": 1000, "digits": 1}, 3.7),
    ("sum_of_products", ((None, 3), (4, None)), {}, None),
    ("sum_of_products", ((10**300, 10**300),), {}, None),
    ("mean_of_nonzero", (10**400,), {}, None),
    ("difference", (1e308, -1e308), {}, None),
    ("maximum", (3, None, -1), {}, 3),
    ("maximum", (None,), {}, None),
    ("difference", (100, 40), {}, 60),
    ("difference", (25, 11.94), {"digits": 1}, 13.1),
    ("difference", (None, 1), {}, None),
    ("difference", (1, None), {}, None),
    ("elapsed", (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)), {}, timedelta(days=1)),
    ("elapsed", (None, datetime(2026, 1, 2, tzinfo=UTC)), {}, None),
    ("elapsed", (datetime(2026, 1, 1, tzinfo=UTC), None), {}, None),
    ("elapsed", (datetime(2026, 1, 2, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)), {}, None),
    ("is_absent", (None,), {}, True),
    ("is_absent", (" ",), {}, True),
    ("is_absent", ("No contract",), {}, False),
    ("is_absent", (0,), {}, False),
]


@pytest.mark.parametrize(("name", "operands", "options", "expected"), CASES)
def test_operation_gives_the_expected_value(
    name: str, operands: tuple[Any, ...], options: dict[str, float], expected: Any
) -> None:
    assert OPERATIONS[name].compute(*operands, **options) == expected


def test_every_operation_has_a_case_without_a_value_and_one_with_each_option() -> None:
    for name, operation in OPERATIONS.items():
        cases = [(options, expected) for case, _, options, expected in CASES if case == name]
        assert None in [expected for _, expected in cases] or "None" not in operation.returns
        assert {option for options, _ in cases for option in options} == operation.options
