"""Measures the CPU time and the memory of the live state of many charge points."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence

from .. import environments
from ..processes import Processes
from ..trials import Group, Measure, Trial
from ..workload import ROOT

NUMBER, SECONDS = 1000, 3
"""The charge points that push every second, and the seconds for which they are measured."""
SDK, ALLOWED = "bluecurrent", "allowed"
CPU, MEMORY = "CPU time for each message", "memory of each charge point"


def run_load(processes: Processes, kind: str) -> list[float]:
    """Runs the program that measures, and returns the seconds and the bytes that it prints."""
    command = [str(processes.python(SDK)), "-m", "benchmarks.load_programs.live_state", str(NUMBER), str(SECONDS), kind]
    done = subprocess.run(command, cwd=ROOT, env=environments.variables(), stdout=subprocess.PIPE, check=True)
    numbers: list[float] = json.loads(done.stdout)
    return numbers


def measure_allowed(processes: Processes) -> Sequence[float]:
    """Returns twice the time of a client without the live state, and the memory of the answers that it keeps."""
    seconds, memory = run_load(processes, "plain")
    return [2 * seconds, memory]


MEASURE = Measure(
    key="live",
    title="The live state",
    note=f"{NUMBER:,} charge points push every second to a client that reads typed messages, with `client.live()` and "
    "without. As a ratio to what it may take: as much CPU time again as without the live state, and the memory of a "
    "program that keeps the answers of `get_charge_points()` and `get_status()`. Less is better.",
    baseline=ALLOWED,
    groups=(
        Group(
            (CPU, MEMORY),
            (Trial(SDK, lambda processes: run_load(processes, "live")), Trial(ALLOWED, measure_allowed)),
        ),
    ),
    goals={(CPU, SDK): 1.0, (MEMORY, SDK): 1.0},
)
