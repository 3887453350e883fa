"""What starting costs: imports, and the way to the first message."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from .. import environments
from ..processes import House
from ..trials import Group, Measure, Trial
from ..variants.registry import BASELINE
from ..workload import ROOT

FIRST = "import sys; from benchmarks.variants import first_message; first_message.main(*sys.argv[1:])"
IMPORTS = {
    "bluecurrent": "import bluecurrent",
    "bluecurrent, Client": "from bluecurrent import Client",
    "bluecurrent.compat": "from bluecurrent.compat import Client",
    BASELINE: "from bluecurrent_api import Client",
    "pybluecurrent": "from pybluecurrent import BlueCurrentClient",
}


def cpu(python: Path | str, *arguments: str) -> float:
    """Seconds of CPU that a new interpreter takes from its start to its end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [python, "-c", *arguments]
    subprocess.run(command, check=True, cwd=ROOT, env=environments.variables(), stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def importing(column: str) -> Trial:
    """An import, less what the interpreter takes by itself."""

    def run(house: House) -> Sequence[float]:
        python = house.python(column.split(",")[0])
        return [cpu(python, IMPORTS[column]) - cpu(python, "pass")]

    return Trial(column, run)


def first_message(column: str) -> Trial:
    """A process that logs in, connects, handles one CH_STATUS and ends."""

    def run(house: House) -> Sequence[float]:
        return [cpu(house.python(column), FIRST, column, house.url(object="CH_STATUS", count=2))]

    return Trial(column, run)


def using(column: str, code: str) -> Trial:
    """A process in the environment of this one, which has what the command line needs beyond the SDK."""
    return Trial(column, lambda _: [cpu(sys.executable, code)])


HELP = "import runpy, sys; sys.argv[1:] = ['--help']; runpy.run_module('bluecurrent', run_name='__main__')"

COMMAND_LINE = Measure(
    key="command_line",
    title="The command line",
    note="CPU time of a process that prints how it is used, beside that of an interpreter that does nothing.",
    baseline="python -c pass",
    unit="ms",
    groups=(Group(("bluecurrent --help",), (using("bluecurrent", HELP), using("python -c pass", "pass"))),),
)

MEASURE = Measure(
    key="starts",
    title="CPU time of starting",
    note="Less is better. Imports are counted without the interpreter's own start. The price of typed messages "
    "is loading pydantic and building the models: it is paid once, in a thread, by connect(), and for the commands by "
    "the first of them. pybluecurrent hands out nothing that comes unasked, so that it has no first CH_STATUS.",
    baseline=BASELINE,
    unit="ms",
    groups=(
        Group(("import",), tuple(map(importing, IMPORTS))),
        Group(
            ("process start to the first CH_STATUS",),
            tuple(map(first_message, ("bluecurrent", "bluecurrent.compat", BASELINE))),
        ),
    ),
    goals={
        ("import", "bluecurrent"): 0.3,
        ("import", "bluecurrent, Client"): 1.6,
        ("process start to the first CH_STATUS", "bluecurrent"): 1.9,
    },
)
