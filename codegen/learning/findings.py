"""Ways in which traffic and spec differ, and how a person reads of them."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

NEW_COMMAND, NEW_OBJECT, NEW_FIELD, NEW_PARAMETER = (
    "unknown command",
    "unknown object",
    "unknown field",
    "unknown parameter",
)
NEW_VALUE, WRONG_TYPE, UNSEEN = "new value", "wrong type", "never seen"
SLOW, UNANSWERED = "slow answer", "no answer"

LONGEST = 80
"""Characters of a name or a value that are printed."""

Place = tuple[str, str, str]


@dataclass
class Finding:
    """One way in which traffic and spec differ, how often, and where first."""

    kind: str
    name: str
    words: str
    first: str
    place: Place = ("", "", "")
    """Of a field: objects or shapes, which of them, and its name in that."""
    count: int = 0
    samples: list[Any] = field(default_factory=list, repr=False)
    """Values that were seen, for what is learned from them; never printed unless the spec says they may be."""

    def __str__(self) -> str:
        often = "once" if self.count == 1 else f"{self.count} times"
        seen = f" ({often}, first in {self.first})" if self.count else ""
        return f"{self.kind}: {one_line(self.name)}{f', {self.words}' if self.words else ''}{seen}"


def one_line(name: str) -> str:
    """A name as it can stand in a line, whatever a frame calls something."""
    shown = name if name.isprintable() and name else json.dumps(name)
    return shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…"


def unseen_lines(findings: Iterable[Finding]) -> list[str]:
    """What was never seen, an object after another."""
    lines = []
    for name, some in groupby((item.name.partition(".") for item in findings), lambda parts: parts[0]):
        places = ", ".join(place for _, _, place in some)
        lines += textwrap.wrap(f"{name}: {places}", 110, initial_indent="  ", subsequent_indent="    ")
    return ["never seen in these recordings:", *lines] if lines else []


def kind_of(value: Any) -> str:
    """The type that the spec would give a value."""
    if isinstance(value, list):
        kinds = {kind_of(entry) for entry in value}
        return f"list[{kinds.pop()}]" if len(kinds) == 1 and not kinds & {"null"} else "list"
    kinds_of_json = {bool: "boolean", int: "integer", float: "number", str: "string", dict: "object"}
    return kinds_of_json.get(type(value), "null")
