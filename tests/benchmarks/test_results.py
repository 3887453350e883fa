"""The arithmetic of the benchmarks: ratios, what counts as worse, and a chart that depends on nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import chart, report, results
from benchmarks.measures.catalogue import MEASURES
from benchmarks.results import Ratio, Results
from benchmarks.trials import Group, Measure, Trial

SPEED = Measure(
    key="speed",
    title="Speed",
    note="",
    baseline="bluecurrent-api",
    is_speed=True,
    groups=(Group(("case",), tuple(Trial(name, lambda _: []) for name in ("bluecurrent", "bluecurrent-api"))),),
)


def test_a_speed_is_a_ratio_of_times_turned_round() -> None:
    found = results.table(SPEED, {"case": {"bluecurrent": [1.0, 2.0, 1.0], "bluecurrent-api": [3.0, 4.0, 2.0]}})
    assert found["case"]["bluecurrent"].median == 2.0
    assert found["case"]["bluecurrent-api"].median == 1.0


@pytest.mark.parametrize(("now", "is_worse"), [(2.1, False), (1.3, False), (1.2, True)])
def test_worse_is_what_is_beyond_the_margin(now: float, is_worse: bool) -> None:
    committed = {"case": {"bluecurrent": Ratio(2.0, 2.0, 2.0)}}
    found = {"case": {"bluecurrent": Ratio(now, now, now)}}
    assert bool(results.worse(SPEED, committed, found, margin=1.6)) is is_worse


def test_another_client_that_is_slower_than_before_is_nobodys_fault() -> None:
    committed = {"case": {"bluecurrent-api": Ratio(1.0, 1.0, 1.0)}}
    assert results.worse(SPEED, committed, {"case": {"bluecurrent-api": Ratio(0.1, 0.1, 0.1)}}, margin=1.6) == []


def test_the_report_and_the_chart_are_what_the_committed_results_give() -> None:
    committed = Results.load()
    assert report.PATH.read_text(encoding="utf-8") == report.text(committed)
    assert chart.PATH.read_text(encoding="utf-8") == chart.drawn(committed)


def test_the_results_hold_everything_that_is_measured() -> None:
    assert list(Results.load().tables) == [measure.key for measure in MEASURES]


def test_results_are_read_as_they_were_written(tmp_path: Path) -> None:
    committed = Results.load()
    committed.save(tmp_path / "results.json")
    assert Results.load(tmp_path / "results.json") == committed
