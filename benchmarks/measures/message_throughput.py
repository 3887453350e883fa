"""Measures the messages per second from the server to an async handler."""

from __future__ import annotations

from ..trials import Group, Measure, server_trial
from ..variants.registry import BASELINE
from ..workload import NEWER_FORM

COLUMNS = ("bluecurrent", "bluecurrent.compat", BASELINE, "websockets + json", "websockets + msgspec")


def group(case: str, object_name: str, count: int, points: int = 0, recording: str = "") -> Group:
    query = {"object": object_name, "count": count, "points": points, "recording": recording}
    trials = (server_trial(column, "stream", query, object_name=object_name, count=count) for column in COLUMNS)
    return Group((case,), tuple(trials))


MEASURE = Measure(
    key="streams",
    title="Messages received per second",
    note="From the server's process to an async handler of the user. More is better. The msgspec column is an upper "
    "limit, not a client: it drops unknown fields, leaves timestamps as text and does not reconnect.",
    baseline=BASELINE,
    is_speed=True,
    groups=(
        group("CH_STATUS", "CH_STATUS", 10_000),
        group("CH_STATUS in every activity", "CH_STATUS", 10_000, recording="pushes_activities"),
        group("GRID_CURRENT", "GRID_CURRENT", 20_000),
        group("CHARGE_POINTS of 1", "CHARGE_POINTS", 15_000, 1),
        group("CHARGE_POINTS of 100", "CHARGE_POINTS", 400, 100),
        group("CHARGE_POINTS of 1000", "CHARGE_POINTS", 40, 1000),
        group("CHARGE_POINTS of 1, newer form", "CHARGE_POINTS", 10_000, 1, NEWER_FORM),
        group("CHARGE_POINTS of 100, newer form", "CHARGE_POINTS", 200, 100, NEWER_FORM),
    ),
    goals={
        ("CH_STATUS", "bluecurrent"): 3.0,
        ("CH_STATUS", "bluecurrent.compat"): 1.5,
        ("GRID_CURRENT", "bluecurrent"): 1.5,
        ("GRID_CURRENT", "bluecurrent.compat"): 1.0,
        ("CHARGE_POINTS of 1", "bluecurrent"): 1.0,
        ("CHARGE_POINTS of 100", "bluecurrent"): 1.0,
        ("CHARGE_POINTS of 1000", "bluecurrent"): 0.9,
    },
)
