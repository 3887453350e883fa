"""Defines measures, and runs their trials for all variants in turn, round after round."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from .processes import Processes

Samples = dict[str, dict[str, list[float]]]
"""The measured numbers in order, by case and column."""


@dataclass(frozen=True)
class Trial:
    """A measurement that gives one number for each case of its group."""

    column: str
    run: Callable[[Processes], Sequence[float]]


@dataclass(frozen=True)
class Group:
    """Trials that are compared with each other, and the names of their numbers."""

    cases: tuple[str, ...]
    trials: tuple[Trial, ...]


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A table of the report: a row for each case, a column for each trial."""

    key: str
    title: str
    note: str
    baseline: str
    """The column by which the others are divided."""
    is_speed: bool = False
    """True for a ratio of speeds, where more is better. False for times and sizes, where less is better."""
    unit: str = ""
    """The unit of the times, if the report shows them."""
    groups: tuple[Group, ...]
    goals: Mapping[tuple[str, str], float] = field(default_factory=dict)
    """The goal of a ratio, by case and column."""
    time_goals: Mapping[tuple[str, str], float] = field(default_factory=dict)
    """The goal of a time, in the unit of the measure, by case and column."""
    unchecked: frozenset[str] = frozenset()
    """The last words of cases that `check` skips, since their ratios vary too much."""
    missing: str = ""
    """The reason for which this machine can't run the measure."""


def worker_trial(column: str, task: str, /, variant: str = "", **arguments: object) -> Trial:
    """Returns a trial that runs a task in a worker. The variant is the column unless given."""

    def run(processes: Processes) -> Sequence[float]:
        numbers = processes.run_task(variant or column, task, **arguments)
        return numbers if isinstance(numbers, list) else [numbers]

    return Trial(column, run)


def server_trial(
    column: str, task: str, query: Mapping[str, object], /, variant: str = "", **arguments: object
) -> Trial:
    """Returns a trial that runs a task in a worker, with a URL that tells the server what to send."""

    def run(processes: Processes) -> Sequence[float]:
        return worker_trial(column, task, variant=variant, url=processes.url(**query), **arguments).run(processes)

    return Trial(column, run)


def run(processes: Processes, measures: Sequence[Measure], rounds: int) -> dict[str, Samples]:
    """Runs all measures for a number of rounds, one trial at a time. Each round shuffles the order within a group.

    A measure that this machine can't run has no samples.
    """
    for measure in measures:
        if measure.missing:
            print(f"skipped: {measure.title}: {measure.missing}", file=sys.stderr)
    measures = [measure for measure in measures if not measure.missing]
    samples: dict[str, Samples] = {measure.key: {} for measure in measures}
    shuffle = random.Random(7).sample  # noqa: S311 - the same order in every run
    for number in range(rounds):
        for measure in measures:
            print(f"round {number + 1} of {rounds}: {measure.title}", file=sys.stderr)
            for group in measure.groups:
                for trial in shuffle(group.trials, len(group.trials)):
                    for case, value in zip(group.cases, trial.run(processes), strict=True):
                        samples[measure.key].setdefault(case, {}).setdefault(trial.column, []).append(value)
    return samples
