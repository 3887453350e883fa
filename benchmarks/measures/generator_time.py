"""Measures the time of the generator for specs of several sizes."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from ..processes import Processes
from ..trials import Group, Measure, Trial
from ..workload import ROOT


def generate_trial(times: int) -> Trial:
    """Measures the CPU time of one `generate` in a new process and an empty project, per size of the spec."""

    def run(processes: Processes) -> Sequence[float]:
        with tempfile.TemporaryDirectory() as folder:
            project = Path(folder, "project")
            subprocess.run(
                [sys.executable, "-m", "benchmarks.enlarged_spec", str(times), project], check=True, cwd=ROOT
            )
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(
                [sys.executable, "-m", "codegen", "--root", project, "generate"],
                check=True,
                cwd=ROOT,
                stdout=subprocess.DEVNULL,
            )
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            return [(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / times]

    return Trial(f"{times} x", run)


MEASURE = Measure(
    key="generator",
    title="python -m codegen generate",
    note="CPU time in a new process and an empty folder, divided by the size of the spec, for our spec and for copies "
    "that are 5 and 20 times as large. 1 is linear growth. Less is better.",
    baseline="1 x",
    unit="s",
    groups=(Group(("for each size of ours",), tuple(map(generate_trial, (1, 5, 20)))),),
    goals={("for each size of ours", "5 x"): 1.0, ("for each size of ours", "20 x"): 1.0},
)
