"""Computes the ratios of a run, stores them in results.json, and compares runs."""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from ..trials import Measure, Samples
from ..workload import ROOT

PATH = ROOT / "benchmarks" / "results.json"
SCALES = {"µs": 1e6, "ms": 1e3, "s": 1.0, "": 1.0}


@dataclass(frozen=True)
class Ratio:
    """The median of a ratio over the rounds, and the lower and upper quartile."""

    median: float
    low: float
    high: float
    time: float | None = None
    """The median of the measured times, in the unit of the measure if it has one."""


Table = dict[str, dict[str, Ratio]]
"""Ratios by case and column."""


@dataclass(frozen=True)
class Run:
    """The conditions under which some measures ran."""

    measures: tuple[str, ...]
    """The keys of the measures whose tables are of this run."""
    conditions: dict[str, str]
    """The number of rounds, and the load of the machine before and after."""
    versions: dict[str, str]
    """The versions of the variants."""


@dataclass(frozen=True)
class Results:
    """The results of one or more runs on one machine. Each table is of one run."""

    machine: dict[str, str]
    runs: tuple[Run, ...]
    tables: dict[str, Table]

    def save(self, path: Path = PATH) -> None:
        """Writes the results as JSON."""
        path.write_text(json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path = PATH) -> Results:
        """Reads results that `save` wrote."""
        data = json.loads(path.read_text(encoding="utf-8"))
        runs = tuple(Run(tuple(run.pop("measures")), **run) for run in data["runs"])
        tables: dict[str, Table] = {
            key: {case: {name: Ratio(**item) for name, item in row.items()} for case, row in table.items()}
            for key, table in data["tables"].items()
        }
        return cls(data["machine"], runs, tables)


class OtherMachine(Exception):
    """Raised if results of one machine would be added to those of another."""


def check_same_machine(committed: Results, machine: dict[str, str]) -> None:
    """Raises OtherMachine unless a machine is the committed one, since a reader takes all tables for those of one."""
    for name, now in machine.items():
        if now != committed.machine[name]:
            raise OtherMachine(
                f"{name} was {committed.machine[name]}, and is {now} now; run all measures, without --add"
            )


def add_tables(committed: Results, new: Results, order: Sequence[str]) -> Results:
    """Returns committed results in which the tables of a later run replace those of the same measures.

    `order` lists the keys of all measures. Tables of other measures, and runs that have no table left, are removed.
    """
    check_same_machine(committed, new.machine)
    tables = committed.tables | new.tables
    runs = [
        replace(run, measures=tuple(key for key in run.measures if key not in new.tables)) for run in committed.runs
    ]
    runs = [replace(run, measures=tuple(key for key in run.measures if key in order)) for run in [*runs, *new.runs]]
    return Results(
        committed.machine,
        tuple(run for run in runs if run.measures),
        {key: tables[key] for key in order if key in tables},
    )


def ratio_table(measure: Measure, samples: Samples) -> Table:
    """Computes the ratios of each round, so that a slow moment of the machine affects both numbers of a ratio."""
    return {
        case: {column: ratio(measure, row[measure.baseline], values) for column, values in row.items()}
        for case, row in samples.items()
    }


def ratio(measure: Measure, baseline: Sequence[float], values: Sequence[float]) -> Ratio:
    """Computes the ratio of a column to the baseline."""
    pairs = list(zip(baseline, values, strict=True))
    ratios = [base / value if measure.is_speed else value / base for base, value in pairs]
    low, median, high = statistics.quantiles(ratios, n=4, method="inclusive") if len(ratios) > 1 else ratios * 3
    time = round(statistics.median(values) * SCALES[measure.unit], 3) if measure.unit else None
    return Ratio(round(median, 3), round(low, 3), round(high, 3), time)


def worse_ratios(measure: Measure, committed: Table, new: Table, margin: float) -> list[str]:
    """Returns a line for each ratio of the SDK that is worse than the committed one by more than the margin."""
    lines = []
    for case, row in new.items():
        if case.split()[-1] in measure.unchecked:
            continue
        for column, now in row.items():
            before = committed.get(case, {}).get(column)
            if before is None or column == measure.baseline or not is_sdk(measure, column):
                continue
            loss = before.median / now.median if measure.is_speed else now.median / before.median
            if loss > margin:
                lines.append(f"{measure.title}: {case}, {column}: {now.median:.2f}, committed {before.median:.2f}")
    return lines


def is_sdk(measure: Measure, column: str) -> bool:
    """Checks whether a column measures the SDK. If the SDK is compared with itself, all columns do."""
    columns = {trial.column for group in measure.groups for trial in group.trials}
    return column in ("bluecurrent", "bluecurrent, Client", "bluecurrent.compat") or "bluecurrent" not in columns
