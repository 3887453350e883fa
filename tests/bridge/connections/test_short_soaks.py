"""Runs short forms of `make soak-bridge`."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

import pytest

from bluecurrent.testing import fast_reconnects
from tests.bridge.harness.mosquitto import Mosquitto
from tests.endurance.bridge_drops import WARM_UP, run_drops
from tests.endurance.bridge_load import run_load
from tests.endurance.resource_usage import Starved, check_growth, explain_starvation


@contextmanager
def skip_if_starved() -> Generator[None]:
    """Skips the test if it fails since other programs had the processors."""
    try:
        with explain_starvation():
            yield
    except Starved as starved:
        pytest.skip(str(starved))


async def test_the_retained_topics_hold_the_last_values(mosquitto: Mosquitto) -> None:
    with skip_if_starved():
        usages = await run_load(mosquitto, charge_points=100, seconds=1)
    check_growth("load", *usages)


@pytest.mark.slow
@pytest.mark.timeout(300)
async def test_the_retained_topics_of_1000_charge_points_hold_the_last_values(mosquitto: Mosquitto) -> None:
    with skip_if_starved():
        usages = await run_load(mosquitto, charge_points=1000, seconds=10)
    check_growth("load", *usages)


@pytest.mark.slow
async def test_dropped_connections_leave_nothing(mosquitto: Mosquitto) -> None:
    with skip_if_starved(), fast_reconnects():
        usages = await run_drops(mosquitto, rounds=WARM_UP + 6)
    check_growth("drops", *usages)
