"""Runs short forms of `make soak-bridge`."""

from __future__ import annotations

import pytest

from bluecurrent.testing import fast_reconnects
from tests.endurance.bridge_soak import WARM_UP, compare, drop, load

from .mosquitto import Mosquitto

pytestmark = pytest.mark.slow


async def test_the_retained_topics_hold_the_last_values(mosquitto: Mosquitto) -> None:
    compare("load", *await load(mosquitto, number=20, seconds=3))


async def test_dropped_connections_leave_nothing(mosquitto: Mosquitto) -> None:
    with fast_reconnects():
        compare("drops", *await drop(mosquitto, WARM_UP + 3))
