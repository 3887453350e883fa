# generated from codegen/templates/package/testing/record/anonymization/numbered_stand_ins.py by `python -m codegen generate`; changes here are lost
"""Makes stand-ins for one kind of value: first the spec's example, then the example with a new number."""

from __future__ import annotations

import re
from itertools import count

FURTHER_EXAMPLES = {"Home left": ("Home right",)}
"""The second stand-in for each example that would read badly with a number."""

RECOGNIZED = 3
"""The number of stand-ins that are recognized if their example has digits; a later one may be a real value."""


class StandInSeries:
    """Makes one stand-in for each value, in the form of the example; upper and lower case make no difference."""

    def __init__(self, example: str) -> None:
        self._example = example
        self._by_value: dict[str, str] = {}
        self._used: set[str] = set()

    def stand_in(self, value: str) -> str:
        """Returns the stand-in for a value, which is the same each time."""
        key = value.casefold()
        if key not in self._by_value:
            self._by_value[key] = self._new(value)
            self._used.add(self._by_value[key])
        return self._by_value[key]

    def _new(self, value: str) -> str:
        if is_in_series(self._example, value) and value not in self._used:
            return value
        numbered = (make_numbered_stand_in(self._example, number) for number in count(1))
        return next(stand_in for stand_in in numbered if stand_in not in self._used)


def is_in_series(example: str, value: str) -> bool:
    """Returns whether a value is a stand-in made from the example; a second recording must not change it."""
    if value in (make_numbered_stand_in(example, number) for number in range(1, RECOGNIZED + 1)):
        return True
    last_number = re.search(r"[0-9]{1,6}(?=\D*$)", value)
    if last_number is None or re.search(r"[0-9]", example) is not None:
        return False
    return make_numbered_stand_in(example, int(last_number[0])) == value


def make_numbered_stand_in(example: str, number: int) -> str:
    """Returns the stand-in with the given number in its series; the first has the number 1."""
    examples: tuple[str, ...] = (example, *FURTHER_EXAMPLES.get(example, ()))
    if number <= len(examples):
        return examples[number - 1]
    if example.endswith(">"):
        return f"{example[:-1]} {number}>"
    longest = max(re.finditer(r"[0-9]+", example), key=lambda digits: len(digits[0]), default=None)
    if longest is not None:
        increased = str(int(longest[0]) + number - 1).zfill(len(longest[0]))
        return f"{example[: longest.start()]}{increased}{example[longest.end() :]}"
    name, at, domain = example.partition("@")
    return f"{name}{number}@{domain}" if at else f"{example} {number}"
