"""Plans the pushes of a measurement: the charge points take turns, at even distances."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from ..workload import recorded_messages

TIME_FIELD = "actual_p1"
"""The field with the time of the push, which all programs publish. The clock is that of all processes on Linux."""
SHORTEST_WAIT = 0.005
STATUS = recorded_messages("CH_STATUS")[0]["data"]
TEMPLATE = json.dumps(STATUS | {"evse_id": "EVSE_ID", TIME_FIELD: "TIME"})
BEFORE_ID, BETWEEN, AFTER_TIME = TEMPLATE.replace('"TIME"', "EVSE_ID").split("EVSE_ID")


@dataclass(frozen=True)
class PushPlan:
    """The number of charge points, and how often each of them pushes in a second."""

    charge_points: int
    rate: float

    @cached_property
    def evse_ids(self) -> list[str]:
        """The ids of the charge points."""
        return [f"BCU{200_000 + position}" for position in range(self.charge_points)]

    def due(self, pushed: int, seconds: float) -> list[str]:
        """Returns the charge points that must push now, if so many pushes were made in so many seconds."""
        positions = range(pushed, ceil(seconds * self.rate * self.charge_points))
        return [self.evse_ids[position % self.charge_points] for position in positions]

    def wait(self, pushed: int, seconds: float) -> float:
        """Returns the seconds until the next push, or a few milliseconds, which leaves time for other programs."""
        return max(SHORTEST_WAIT, pushed / self.rate / self.charge_points - seconds)


def make_status(evse_id: str) -> str:
    """Returns the status of a charge point that pushes now, as JSON."""
    return f"{BEFORE_ID}{evse_id}{BETWEEN}{time.monotonic()}{AFTER_TIME}"


def make_push(evse_id: str) -> str:
    """Returns the text of the push with this status."""
    return f'{{"object": "CH_STATUS", "evse_id": "{evse_id}", "data": {make_status(evse_id)}}}'
