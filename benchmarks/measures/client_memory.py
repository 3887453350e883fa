"""The memory of clients beyond the first."""

from __future__ import annotations

from collections.abc import Sequence

from ..processes import House
from ..trials import Group, Measure, Trial
from ..variants.registry import BASELINE

CLIENTS = 99


def growth(column: str) -> Trial:
    """A trial in a process of its own, since memory once taken is not given back."""

    def run(house: House) -> Sequence[float]:
        house.fresh(column)
        taken = house.do(column, "clients", url=house.url(), number=CLIENTS)
        house.fresh(column)
        return [taken]

    return Trial(column, run)


MEASURE = Measure(
    key="memory",
    title="Memory of each further connected client",
    note=f"Growth of the process from 1 to {CLIENTS + 1} clients, for each. Less is better.",
    baseline=BASELINE,
    groups=(Group(("a further client",), tuple(map(growth, ("bluecurrent", BASELINE, "pybluecurrent")))),),
    goals={("a further client", "bluecurrent"): 0.9},
)
