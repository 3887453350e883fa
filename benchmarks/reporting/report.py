"""Writes RESULTS.md, with a table for each measure and its goals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..measures.catalogue import MEASURES
from ..trials import Measure
from ..workload import ROOT
from .results import Ratio, Results, Run, Table

PATH = ROOT / "benchmarks" / "RESULTS.md"

HEAD = """\
<!-- written by `make bench`; changes here are lost -->
# Benchmark results

![Messages per second, as a ratio to bluecurrent-api](results.svg)

The benchmarks compare the SDK with other clients. Each client runs in a process and a virtual environment of its own, one at a time, against one
server process on the loopback interface. The server sends prepared frames without compression. The clients take turns for {rounds} rounds.

Each number is the median of the ratios of all rounds, with the quartiles in brackets. **Compare ratios, not times**: a time depends on this machine
and its load, so the tables show times only where they are useful. `make bench` repeats the benchmarks on your machine. `make bench-check` compares the
SDK's ratios with those below.

| | |
|---|---|
"""


TAIL = """\
## Where the time goes

These explanations come from a profiler, and from measurements on the same machine without single parts of the code.

- **A typed CH_STATUS**: pydantic takes half of the time to validate the models. The rest is reading the object's name, finding the call that it answers,
  counting the message, and passing it to the task of the handler. The SDK cuts an unfragmented text frame directly out of the received bytes, since
  websockets' parser would take as long as all of that. The parser still handles all other frames. bluecurrent-api spends most of its time on averages,
  power and timestamps of every message. The SDK computes averages and power only when you read them, and parses each timestamp once. So its lead grows
  with the number of timestamps in a message: one while a car charges, two or three in other activities. A GRID_CURRENT has less to compute, so the
  lead is smaller.
- **The plain transport**, which uses only documented functions of websockets, receives CH_STATUS 1.9 times as fast as bluecurrent-api, instead of 2.9
  times, and answers one GET_CH_STATUS at a time in 1.1 times its time, instead of 0.9 (3 rounds of
  `BLUECURRENT_PLAIN_TRANSPORT=1 python -m benchmarks run --only streams --only requests`, and the same without the variable). In a program that
  receives ten messages per second the difference does not show: either way, each message takes about 0.4 ms of CPU time, most of it waking up.
- **CHARGE_POINTS**: json.loads creates one dictionary for each shape in a charge point. For each shape pydantic creates an instance, its dictionary, the
  set of the received fields, and a dictionary for unknown fields. A charge point in the newer form takes 13 kB with pydantic and 5 kB with json.loads.
  Reading a hundred takes one and a half times as long as json.loads does. A quarter of that is the garbage collector: it pauses while a large frame is
  read, then scans the new objects once, and everything else from time to time. Short messages are freed before a scan, because the SDK processes
  received bytes in portions of 16 kB. Dictionaries validated by pydantic (TypedDict) would take a quarter less time than models, still a quarter more
  than json.loads, and have no attributes. Dataclasses with slots are not models and drop unknown fields.
- **Ten thousand charge points** in one list cost more each than a hundred do, also with json.loads. Neither the 57 MB of models nor the 25 MB of
  dictionaries fit into the caches of the processor. One scan of the garbage collector is a quarter of the time. The SDK itself visits each charge point
  only once.
- **A request**: the SDK validates its arguments, gives it a time-out, matches its answer by object, charge point and flow id, and detects refusals in
  acknowledgements and in ERROR. bluecurrent-api delivers messages without matching, and the future that the benchmark adds has only a time-out. The SDK
  saves time elsewhere. Answers go directly from the socket to the waiting call, which saves one turn of the event loop. The requests of one turn leave
  in one write, or in two if the service would otherwise have to wait. All time-outs share one timer, since a timer for each takes as long as sending.
  With one request at a time most of the time is the operating system waking the two processes, which no client can change. With ten thousand waiting
  calls the garbage collector has few objects to scan, because each call holds as few as possible.
- **Startup**: for bluecurrent-api, loading websockets takes most of the time. The SDK loads pydantic and the messages on connecting, and the commands
  with the first command, both in a thread. Neither `import bluecurrent` nor importing Client loads them. bluecurrent.compat loads pydantic's JSON reader
  on connecting, in a thread.
