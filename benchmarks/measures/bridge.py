"""Measures the bridge to MQTT beside a plain program that publishes the same topics, and beside paho-mqtt alone."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence

from tests.bridge.harness.mosquitto import PROGRAM

from .. import environments
from ..bridge.program_names import BRIDGE, PAHO, PLAIN
from ..trials import Group, Measure, Trial
from ..workload import ROOT

LOADS = {
    "1 charge point, 5 pushes a second": ("1", "5", "5"),
    "1,000 charge points, a push a second each": ("1000", "1", "10"),
    "1,000 charge points, 5 pushes a second each": ("1000", "5", "4"),
    "10 charge points, 100 pushes a second each": ("10", "100", "2"),
}
"""The charge points, the pushes of each in a second, and the seconds.

The bridge checks every 10 s whether discovery messages have changed, so the usual load of a thousand lasts as long. The
ten push so often that the bridge merges pushes.
"""
ONE, THOUSAND, HIGHEST, MERGED = LOADS
NUMBERS = (CPU, CPU_FOR_MESSAGE, MEDIAN, LAST_PERCENT, TIME) = (
    "CPU for each push",
    "CPU for each message",
    "p50",
    "p99",
    "time for each message",
)
SHOWN = {
    ONE: (CPU, MEDIAN, LAST_PERCENT),
    THOUSAND: (CPU, MEDIAN, LAST_PERCENT),
    HIGHEST: (CPU, TIME),
    MERGED: (CPU, CPU_FOR_MESSAGE),
}
"""The numbers of each load that the report shows."""


def run_load(*arguments: str) -> list[float]:
    """Runs the program that measures, and returns the numbers that it prints.

    It needs aiomqtt, which the environment of the SDK does not have, so it runs in that of this program.
    """
    command = [sys.executable, "-m", "benchmarks.bridge.load", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environments.variables(), stdout=subprocess.PIPE, check=True)
    numbers: list[float] = json.loads(done.stdout)
    return numbers


def load_trial(name: str, load: str) -> Trial:
    """Measures a program under a load."""

    def run(_: object) -> Sequence[float]:
        measured: dict[str, float] = dict(zip(NUMBERS, run_load(name, *LOADS[load]), strict=True))
        return [measured[number] for number in SHOWN[load]]

    return Trial(name, run)


def load_group(load: str) -> Group:
    """Returns the numbers of all programs under a load."""
    cases = tuple(f"{load}: {number}" for number in SHOWN[load])
    return Group(cases, tuple(load_trial(name, load) for name in (BRIDGE, PLAIN, PAHO)))


MEASURE = Measure(
    key="bridge",
    title="The bridge to MQTT",
    note="A simulated account pushes CH_STATUS, a program publishes the retained status, and a subscriber at mosquitto "
    "receives it. CPU time is that of the program's process. p50 and p99 are those of the time from a push to its "
    "message at the subscriber. The bridge collects changes for up to 100 ms before it publishes, and publishes the "
    f"last of several. *{PLAIN}* is a program of thirty lines that publishes each push at once: it checks, adds and "
    "merges nothing, announces nothing to Home Assistant, takes no commands, and does not connect again. *paho-mqtt* "
    "publishes by a clock, without pushes. 1,000 divided by the *time for each message* is the messages a second. "
    "Less is better.",
    baseline=PLAIN,
    unit="ms",
    groups=tuple(map(load_group, LOADS)),
    goals={(f"{load}: {CPU}", BRIDGE): 2.0 for load in LOADS},
    time_goals={(f"{load}: {MEDIAN}", BRIDGE): 150.0 for load in (ONE, THOUSAND)},
    unchecked=frozenset({"p50", "p99", "message"}),
    missing="" if PROGRAM else "the broker mosquitto is not installed: apt-get install mosquitto",
)
