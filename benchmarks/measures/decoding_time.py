"""Measures the time of decoding a frame."""

from __future__ import annotations

from ..trials import Group, Measure, worker_trial
from ..workload import NEWER_FORM, RECORDINGS

COLUMNS = ("bluecurrent", "websockets + json", "websockets + msgspec")
SECONDS = 0.1


def group(case: str, object_name: str, points: int = 0, recording: str = "") -> Group:
    trials = (
        worker_trial(column, "decode", object_name=object_name, points=points, recording=recording, seconds=SECONDS)
        for column in COLUMNS
    )
    return Group((case,), tuple(trials))


MEASURE = Measure(
    key="decoding",
    title="Decoding alone",
    note="Time to decode one frame without a socket: to typed messages, to dictionaries by json.loads, and to structs "
    "of msgspec. Less is better.",
    baseline="websockets + json",
    unit="µs",
    groups=(
        *(group(name, name) for name in RECORDINGS),
        group("CHARGE_POINTS of 100", "CHARGE_POINTS", 100),
        group("CHARGE_POINTS of 1, newer form", "CHARGE_POINTS", 1, NEWER_FORM),
    ),
)
