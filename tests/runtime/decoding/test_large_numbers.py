"""Tests that numbers that are too large become None, so that no program has to expect infinity."""

from __future__ import annotations

import json

from bluecurrent import ChStatus
from bluecurrent._runtime.decoding.derived_values import difference, mean_of_nonzero, sum_of_products
from bluecurrent.messages import parse

HUGE = 1.5e308


def test_a_result_that_is_too_large_is_none() -> None:
    assert mean_of_nonzero(HUGE, HUGE, digits=1) is None
    assert sum_of_products((HUGE, 2.0)) is None
    assert difference(HUGE, -HUGE) is None


def test_a_large_result_is_kept() -> None:
    assert mean_of_nonzero(HUGE, None, digits=1) == HUGE
    assert sum_of_products((HUGE, 1.0), (1.0, None), divisor=2) == HUGE / 2
    assert difference(HUGE, HUGE) == 0


def test_a_received_number_that_is_too_large_is_a_problem() -> None:
    frame = {"object": "CH_STATUS", "data": {"evse_id": "BCU100001", "actual_p1": int("9" * 310), "actual_p2": 6}}
    message = parse(json.dumps(frame))
    assert isinstance(message, ChStatus)
    assert message.content is not None
    assert (message.content.actual_p1, message.content.actual_p2) == (None, 6)
    assert message.problems == ("data.actual_p1 is a number that is too large, not a number",)
