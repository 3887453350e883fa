"""Runs the benchmarks from the command line: `python -m benchmarks run | check | report`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from codegen.shared.printing.guarded_streams import run_guarded

from . import chart, machine, report, results, trials
from .measures.catalogue import MEASURES
from .processes import Processes
from .results import Results

ROUNDS = 5
ROUNDS_TO_CHECK = 3
MARGIN = 2.0
"""The factor by which a ratio may be worse than the committed one. A busy machine changes a ratio by less."""
CHECKED_KEYS = frozenset({"streams", "requests", "memory", "starts", "fan_out", "bridge"})
"""The measures that `check` repeats."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status, which is 1 if a check finds worse ratios."""
    options = parser().parse_args(arguments)
    status: int = options.run(options)
    return status


def parser() -> argparse.ArgumentParser:
    root = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Compares the speed of the SDK with other clients."
    )
    keys = [item.key for item in MEASURES]
    commands = root.add_subparsers(title="commands", required=True, metavar="COMMAND")
    running = commands.add_parser(
        "run",
        help="measure all, and write results.json, RESULTS.md and results.svg; with --only, print the report instead",
    )
    running.add_argument(
        "--add",
        action="store_true",
        help="with --only, replace these measures in the committed results, if they are of this machine",
    )
    running.set_defaults(run=run)
    checking = commands.add_parser("check", help="measure again and compare the SDK's ratios with results.json")
    checking.set_defaults(run=check)
    for command, rounds in ((running, ROUNDS), (checking, ROUNDS_TO_CHECK)):
        command.add_argument(
            "--rounds", type=int, default=rounds, metavar="N", help=f"number of rounds (default: {rounds})"
        )
        command.add_argument("--only", action="append", choices=keys, help="run only this measure; may be repeated")
    reporting = commands.add_parser("report", help="write RESULTS.md and results.svg from results.json")
    reporting.set_defaults(run=lambda _: publish(Results.load()))
    return root


def measure(options: argparse.Namespace, keys: Sequence[str]) -> Results:
    """Measures the given keys, and returns the results with the machine they were measured on."""
    measures = [item for item in MEASURES if item.key in keys]
    before = machine.load()
    with Processes() as processes:
        versions = machine.versions(processes)
        samples = trials.run(processes, measures, options.rounds)
    conditions = {
        **machine.properties(),
        "rounds": str(options.rounds),
        "load before": before,
        "load after": machine.load(),
    }
    tables = {item.key: results.ratio_table(item, samples[item.key]) for item in measures if item.key in samples}
    return Results(conditions, versions, tables)


def run(options: argparse.Namespace) -> int:
    new = measure(options, options.only or [item.key for item in MEASURES])
    if options.add:
        new = results.add_tables(Results.load(), new, [item.key for item in MEASURES])
    elif options.only:
        print(report.text(new))
        return 0
    new.save()
    return publish(new)


def publish(new: Results) -> int:
    report.write(new)
    chart.write(new)
    return 0


def check(options: argparse.Namespace) -> int:
    committed, new = Results.load(), measure(options, options.only or sorted(CHECKED_KEYS))
    worse = [
        line
        for item in MEASURES
        if item.key in new.tables
        for line in results.worse_ratios(item, committed.tables[item.key], new.tables[item.key], margin=MARGIN)
    ]
    print(*(worse or ["no ratio is much worse than the committed one"]), sep="\n")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(run_guarded(main))
