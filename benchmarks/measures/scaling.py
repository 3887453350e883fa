"""Whether it grows no faster than what it is given."""

from __future__ import annotations

from collections.abc import Sequence

from ..processes import House
from ..trials import Group, Measure, Trial, at_server

SDK = "bluecurrent"
NUMBERS = (100, 1000, 10_000)
STREAM = {"object": "CH_STATUS", "count": 3000}
POINTS = 20_000
"""Charge points in a stream: so many that one pass of the garbage collector through what was there before is little."""
MESSAGES = 4
"""At least so many lists."""


def fan_out(subscribers: int) -> Trial:
    """The time of one message, for each subscriber."""

    def run(house: House) -> Sequence[float]:
        arguments = {"object_name": "CH_STATUS", "count": STREAM["count"], "subscribers": subscribers}
        return [house.do(SDK, "fan_out", url=house.url(**STREAM), **arguments) / subscribers]

    return Trial(f"{subscribers:,}", run)


def flood(calls: int) -> Trial:
    """The time of one call when so many wait at once, all sent before the first is answered."""
    return at_server(f"{calls:,}", "flood", {"hold": calls}, variant=SDK, command="GET_CH_STATUS", count=calls)


def charge_points(number: int, variant: str = SDK) -> Trial:
    """The time of one charge point in a list of so many."""

    def run(house: House) -> Sequence[float]:
        query = {"object": "CHARGE_POINTS", "points": number, "count": max(MESSAGES, POINTS // number)}
        spent = house.do(variant, "stream", url=house.url(**query), object_name="CHARGE_POINTS", count=query["count"])
        return [spent / number]

    return Trial(f"{number:,}", run)


FAN_OUT = Measure(
    key="fan_out",
    title="One stream of CH_STATUS for several handlers",
    note="Time of one message for each of so many handlers, as a ratio to that with one; decoding is done once.",
    baseline="1",
    groups=(Group(("for each handler",), (fan_out(1), fan_out(10), fan_out(100))),),
    goals={("for each handler", "10"): 1.0},
)

SIZE = Measure(
    key="size",
    title="Ten thousand of everything",
    note="Time for each, as a ratio to that with a hundred: 1 is linear growth, less is better.",
    baseline="100",
    groups=(
        Group(("for each of so many calls in flight",), tuple(map(flood, NUMBERS))),
        Group(("for each charge point of so many",), tuple(map(charge_points, NUMBERS))),
        Group(
            ("for each charge point of so many, websockets + json",),
            tuple(charge_points(number, "websockets + json") for number in NUMBERS),
        ),
    ),
    goals={("for each of so many calls in flight", "10,000"): 1.0, ("for each charge point of so many", "10,000"): 1.0},
)
