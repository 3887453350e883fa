"""Runs the benchmarks from the command line: `python -m benchmarks run | check | report`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from codegen.shared.printing.guarded_streams import run_guarded

from . import trials
from .measures.catalogue import MEASURES
from .processes import Processes
from .reporting import chart, machine, report, results
from .reporting.results import OtherMachine, Results, Run

ROUNDS = 5
ROUNDS_TO_CHECK = 3
MARGIN = 2.0
"""The factor by which a ratio may be worse than the committed one. A busy machine changes a ratio by less."""
CHECKED_KEYS = frozenset({"streams", "requests", "memory", "starts", "fan_out", "bridge"})
"""The measures that `check` repeats."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status, which is 1 if a check finds worse ratios."""
    root = parser()
    options = root.parse_args(arguments)
    if getattr(options, "add", False) and not options.only:
        root.error("--add replaces single measures: name them with --only, or run all without --add")
    try:
        status: int = options.run(options)
    except OtherMachine as error:
        root.error(str(error))
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
        help="replace the measures of --only in the committed results, which must be of this machine",
    )
    running.set_defaults(run=run)
    checking = commands.add_parser("check", help="measure again and compare the SDK's ratios with results.json")
    checking.set_defaults(run=check)
    for command, rounds in ((running, ROUNDS), (checking, ROUNDS_TO_CHECK)):
        command.add_argument(
            "--rounds", type=number_of_rounds, default=rounds, metavar="N", help=f"number of rounds (default: {rounds})"
        )
        command.add_argument("--only", action="append", choices=keys, help="run only this measure; may be repeated")
    reporting = commands.add_parser("report", help="write RESULTS.md and results.svg from results.json")
    reporting.set_defaults(run=lambda _: publish(Results.load()))
    return root


def number_of_rounds(text: str) -> int:
    """Returns the number of rounds in a text. Raises ArgumentTypeError for less than one."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of at least 1")
    return int(text)


def measure(options: argparse.Namespace, keys: Sequence[str]) -> Results:
    """Measures the given keys, and returns the results with the machine they were measured on."""
    measures = [item for item in MEASURES if item.key in keys]
    before = machine.load()
    with Processes() as processes:
        versions = machine.versions(processes)
        samples = trials.run(processes, measures, options.rounds)
    conditions = {"rounds": str(options.rounds), "load before": before, "load after": machine.load()}
    tables = {item.key: results.ratio_table(item, samples[item.key]) for item in measures if item.key in samples}
    return Results(machine.properties(), (Run(tuple(tables), conditions, versions),), tables)


def run(options: argparse.Namespace) -> int:
    """Measures, and writes the results and the report; with --only alone, prints the report."""
    keys = [item.key for item in MEASURES]
    if options.add:
        committed = Results.load()
        results.check_same_machine(committed, machine.properties())
        new = results.add_tables(committed, measure(options, options.only), keys)
    else:
        new = measure(options, options.only or keys)
    if options.only and not options.add:
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
        for line in results.worse_ratios(item, committed.tables.get(item.key, {}), new.tables[item.key], margin=MARGIN)
    ]
    print(*(worse or ["no ratio is much worse than the committed one"]), sep="\n")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(run_guarded(main))
