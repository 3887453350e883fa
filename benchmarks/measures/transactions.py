"""Measures the reading of charging sessions over HTTP: a page of 25, and whether time and memory stay linear."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence

from .. import environments
from ..processes import Processes
from ..trials import Group, Measure, Trial
from ..workload import ROOT

NUMBERS = (5000, 10_000)
"""Sessions, which are 200 and 400 pages. Libraries keep up to 256 addresses, which the first ones fill."""
SDK, PLAIN = "bluecurrent", "json + Decimal"
FEWER, MORE = map("{:,}".format, NUMBERS)
PAGE, CPU, MEMORY = "a page of 25", "CPU time for each session", "peak of the memory"


def run_load(*arguments: str) -> list[float]:
    """Runs the program that measures, and returns the numbers that it prints.

    It needs aiohttp, which the environment of the SDK does not have, so it runs in that of this program.
    """
    command = [sys.executable, "-m", "benchmarks.load_programs.transactions", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environments.variables(), stdout=subprocess.PIPE, check=True)
    numbers = json.loads(done.stdout)
    return numbers if isinstance(numbers, list) else [numbers]


def page_trial(column: str, position: int) -> Trial:
    """Measures the reading of a page in one of the two ways."""
    return Trial(column, lambda _: [run_load("page")[position]])


def number_trial(number: int) -> Trial:
    """Measures the reading of so many sessions."""

    def run(processes: Processes) -> Sequence[float]:
        return [*run_load("cpu", str(number)), *run_load("memory", str(number))]

    return Trial(f"{number:,}", run)


PAGE_MEASURE = Measure(
    key="page",
    title="Reading a page of 25 charging sessions",
    note="From the bytes of the answer to typed objects, as a ratio to `json.loads` and `Decimal` of the money. "
    "Less is better.",
    baseline=PLAIN,
    unit="µs",
    groups=(Group((PAGE,), (page_trial(SDK, 0), page_trial(PLAIN, 1))),),
    goals={(PAGE, SDK): 4.0},
)

MEASURE = Measure(
    key="transactions",
    title="Ten thousand charging sessions over HTTP",
    note=f"One by one from {MORE} sessions in 400 pages, as a ratio to {FEWER}. 1 is linear time and flat memory. "
    "Less is better.",
    baseline=FEWER,
    groups=(Group((CPU, MEMORY), tuple(map(number_trial, NUMBERS))),),
    goals={(CPU, MORE): 1.1, (MEMORY, MORE): 1.1},
)
