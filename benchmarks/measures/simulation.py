"""Measures the CPU time of a simulated account, as a ratio to the time that it may take."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from .. import environments
from ..processes import Processes
from ..trials import Group, Measure, Trial
from ..workload import ROOT

PUSHING, PUSH_SECONDS = 1000, 3.0
"""The charge points that push, and the seconds for which they are measured."""
SDK, ALLOWED = "bluecurrent", "allowed"
WEEK = "a week of three charge points without a client"
PUSHES = f"{PUSHING:,} charge points that push every second, for {PUSH_SECONDS:g} s"
ALLOWED_SECONDS = (10.0, PUSH_SECONDS / 2)
"""The CPU seconds that each case may take: half a core for the pushes."""


def measure(processes: Processes) -> Sequence[float]:
    """Measures each case in a process of its own."""
    return [run_load(processes, "week"), run_load(processes, "pushes", str(PUSHING), str(PUSH_SECONDS))]


def run_load(processes: Processes, *arguments: str) -> float:
    """Runs the program that measures, and returns what it prints."""
    command = [str(processes.python(SDK)), "-m", "benchmarks.load_programs.simulation", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environments.variables(), stdout=subprocess.PIPE, check=True)
    return float(done.stdout)


MEASURE = Measure(
    key="simulation",
    title="The simulated account",
    note="CPU time of its process, as a ratio to the time that it may take: ten seconds for the week, half a core for "
    "the pushes, which one client in another process reads (`python -m benchmarks run --only simulation`). "
    "Less is better.",
    baseline=ALLOWED,
    unit="s",
    groups=(Group((WEEK, PUSHES), (Trial(SDK, measure), Trial(ALLOWED, lambda _: ALLOWED_SECONDS))),),
    goals={(WEEK, SDK): 1.0, (PUSHES, SDK): 1.0},
)
