"""Tests the results of the benchmarks: ratios, their comparison, the report and the chart."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks import trials
from benchmarks.__main__ import main
from benchmarks.load_programs import transactions
from benchmarks.measures.catalogue import MEASURES
from benchmarks.processes import Processes
from benchmarks.reporting import chart, report, results
from benchmarks.reporting.results import Ratio, Results, Run
from benchmarks.trials import Group, Measure, Trial

SPEED = Measure(
    key="speed",
    title="Speed",
    note="",
    baseline="bluecurrent-api",
    is_speed=True,
    groups=(Group(("case",), tuple(Trial(name, lambda _: []) for name in ("bluecurrent", "bluecurrent-api"))),),
)


def test_a_ratio_of_speeds_is_the_inverse_ratio_of_times() -> None:
    table = results.ratio_table(SPEED, {"case": {"bluecurrent": [1.0, 2.0, 1.0], "bluecurrent-api": [3.0, 4.0, 2.0]}})
    assert table["case"]["bluecurrent"].median == 2.0
    assert table["case"]["bluecurrent-api"].median == 1.0


@pytest.mark.parametrize(("now", "is_worse"), [(2.1, False), (1.3, False), (1.2, True)])
def test_a_ratio_is_worse_beyond_the_margin(now: float, is_worse: bool) -> None:
    committed = {"case": {"bluecurrent": Ratio(2.0, 2.0, 2.0)}}
    new = {"case": {"bluecurrent": Ratio(now, now, now)}}
    assert bool(results.worse_ratios(SPEED, committed, new, margin=1.6)) is is_worse


def test_ratios_of_other_clients_are_not_compared() -> None:
    committed = {"case": {"bluecurrent-api": Ratio(1.0, 1.0, 1.0)}}
    assert results.worse_ratios(SPEED, committed, {"case": {"bluecurrent-api": Ratio(0.1, 0.1, 0.1)}}, margin=1.6) == []


@pytest.mark.parametrize(("milliseconds", "mark"), [(149.0, "✓"), (151.0, "✗")])
def test_goal_of_a_time_is_shown_with_its_unit(milliseconds: float, mark: str) -> None:
    measure = replace(SPEED, unit="ms", time_goals={("case", "bluecurrent"): 150.0})
    cells = list(report.goal_cells(measure, "case", {"bluecurrent": Ratio(2.0, 2.0, 2.0, milliseconds)}))
    assert cells == [f"≤ 150 ms {mark}"]


def test_measure_that_lacks_a_program_is_skipped(capsys: pytest.CaptureFixture[str]) -> None:
    lacking = replace(SPEED, missing="mosquitto is not installed")
    assert trials.run(Processes(), [lacking], rounds=1) == {}
    assert "skipped: Speed: mosquitto is not installed" in capsys.readouterr().err


def test_the_committed_report_and_chart_match_the_committed_results() -> None:
    committed = Results.load()
    assert report.PATH.read_text(encoding="utf-8") == report.text(committed)
    assert chart.PATH.read_text(encoding="utf-8") == chart.svg(committed)


def test_the_committed_results_contain_every_measure_with_its_cases_and_columns() -> None:
    committed = Results.load()
    assert list(committed.tables) == [measure.key for measure in MEASURES]
    assert sorted(key for run in committed.runs for key in run.measures) == sorted(committed.tables)
    for measure in MEASURES:
        for group in measure.groups:
            for case in group.cases:
                assert set(committed.tables[measure.key].pop(case)) == {trial.column for trial in group.trials}
        assert not committed.tables[measure.key]


def later_run(*measures: str, **conditions: str) -> Results:
    committed = Results.load()
    table = {"case": {"bluecurrent": Ratio(2.0, 2.0, 2.0)}}
    run = Run(measures, committed.runs[0].conditions | conditions, {"bluecurrent": "pydantic 3"})
    return Results(committed.machine, (run,), dict.fromkeys(measures, table))


def test_later_run_that_skips_its_measures_changes_nothing() -> None:
    committed = Results.load()
    assert results.add_tables(committed, later_run(), list(committed.tables)) == committed


def test_measures_of_a_later_run_replace_the_committed_ones() -> None:
    committed, new = Results.load(), later_run("live", rounds="7")
    added = results.add_tables(committed, new, [*committed.tables])
    assert added.tables == committed.tables | new.tables
    assert list(added.tables) == list(committed.tables)
    text = report.text(added)
    assert all(line in text for line in ("| rounds for live | 7 |", "| bluecurrent for live | pydantic 3 |"))


def test_conditions_of_replaced_and_removed_measures_are_removed() -> None:
    committed = Results.load()
    keys = [*committed.tables]
    added = results.add_tables(committed, later_run("live"), keys)
    again = results.add_tables(added, later_run("live"), [key for key in keys if key != "bridge"])
    assert [run.measures for run in again.runs if "live" in run.measures] == [("live",)]
    assert sorted(key for run in again.runs for key in run.measures) == sorted(again.tables)
    assert "bridge" not in again.tables


def test_results_of_another_machine_are_not_added() -> None:
    committed = Results.load()
    other = replace(later_run("live"), machine=committed.machine | {"python": "Python 9"})
    with pytest.raises(results.OtherMachine, match=r"python was .*, and is Python 9 now; run all measures, without"):
        results.add_tables(committed, other, [*committed.tables])


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--add"], "--add replaces single measures: name them with --only, or run all without --add"),
        (["--only", "starts", "--rounds", "0"], "'0' is not a number of at least 1"),
    ],
)
def test_run_refuses_wrong_options(arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["run", *arguments])
    assert reason in capsys.readouterr().err


def test_page_of_examples_is_read_in_both_ways() -> None:
    body = transactions.page_of_examples()
    money = transactions.read_plainly(body)
    page = transactions.read_page(body)
    assert money == [[Decimal("2.42"), Decimal("2.00"), Decimal("0.19")]] * 25
    assert [[item.total_costs, item.total_costs_ex_vat] for item in page.transactions or ()] == [
        row[:2] for row in money
    ]


def test_saved_results_are_loaded_unchanged(tmp_path: Path) -> None:
    committed = Results.load()
    committed.save(tmp_path / "results.json")
    assert Results.load(tmp_path / "results.json") == committed
