"""Tests a simulated week in a few seconds; `make soak-simulation` takes a minute for it."""

from __future__ import annotations

import pytest

from bluecurrent.testing import fast_reconnects
from tests.endurance import simulated_week

pytestmark = pytest.mark.slow


async def test_a_client_holds_what_the_account_shows_in_spite_of_drops() -> None:
    with fast_reconnects():
        outcomes = await simulated_week.soak(seconds=2, seed=0)
    assert outcomes["drops"] > 0
    assert outcomes["comparisons"] > 0
    assert outcomes["cars that come or go"] > 100
    assert outcomes["settings"] > 0
    assert outcomes["readings over HTTP"] > 0
    assert outcomes["sessions over HTTP"] > 20
