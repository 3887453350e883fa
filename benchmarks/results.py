"""Computes the ratios of a run, stores them in results.json, and compares runs."""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from .trials import Measure, Samples
from .workload import ROOT

PATH = ROOT / "benchmarks" / "results.json"
CONDITIONS_OF_RUN = ("rounds", "load before", "load after")
"""The conditions that can differ between runs on one machine."""
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
class Results:
    """The results of a run, with its machine and the versions of the variants."""

    machine: dict[str, str]
    versions: dict[str, str]
    tables: dict[str, Table]

    def save(self, path: Path = PATH) -> None:
        """Writes the results as JSON."""
        path.write_text(json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path = PATH) -> Results:
        """Reads results that `save` wrote."""
        data = json.loads(path.read_text(encoding="utf-8"))
        tables: dict[str, Table] = {
            key: {case: {name: Ratio(**item) for name, item in row.items()} for case, row in table.items()}
            for key, table in data["tables"].items()
        }
        return cls(data["machine"], data["versions"], tables)


def add_tables(committed: Results, new: Results, order: Sequence[str]) -> Results:
    """Returns committed results with the tables of a later run, in an order of their keys.

    The load of the later run, and the versions that differ, are listed for its measures. Raises ValueError if it is of
    another machine, since a reader takes all tables for those of one.
    """
    for name, now in new.machine.items():
        if name not in CONDITIONS_OF_RUN and now != committed.machine[name]:
            raise ValueError(f"{name} was {committed.machine[name]}, and is {now} now: run all measures")
    if not new.tables:
        return committed
    measures = ", ".join(new.tables)
    later = {f"{name} for {measures}": new.machine[name] for name in CONDITIONS_OF_RUN}
    versions = {
        f"{variant} for {measures}": now
        for variant, now in new.versions.items()
        if now != committed.versions.get(variant)
    }
    tables = committed.tables | new.tables
    return Results(
        committed.machine | later,
        committed.versions | versions,
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
