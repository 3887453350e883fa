"""RESULTS.md: the tables, each with its goals."""

from __future__ import annotations

from collections.abc import Iterator

from .measures.catalogue import MEASURES
from .results import Ratio, Results, Table
from .trials import Measure
from .workload import ROOT

PATH = ROOT / "benchmarks" / "RESULTS.md"

HEAD = """\
<!-- written by `make bench`; changes here are lost -->
# How fast it is

![Messages per second, as a ratio to bluecurrent-api](results.svg)

Each variant runs in a process and an environment of its own, one at a time, against one server process on the loopback
interface; the variants take turns, {rounds} rounds in one go, and the server sends prepared frames without compression.
The numbers are medians of the ratios of each round, with the middle half of them in brackets: **ratios hold, times do
not** (they are given where they say something, and belong to this machine and its load). `make bench` does it again on
yours; `make bench-check` holds the SDK's ratios against these.

| | |
|---|---|
"""


TAIL = """\
## Where the time goes

Found by taking parts out, on the same machine, and by a profiler.

- **A typed CH_STATUS**: half is pydantic reading it into models; the rest is finding out what it is, telling
  whose answer it is, counting it, and handing it to the handler's own task. A text in one piece is cut out of what has
  come from the socket: websockets' parser, which still gets everything else, would take as long as all of that. Most of
  bluecurrent-api's time goes into averages, power and timestamps of every message; the SDK works out the first two when
  they are asked for, and reads each text of a timestamp once, so that its lead grows with the timestamps in a message:
  one while a car charges, two or three in other activities. In a GRID_CURRENT there is less to leave undone.
- **CHARGE_POINTS**: json.loads makes one dictionary for each shape in a point; pydantic makes an instance, its
  dictionary, the set of the fields that came and a dictionary for those the spec does not know: 13 kB for a point in the
  newer form, where json.loads takes 5. Reading a hundred takes half as long again as json.loads does, and the garbage
  collector a quarter of that, although it rests while a large frame is read: it goes through what was made once, and
  through everything else from time to time. Short messages are gone before it comes by, since they are taken in turns of
  16 kB. Dictionaries checked by pydantic (TypedDict) take a quarter less than the models, still a quarter more than
  json.loads, and have no attributes; dataclasses with slots are no models and keep no unknown fields.
- **Ten thousand charge points** in one list cost more each than a hundred do, with json.loads too: the 57 MB of their
  models fit into none of the processor's caches, nor do the 25 of its dictionaries. The one pass of the garbage
  collector through so many models is a quarter of it. Nothing in the SDK loops over them but for one look at each.
- **A request** has its arguments checked, has a deadline, and is matched by object, charge point and flow id, with the
  refusals of an acknowledgement and of an ERROR; bluecurrent-api hands out whatever comes, and the waiter beside it
  here has a deadline and nothing else. What is gained is gained from the system: answers go straight from the socket to
  who waits for them, with a turn of the event loop less; the requests of a turn leave in one write, or in two
  where the service would have nothing to do meanwhile; and all deadlines share one timer, since a timer each takes as
  long as sending. One at a time is mostly the waking of two processes, which no client can help. Of ten thousand that
  wait at once the garbage collector sees as little as can be held for each.
- **Starting**: loading websockets is most of it for bluecurrent-api. The SDK loads pydantic and the messages when it
  connects, and the commands with the first of them, both in a thread; `import bluecurrent` loads none of it, nor
  does importing Client. bluecurrent.compat loads pydantic's JSON reader when it connects, in a thread.
"""


def write(results: Results) -> None:
    """Write the report."""
    PATH.write_text(text(results), encoding="utf-8")


def text(results: Results) -> str:
    """The whole report."""
    about = [f"| {name} | {value} |" for name, value in (results.machine | results.versions).items()]
    tables = [section(measure, results.tables[measure.key]) for measure in MEASURES if measure.key in results.tables]
    return HEAD.format(rounds=results.machine["rounds"]) + "\n".join([*about, "", *tables, TAIL])


def section(measure: Measure, table: Table) -> str:
    """One table."""
    columns = list(dict.fromkeys(trial.column for group in measure.groups for trial in group.trials))
    lines = [f"## {measure.title}", "", f"{measure.note} Ratios to *{measure.baseline}*.", ""]
    heads = ["", *columns, *(["goal"] if measure.goals else [])]
    lines += [row(*heads), "|---" * len(heads) + "|"]
    for case, found in table.items():
        goals = [", ".join(reached(measure, case, found))] if measure.goals else []
        lines.append(row(case, *(cell(measure, column, found.get(column)) for column in columns), *goals))
    return "\n".join([*lines, ""])


def row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def cell(measure: Measure, column: str, ratio: Ratio | None) -> str:
    """A ratio with its spread, and the time where it is wanted."""
    if ratio is None:
        return ""
    time = f" {ratio.time:.3g} {measure.unit}" if ratio.time is not None else ""
    if column == measure.baseline:
        return f"1{time}"
    return f"**{ratio.median:.2f}** ({ratio.low:.2f} to {ratio.high:.2f}){time}"


def reached(measure: Measure, case: str, found: dict[str, Ratio]) -> Iterator[str]:
    """The goals of a case, each with whether it is met, and whose it is where that is not plain."""
    for (about, column), goal in measure.goals.items():
        if about != case or column not in found:
            continue
        median = found[column].median
        is_met = median >= goal if measure.is_speed else median <= goal
        whose = "" if column == "bluecurrent" else f" ({column})"
        yield f"{'≥' if measure.is_speed else '≤'} {goal:g}{whose} {'✓' if is_met else '✗'}"
