"""Measures whether the time grows in proportion to the number of handlers, calls and charge points."""

from __future__ import annotations

from collections.abc import Sequence

from ..processes import Processes
from ..trials import Group, Measure, Trial, server_trial

SDK = "bluecurrent"
NUMBERS = (100, 1000, 10_000)
STREAM = {"object": "CH_STATUS", "count": 3000}
STREAMED_POINTS = 20_000
"""Charge points in a stream. With so many, the first pass of the garbage collector matters little."""
FEWEST_MESSAGES = 4
"""The least number of messages in a stream."""


def fan_out_trial(subscribers: int) -> Trial:
    """Measures the time per message and subscriber."""

    def run(processes: Processes) -> Sequence[float]:
        arguments = {"object_name": "CH_STATUS", "count": STREAM["count"], "subscribers": subscribers}
        return [processes.run_task(SDK, "fan_out", url=processes.url(**STREAM), **arguments) / subscribers]

    return Trial(f"{subscribers:,}", run)


def flood_trial(calls: int) -> Trial:
    """Measures the time per call if all calls are sent before the first answer."""
    return server_trial(f"{calls:,}", "flood", {"hold": calls}, variant=SDK, command="GET_CH_STATUS", count=calls)


def charge_points_trial(number: int, variant: str = SDK) -> Trial:
    """Measures the time per charge point in a list."""

    def run(processes: Processes) -> Sequence[float]:
        query = {"object": "CHARGE_POINTS", "points": number, "count": max(FEWEST_MESSAGES, STREAMED_POINTS // number)}
        time_per_list = processes.run_task(
            variant, "stream", url=processes.url(**query), object_name="CHARGE_POINTS", count=query["count"]
        )
        return [time_per_list / number]

    return Trial(f"{number:,}", run)


FAN_OUT = Measure(
    key="fan_out",
    title="One stream of CH_STATUS for several handlers",
    note="Time per message and handler, as a ratio to that with one handler. Each message is decoded once.",
    baseline="1",
    groups=(Group(("for each handler",), (fan_out_trial(1), fan_out_trial(10), fan_out_trial(100))),),
    goals={("for each handler", "10"): 1.0},
)

SIZE = Measure(
    key="size",
    title="Ten thousand calls and charge points",
    note="Time per call or charge point, as a ratio to that with a hundred. 1 is linear growth. Less is better.",
    baseline="100",
    groups=(
        Group(("for each of so many calls in flight",), tuple(map(flood_trial, NUMBERS))),
        Group(("for each charge point of so many",), tuple(map(charge_points_trial, NUMBERS))),
        Group(
            ("for each charge point of so many, websockets + json",),
            tuple(charge_points_trial(number, "websockets + json") for number in NUMBERS),
        ),
    ),
    goals={("for each of so many calls in flight", "10,000"): 1.0, ("for each charge point of so many", "10,000"): 1.0},
)
