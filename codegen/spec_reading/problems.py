"""Defines `Problem` (one mistake in a spec), combines repeated problems, and suggests a known name for a wrong one."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any

Entry = tuple[str, tuple[str | int, ...]]
"""The name of a spec document, and a path in it, such as ("types", ("shapes", "Kettle"))."""


@dataclass(frozen=True)
class UnknownName:
    """Names something that is used but not declared. All uses of it are one mistake, and so one problem."""

    kind: str
    """What the name should stand for, such as "command"."""
    name: str
    hint: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"unknown {self.kind} {self.name!r}"


@dataclass(frozen=True, order=True)
class Problem:
    """Holds a mistake in a file: the line, a message, and a hint for the correction."""

    file: str
    line: int
    message: str
    hint: str = ""
    entries: tuple[Entry, ...] = field(default=(), compare=False)
    """The entries of the spec that may contain the mistake: one of them does."""
    unknown: UnknownName | None = field(default=None, compare=False)
    """The name that is not declared, if that is the mistake."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}" + (f"; {self.hint}" if self.hint else "")


class InvalidSpec(Exception):
    """Raised if a spec can't be used. `problems` lists everything that was found."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(combine_uses_of_unknown_names(problems))
        super().__init__("\n".join(map(str, self.problems)))


def combine_uses_of_unknown_names(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Combines problems about the same undeclared name: yields the first of them, with their number."""
    uses: dict[UnknownName, list[Problem]] = defaultdict(list)
    for problem in sorted(set(problems)):
        if problem.unknown is not None:
            uses[problem.unknown].append(problem)
        else:
            yield problem
    yield from map(combine, uses.values())


def combine_repeated(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Combines problems with the same text: yields the first of them, with their number."""
    groups: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        groups[problem.message, problem.hint].append(problem)
    yield from map(combine, groups.values())


def combine(problems: Sequence[Problem]) -> Problem:
    """Returns the first of several problems, with their number and with the entries of all."""
    first, *others = problems
    if not others:
        return first
    entries = tuple(entry for problem in problems for entry in problem.entries)
    return replace(first, message=f"{first.message} ({len(problems)} times)", entries=entries)


def abbreviated(value: Any) -> str:
    """Returns a value as short text for a message."""
    if isinstance(value, dict | list):
        return f"{'a' if value else 'an empty'} {'mapping' if isinstance(value, dict) else 'list'}"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:60]}…"


def close_match(name: str, known: Collection[str]) -> str:
    """Returns the known name that is most similar to an unknown one, or an empty text."""
    return next(iter(get_close_matches(name, sorted(known), 1)), "")


def suggestion(name: str, known: Collection[str]) -> str:
    """Returns a hint for an unknown name: the most similar known name, or else all known names."""
    match = close_match(name, known)
    if match:
        return f"did you mean {match!r}?"
    return f"known are {', '.join(sorted(known))}" if 0 < len(known) <= 20 else "declare it"


def unknown_name(kind: str, name: str, known: Collection[str]) -> UnknownName:
    """Returns an unknown name, with a suggestion as its hint."""
    return UnknownName(kind, name, suggestion(name, known))
