"""What a run found: ratios, and what they were measured with; kept in results.json."""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from .trials import Measure, Samples
from .workload import ROOT

PATH = ROOT / "benchmarks" / "results.json"
SCALES = {"µs": 1e6, "ms": 1e3, "s": 1.0, "": 1.0}


@dataclass(frozen=True)
class Ratio:
    """The median of a ratio over the rounds, and the middle half of them."""

    median: float
    low: float
    high: float
    time: float | None = None
    """The median of what was measured, in the measure's unit, where it has one."""


Table = dict[str, dict[str, Ratio]]
"""Ratios by case and column."""


@dataclass(frozen=True)
class Results:
    """A whole run."""

    machine: dict[str, str]
    versions: dict[str, str]
    tables: dict[str, Table]

    def save(self, path: Path = PATH) -> None:
        """Write it as JSON."""
        path.write_text(json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path = PATH) -> Results:
        """Read what was written."""
        data = json.loads(path.read_text(encoding="utf-8"))
        tables: dict[str, Table] = {
            key: {case: {name: Ratio(**one) for name, one in row.items()} for case, row in table.items()}
            for key, table in data["tables"].items()
        }
        return cls(data["machine"], data["versions"], tables)


def table(measure: Measure, samples: Samples) -> Table:
    """The ratios of a measure; those of each round, so that a slow moment of the machine is in both numbers."""
    return {
        case: {column: ratio(measure, row[measure.baseline], values) for column, values in row.items()}
        for case, row in samples.items()
    }


def ratio(measure: Measure, baseline: Sequence[float], values: Sequence[float]) -> Ratio:
    """How much faster (a speed) or how much of it (a time, a size) a column is beside the baseline."""
    pairs = list(zip(baseline, values, strict=True))
    ratios = [base / value if measure.is_speed else value / base for base, value in pairs]
    low, median, high = statistics.quantiles(ratios, n=4, method="inclusive") if len(ratios) > 1 else ratios * 3
    time = round(statistics.median(values) * SCALES[measure.unit], 3) if measure.unit else None
    return Ratio(round(median, 3), round(low, 3), round(high, 3), time)


def worse(measure: Measure, committed: Table, found: Table, margin: float) -> list[str]:
    """Where the SDK is further behind its committed ratio than the margin allows, one sentence each."""
    findings = []
    for case, row in found.items():
        if case.split()[-1] in measure.unchecked:
            continue
        for column, now in row.items():
            before = committed.get(case, {}).get(column)
            if before is None or column == measure.baseline or not is_ours(measure, column):
                continue
            lost = before.median / now.median if measure.is_speed else now.median / before.median
            if lost > margin:
                findings.append(f"{measure.title}: {case}, {column}: {now.median:.2f}, committed {before.median:.2f}")
    return findings


def is_ours(measure: Measure, column: str) -> bool:
    """Whether a column is about the SDK; where it is held against itself, all are."""
    columns = {trial.column for group in measure.groups for trial in group.trials}
    return column in ("bluecurrent", "bluecurrent, Client", "bluecurrent.compat") or "bluecurrent" not in columns
