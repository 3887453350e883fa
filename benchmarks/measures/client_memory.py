"""Measures the memory of each client after the first."""

from __future__ import annotations

from collections.abc import Sequence

from ..processes import Processes
from ..trials import Group, Measure, Trial
from ..variants.registry import BASELINE

CLIENTS = 99


def memory_trial(column: str) -> Trial:
    """Measures in a new process, since a process does not give memory back."""

    def run(processes: Processes) -> Sequence[float]:
        processes.end_worker(column)
        memory = processes.run_task(column, "clients", url=processes.url(), number=CLIENTS)
        processes.end_worker(column)
        return [memory]

    return Trial(column, run)


MEASURE = Measure(
    key="memory",
    title="Memory of each further connected client",
    note=f"Growth of the process from 1 to {CLIENTS + 1} clients, divided by {CLIENTS}. Less is better.",
    baseline=BASELINE,
    groups=(Group(("a further client",), tuple(map(memory_trial, ("bluecurrent", BASELINE, "pybluecurrent")))),),
    goals={("a further client", "bluecurrent"): 0.9},
)
