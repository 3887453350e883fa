"""The generator, with specs of several sizes."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from ..processes import House
from ..trials import Group, Measure, Trial
from ..workload import ROOT


def generating(times: int) -> Trial:
    """The time of one `generate` in a new process, into an empty project, for each size of ours."""

    def run(house: House) -> Sequence[float]:
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
    note="CPU time for each size of our spec, in a new process and an empty folder, with the spec repeated "
    "5 and 20 times: 1 is linear growth, less is better.",
    baseline="1 x",
    unit="s",
    groups=(Group(("for each size of ours",), tuple(map(generating, (1, 5, 20)))),),
    goals={("for each size of ours", "5 x"): 1.0, ("for each size of ours", "20 x"): 1.0},
)
