"""Decoding alone."""

from __future__ import annotations

from ..trials import Group, Measure, trial
from ..workload import NEWER, RECORDINGS

COLUMNS = ("bluecurrent", "websockets + json", "websockets + msgspec")
SECONDS = 0.1


def group(case: str, object_name: str, points: int = 0, recording: str = "") -> Group:
    trials = (
        trial(column, "decode", object_name=object_name, points=points, recording=recording, seconds=SECONDS)
        for column in COLUMNS
    )
    return Group((case,), tuple(trials))


MEASURE = Measure(
    key="decoding",
    title="Decoding alone",
    note="Time for one frame as it comes from the socket, without one: typed messages, dictionaries by json.loads, and "
    "msgspec's structs. Less is better.",
    baseline="websockets + json",
    unit="µs",
    groups=(
        *(group(name, name) for name in RECORDINGS),
        group("CHARGE_POINTS of 100", "CHARGE_POINTS", 100),
        group("CHARGE_POINTS of 1, newer form", "CHARGE_POINTS", 1, NEWER),
    ),
)
