"""Tests the intervals of the bridge that its documentation promises. Other tests shorten them."""

from __future__ import annotations

import random

from bluecurrent.bridge.process import health_file
from bluecurrent.bridge.publishing.publishing_intervals import PublishingIntervals


def test_the_documented_intervals_are_the_defaults() -> None:
    assert vars(PublishingIntervals()) == {
        "debounce": 0.1,
        "energy_interval": 10,
        "refresh_interval": 300,
        "discovery_interval": 10,
        "longest_read": 15,
        "evcc_interval": 30,
        "longest_birth_delay": 5,
        "draw_delay": random.uniform,
    }
    assert health_file.INTERVAL == 10
