"""The command line: python -m benchmarks run | check | report."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from functools import partial

from . import chart, machine, report, results, trials
from .measures.catalogue import MEASURES
from .processes import House
from .results import Results

ROUNDS = 5
ROUNDS_TO_CHECK = 3
MARGIN = 2.0
"""How many times worse a ratio may be than the committed one: wider than what a busy machine does to it."""
QUICK = frozenset({"streams", "requests", "memory", "starts", "fan_out"})
"""What a check repeats."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 1 if a check has found something."""
    options = parser().parse_args(arguments)
    status: int = options.run(options)
    return status


def parser() -> argparse.ArgumentParser:
    root = argparse.ArgumentParser(prog="python -m benchmarks", description="How fast the SDK is beside other clients.")
    keys = [measure.key for measure in MEASURES]
    commands = root.add_subparsers(title="commands", required=True, metavar="COMMAND")
    running = commands.add_parser("run", help="measure, and write results.json, RESULTS.md and results.svg")
    running.set_defaults(run=run)
    checking = commands.add_parser("check", help="measure the SDK again and compare its ratios with results.json")
    checking.set_defaults(run=check)
    for command, rounds in ((running, ROUNDS), (checking, ROUNDS_TO_CHECK)):
        command.add_argument("--rounds", type=int, default=rounds, metavar="N", help=f"how often (default: {rounds})")
        command.add_argument("--only", action="append", choices=keys, help="only this, printed; may be repeated")
    reporting = commands.add_parser("report", help="write RESULTS.md and results.svg from results.json")
    reporting.set_defaults(run=lambda _: publish(Results.load()))
    return root


def measured(options: argparse.Namespace, keys: Sequence[str]) -> Results:
    """Measure what is wanted, as often as is wanted."""
    measures = [measure for measure in MEASURES if measure.key in keys]
    before = machine.load()
    with House() as house:
        versions = machine.versions(house)
        samples = trials.run(house, measures, options.rounds)
    about = {**machine.described(), "rounds": str(options.rounds), "load before": before, "load after": machine.load()}
    return Results(about, versions, {measure.key: results.table(measure, samples[measure.key]) for measure in measures})


def run(options: argparse.Namespace) -> int:
    found = measured(options, options.only or [measure.key for measure in MEASURES])
    if options.only:
        print(report.text(found))
        return 0
    found.save()
    return publish(found)


def publish(found: Results) -> int:
    report.write(found)
    chart.write(found)
    return 0


def check(options: argparse.Namespace) -> int:
    committed, found = Results.load(), measured(options, options.only or sorted(QUICK))
    against = partial(results.worse, margin=MARGIN)
    worse = [
        line
        for measure in MEASURES
        if measure.key in found.tables
        for line in against(measure, committed.tables[measure.key], found.tables[measure.key])
    ]
    print(*(worse or ["no ratio is much worse than the committed one"]), sep="\n")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
