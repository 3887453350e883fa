"""What is wrong with a spec: values that are collected, not exceptions that stop at the first."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong, where it stands, and what would be right."""

    file: str
    line: int
    what: str
    right: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}" + (f"; {self.right}" if self.right else "")


class BrokenSpec(Exception):
    """The spec can't be used; `problems` are all the reasons that were found."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def shown(value: Any) -> str:
    """A value in a problem: a line at the most."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:60]}…"


def nearest(name: str, known: Collection[str]) -> str:
    """What would be right: the known name that looks most like a wrong one, or all of them."""
    matches = get_close_matches(name, sorted(known), 1)
    if matches:
        return f"did you mean {matches[0]!r}?"
    return f"known are {', '.join(sorted(known))}" if 0 < len(known) <= 20 else "declare it"
