"""Measures the time from a request to its answer."""

from __future__ import annotations

from ..trials import Group, Measure, server_trial
from ..variants.registry import BASELINE

STATUS_COLUMNS = ("bluecurrent", BASELINE)
"""Without pybluecurrent, which reads a status over HTTP."""
GRID_COLUMNS = ("bluecurrent", BASELINE, "pybluecurrent")


def group(command: str, columns: tuple[str, ...], concurrency: int, count: int) -> Group:
    case = f"{command}, {concurrency} at once"
    trials = (
        server_trial(column, "ask", {}, command=command, concurrency=concurrency, count=count) for column in columns
    )
    return Group((f"{case}, p50", f"{case}, p99"), tuple(trials))


SIZES = ((1, 2000), (10, 4000), (100, 4000))

MEASURE = Measure(
    key="requests",
    title="Time from a request to its answer",
    note="Less is better. bluecurrent-api does not match answers to requests, so the benchmark adds a future for each "
    "charge point. pybluecurrent handles requests of one kind one after another, and reads a status over HTTP.",
    baseline=BASELINE,
    groups=(
        *(group("GET_CH_STATUS", STATUS_COLUMNS, size, count) for size, count in SIZES),
        *(group("GET_GRID_STATUS", GRID_COLUMNS, size, count) for size, count in SIZES),
    ),
    goals={
        ("GET_CH_STATUS, 1 at once, p50", "bluecurrent"): 0.9,
        ("GET_CH_STATUS, 10 at once, p50", "bluecurrent"): 0.7,
        ("GET_CH_STATUS, 100 at once, p50", "bluecurrent"): 0.7,
    },
    unchecked=frozenset({"p99"}),
)
