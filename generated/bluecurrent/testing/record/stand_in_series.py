# generated from codegen/templates/package/testing/record/stand_in_series.py by `python -m codegen generate`; changes here are lost
"""Stand-ins of one kind: the first is the spec's example, the others are like it."""

from __future__ import annotations

import re
from itertools import count

FURTHER = {"Home left": ("Home right",)}
"""Examples that read better when they are not just numbered."""

DOCUMENTED = 3
"""So many of each kind with digits are taken for stand-ins where they are met; real values may look like the others."""


class Series:
    """Gives each value a stand-in of its own, the same one every time; upper and lower case are one value."""

    def __init__(self, example: str) -> None:
        self._example = example
        self._given: dict[str, str] = {}
        self._taken: set[str] = set()

    def stand_in(self, value: str) -> str:
        """What is written in place of a value."""
        key = value.casefold()
        if key not in self._given:
            self._given[key] = self._new(value)
            self._taken.add(self._given[key])
        return self._given[key]

    def _new(self, value: str) -> str:
        if is_one(self._example, value) and value not in self._taken:
            return value
        numbers = (numbered(self._example, number) for number in count(1))
        return next(each for each in numbers if each not in self._taken)


def is_one(example: str, value: str) -> bool:
    """Whether a value is a stand-in like the example already: then a recording recorded again stays the same."""
    if value in (numbered(example, number) for number in range(1, DOCUMENTED + 1)):
        return True
    found = re.search(r"[0-9]{1,6}(?=\D*$)", value)
    return found is not None and re.search(r"[0-9]", example) is None and numbered(example, int(found[0])) == value


def numbered(example: str, number: int) -> str:
    """The first, second, third of things like the example."""
    further: tuple[str, ...] = (example, *FURTHER.get(example, ()))
    if number <= len(further):
        return further[number - 1]
    if example.endswith(">"):
        return f"{example[:-1]} {number}>"
    digits = max(re.finditer(r"[0-9]+", example), key=lambda found: len(found[0]), default=None)
    if digits is not None:
        grown = str(int(digits[0]) + number - 1).zfill(len(digits[0]))
        return f"{example[: digits.start()]}{grown}{example[digits.end() :]}"
    name, at, domain = example.partition("@")
    return f"{name}{number}@{domain}" if at else f"{example} {number}"