- **The bridge** checks each push, keeps the live state, makes the JSON of all topics of the charge point, and compares it with what the broker has. It
  still takes little more time than the plain program, because it publishes the charge points of 100 ms together: a turn of the event loop then writes
  many messages, and the plain program takes a turn for each. The discovery messages for Home Assistant are made again only after a change of what they depend
  on. With one charge point there is nothing to write together, and each program takes several times as long for a push, since it has slept before.
  The latency of paho-mqtt with a thousand charge points is that of TCP, which joins short writes. With TCP_NODELAY, which the bridge sets, it is 0.4 ms.
"""


def write(results: Results) -> None:
    """Writes the report to RESULTS.md."""
    PATH.write_text(text(results), encoding="utf-8")


def text(results: Results) -> str:
    """Returns the report as Markdown."""
    properties = [*results.machine.items(), *conditions_of_runs(results.runs), *versions_of_runs(results.runs)]
    conditions = [f"| {name} | {value} |" for name, value in properties]
    measures = [measure for measure in MEASURES if measure.key in results.tables]
    tables = [section(measure, results.tables[measure.key]) for measure in measures]
    return HEAD.format(rounds=results.runs[0].conditions["rounds"]) + "\n".join([*conditions, "", *tables, TAIL])


def conditions_of_runs(runs: Sequence[Run]) -> Iterator[tuple[str, str]]:
    """Yields the conditions of all runs, those of later runs with the names of their measures."""
    for number, run in enumerate(runs):
        for name, value in run.conditions.items():
            yield (f"{name} for {', '.join(run.measures)}" if number else name), value


def versions_of_runs(runs: Sequence[Run]) -> Iterator[tuple[str, str]]:
    """Yields the versions of the first run, and those of later runs that differ, with the names of their measures."""
    first, *later = runs
    yield from first.versions.items()
    for run in later:
        for variant, version in run.versions.items():
            if version != first.versions.get(variant):
                yield f"{variant} for {', '.join(run.measures)}", version


def section(measure: Measure, table: Table) -> str:
    """Returns the section of a measure, with its table."""
    columns = list(dict.fromkeys(trial.column for group in measure.groups for trial in group.trials))
    lines = [f"## {measure.title}", "", f"{measure.note} Ratios to *{measure.baseline}*.", ""]
    headings = ["", *columns, *(["goal"] if measure.goals else [])]
    lines += [row(*headings), "|---" * len(headings) + "|"]
    for case, ratios in table.items():
        goals = [", ".join(goal_cells(measure, case, ratios))] if measure.goals else []
        lines.append(row(case, *(ratio_cell(measure, column, ratios.get(column)) for column in columns), *goals))
    return "\n".join([*lines, ""])


def row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def ratio_cell(measure: Measure, column: str, ratio: Ratio | None) -> str:
    """Returns a ratio with its quartiles, and the time if the measure shows it."""
    if ratio is None:
        return ""
    time = f" {ratio.time:.3g} {measure.unit}" if ratio.time is not None else ""
    if column == measure.baseline:
        return f"1{time}"
    return f"**{ratio.median:.2f}** ({ratio.low:.2f} to {ratio.high:.2f}){time}"


def goal_cells(measure: Measure, case: str, ratios: dict[str, Ratio]) -> Iterator[str]:
    """Returns the goals of a case, each with a mark if it is met, and with its column unless that is the SDK."""
    for (goal_case, column), goal in measure.goals.items():
        if goal_case != case or column not in ratios:
            continue
        median = ratios[column].median
        is_met = median >= goal if measure.is_speed else median <= goal
        suffix = "" if column == "bluecurrent" else f" ({column})"
        yield f"{'≥' if measure.is_speed else '≤'} {goal:g}{suffix} {'✓' if is_met else '✗'}"
    for (goal_case, column), goal in measure.time_goals.items():
        if goal_case == case and column in ratios:
            is_met = (ratios[column].time or 0) <= goal
            yield f"≤ {goal:g} {measure.unit} {'✓' if is_met else '✗'}"
