"""Defines and collects findings: the differences between recorded traffic and the spec."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, NamedTuple

NEW_COMMAND, NEW_OBJECT = "unknown command", "unknown object"
NEW_FIELD, NEW_PARAMETER = "unknown field", "unknown parameter"
NEW_VALUE, WRONG_TYPE, UNSEEN = "new value", "wrong type", "never seen"
OTHER_HEADER = "other header"
SLOW, UNANSWERED = "slow answer", "no answer"

MAX_PRINTED = 80
"""The most characters of a name or a value that are printed."""


class SpecField(NamedTuple):
    """Names a field of the spec, and the object or shape that declares it."""

    section: str
    """objects or shapes."""
    owner: str
    name: str


@dataclass
class Finding:
    """Holds a difference between recorded traffic and the spec, the position where it was first seen, and a count."""

    kind: str
    name: str
    details: str
    first_position: str
    spec_field: SpecField | None = None
    count: int = 0
    samples: list[Any] = field(default_factory=list, repr=False)
    """The values that were seen. They may be personal, so they are not printed."""

    def __str__(self) -> str:
        times = "once" if self.count == 1 else f"{self.count} times"
        seen = f" ({times}, first in {self.first_position})" if self.count else ""
        return f"{self.kind}: {one_line(self.name)}{f', {self.details}' if self.details else ''}{seen}"


class Findings:
    """Collects findings in the order in which they were first seen, and counts repeated ones."""

    def __init__(self) -> None:
        self._findings: dict[tuple[str, str, str], Finding] = {}

    def add(
        self,
        kind: str,
        name: str,
        position: str,
        details: str = "",
        *,
        sample: Any = None,
        spec_field: SpecField | None = None,
    ) -> None:
        finding = self._findings.setdefault((kind, name, details), Finding(kind, name, details, position, spec_field))
        finding.count += 1
        finding.samples.append(sample)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._findings.values())


def one_line(text: str) -> str:
    """Returns a text on one line, with line breaks and other special characters escaped."""
    printable = text if text.isprintable() and text else json.dumps(text)
    return printable if len(printable) <= MAX_PRINTED else f"{printable[:MAX_PRINTED]}…"


def unseen_fields_report(findings: Iterable[Finding]) -> list[str]:
    """Returns lines that list, for each object, the fields that were never seen."""
    lines = []
    for name, fields in groupby((item.name.partition(".") for item in findings), lambda parts: parts[0]):
        paths = ", ".join(path for _, _, path in fields)
        lines += textwrap.wrap(f"{name}: {paths}", 110, initial_indent="  ", subsequent_indent="    ")
    return ["never seen in these recordings:", *lines] if lines else []
