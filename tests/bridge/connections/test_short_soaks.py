"""Runs short forms of `make soak-bridge`."""

from __future__ import annotations

import pytest

from bluecurrent.testing import fast_reconnects
from tests.bridge.harness.mosquitto import Mosquitto
from tests.endurance.bridge_drops import WARM_UP, run_drops
from tests.endurance.bridge_load import run_load
from tests.endurance.resource_usage import check_growth

PATIENCE = 60.0
"""Seconds in which the broker must have the last values, and in which a round of drops must end."""


async def test_the_retained_topics_hold_the_last_values(mosquitto: Mosquitto) -> None:
    usages = await run_load(mosquitto, charge_points=100, seconds=1, patience=PATIENCE)
    check_growth("load", *usages)


@pytest.mark.slow
async def test_the_retained_topics_of_1000_charge_points_hold_the_last_values(mosquitto: Mosquitto) -> None:
    usages = await run_load(mosquitto, charge_points=1000, seconds=10, patience=PATIENCE)
    check_growth("load", *usages)


@pytest.mark.slow
@pytest.mark.timeout(900)
async def test_dropped_connections_leave_nothing(mosquitto: Mosquitto) -> None:
    with fast_reconnects():
        usages = await run_drops(mosquitto, rounds=WARM_UP + 6, longest_round=PATIENCE)
    check_growth("drops", *usages)
