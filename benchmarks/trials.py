"""What a measurement consists of, and running it: all variants in turn, round after round."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from .processes import House

Samples = dict[str, dict[str, list[float]]]
"""What was measured, in order: by case and column."""


@dataclass(frozen=True)
class Trial:
    """One thing to do, which gives one number for each case of its group."""

    column: str
    run: Callable[[House], Sequence[float]]


@dataclass(frozen=True)
class Group:
    """Trials that are compared with each other, and what their numbers are called."""

    cases: tuple[str, ...]
    trials: tuple[Trial, ...]


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A table of the report: a row for each case, a column for each trial."""

    key: str
    title: str
    note: str
    baseline: str
    """The column that the others are a ratio to."""
    is_speed: bool = False
    """The ratio is one of speeds, so more is better; otherwise of times or sizes, and less is."""
    unit: str = ""
    """µs or s, if the times themselves are worth knowing."""
    groups: tuple[Group, ...]
    goals: Mapping[tuple[str, str], float] = field(default_factory=dict)
    """What is aimed at, by case and column."""
    unchecked: frozenset[str] = frozenset()
    """The last words of cases whose ratio is too restless to be held against an earlier one."""


def trial(column: str, task: str, /, variant: str = "", **arguments: object) -> Trial:
    """A task for a worker; the column is its variant unless that is said."""

    def run(house: House) -> Sequence[float]:
        numbers = house.do(variant or column, task, **arguments)
        return numbers if isinstance(numbers, list) else [numbers]

    return Trial(column, run)


def at_server(column: str, task: str, query: Mapping[str, object], /, variant: str = "", **arguments: object) -> Trial:
    """The same for a task that talks to the server, whose URL says what it is to do."""

    def run(house: House) -> Sequence[float]:
        return trial(column, task, variant=variant, url=house.url(**query), **arguments).run(house)

    return Trial(column, run)


def run(house: House, measures: Sequence[Measure], rounds: int) -> dict[str, Samples]:
    """Do all of it so many times, never two trials at once; the order within a group differs from round to round."""
    samples: dict[str, Samples] = {measure.key: {} for measure in measures}
    shuffle = random.Random(7).sample  # noqa: S311 - the same order in every run
    for number in range(rounds):
        for measure in measures:
            print(f"round {number + 1} of {rounds}: {measure.title}", file=sys.stderr)
            for group in measure.groups:
                for one in shuffle(group.trials, len(group.trials)):
                    for case, value in zip(group.cases, one.run(house), strict=True):
                        samples[measure.key].setdefault(case, {}).setdefault(one.column, []).append(value)
    return samples
