"""Measures the CPU time of imports, of the first message and of the command line."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from .. import environments
from ..processes import Processes
from ..trials import Group, Measure, Trial
from ..variants.registry import BASELINE
from ..workload import ROOT

FIRST_MESSAGE = "import sys; from benchmarks.variants import first_message; first_message.main(*sys.argv[1:])"
IMPORTS = {
    "bluecurrent": "import bluecurrent",
    "bluecurrent, Client": "from bluecurrent import Client",
    "bluecurrent.compat": "from bluecurrent.compat import Client",
    BASELINE: "from bluecurrent_api import Client",
    "pybluecurrent": "from pybluecurrent import BlueCurrentClient",
}


def cpu_seconds(python: Path | str, *arguments: str) -> float:
    """Runs code in a new interpreter and returns its CPU seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [python, "-c", *arguments]
    subprocess.run(command, check=True, cwd=ROOT, env=environments.variables(), stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def import_trial(column: str) -> Trial:
    """Measures an import without the start of the interpreter."""

    def run(processes: Processes) -> Sequence[float]:
        python = processes.python(column.split(",")[0])
        return [cpu_seconds(python, IMPORTS[column]) - cpu_seconds(python, "pass")]

    return Trial(column, run)


def first_message_trial(column: str) -> Trial:
    """Measures a process that logs in, connects, handles one CH_STATUS and ends."""

    def run(processes: Processes) -> Sequence[float]:
        return [
            cpu_seconds(processes.python(column), FIRST_MESSAGE, column, processes.url(object="CH_STATUS", count=2))
        ]

    return Trial(column, run)


def command_line_trial(column: str, code: str) -> Trial:
    """Measures a process in the environment of this one, which has the dependencies of the command line."""
    return Trial(column, lambda _: [cpu_seconds(sys.executable, code)])


HELP = "import runpy, sys; sys.argv[1:] = ['--help']; runpy.run_module('bluecurrent', run_name='__main__')"

COMMAND_LINE = Measure(
    key="command_line",
    title="The command line",
    note="CPU time of a process that prints the help, compared with an interpreter that does nothing.",
    baseline="python -c pass",
    unit="ms",
    groups=(
        Group(
            ("bluecurrent --help",),
            (command_line_trial("bluecurrent", HELP), command_line_trial("python -c pass", "pass")),
        ),
    ),
)

MEASURE = Measure(
    key="starts",
    title="CPU time of starting",
    note="Less is better. Imports are measured without the start of the interpreter. Typed messages need pydantic and "
    "the models: connect() loads them once, in a thread, and the first command loads those of the commands. "
    "pybluecurrent does not deliver pushes, so it has no first CH_STATUS.",
    baseline=BASELINE,
    unit="ms",
    groups=(
        Group(("import",), tuple(map(import_trial, IMPORTS))),
        Group(
            ("process start to the first CH_STATUS",),
            tuple(map(first_message_trial, ("bluecurrent", "bluecurrent.compat", BASELINE))),
        ),
    ),
    goals={
        ("import", "bluecurrent"): 0.3,
        ("import", "bluecurrent, Client"): 1.6,
        ("process start to the first CH_STATUS", "bluecurrent"): 1.9,
    },
)
