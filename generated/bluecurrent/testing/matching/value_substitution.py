# generated from codegen/templates/package/testing/matching/value_substitution.py by `python -m codegen generate`; changes here are lost
"""Puts the client's values into recorded answers, so that one recording works for other subjects (devices)."""

from __future__ import annotations

import re
from typing import Any


class Substitution:
    """Holds pairs of a recorded value and the client's value, and replaces recorded values in JSON values.

    Text is replaced wherever it stands as a word, also in "prefix-IDENTITY". Whole numbers are replaced only under the
    key that they had in the request.
    """

    def __init__(self) -> None:
        self._words: dict[str, str] = {}
        self._numbers: dict[str, tuple[int, int]] = {}
        self._pattern: re.Pattern[str] | None = None

    @classmethod
    def between(cls, recorded: Any, received: Any, parameters: frozenset[str]) -> Substitution:
        """Pairs the values that a recorded and a received command have for the given parameters."""
        substitution = cls()
        if isinstance(recorded, dict) and isinstance(received, dict):
            for key in parameters & recorded.keys() & received.keys():
                substitution.add(key, recorded[key], received[key])
        return substitution

    def add(self, key: str, recorded: Any, received: Any) -> None:
        """Pairs two values, or the items of two equally long lists; does nothing if their types differ."""
        if isinstance(recorded, list) and isinstance(received, list) and len(recorded) == len(received):
            for recorded_item, received_item in zip(recorded, received, strict=True):
                self.add(key, recorded_item, received_item)
        elif isinstance(recorded, str) and isinstance(received, str):
            if recorded:
                # The first pair stays: a second one that contradicts it shows up as a difference.
                self._words.setdefault(recorded, received)
                self._pattern = None
        elif type(recorded) is int and type(received) is int:
            self._numbers[key] = (recorded, received)

    def update(self, other: Substitution) -> None:
        """Adds the pairs of another substitution, which replace earlier pairs for the same values."""
        self._words.update(other._words)
        self._numbers.update(other._numbers)
        self._pattern = None

    @property
    def has_changes(self) -> bool:
        """True if any value is replaced by a different one."""
        return any(old != new for old, new in (*self._words.items(), *self._numbers.values()))

    def apply(self, value: Any) -> Any:
        """Returns a JSON value with the client's values in it."""
        return self._apply(value, "") if self.has_changes else value

    def _apply(self, value: Any, key: str) -> Any:
        if isinstance(value, dict):
            return {self._replace_words(name): self._apply(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            return [self._apply(inner, key) for inner in value]
        old, new = self._numbers.get(key, (None, None))
        if type(value) is int and value == old:
            return new
        if not isinstance(value, str):
            return value
        return str(new) if old is not None and value == str(old) else self._replace_words(value)

    def _replace_words(self, text: str) -> str:
        if not self._words:
            return text
        if self._pattern is None:
            words = "|".join(re.escape(word) for word in sorted(self._words, key=len, reverse=True))
            self._pattern = re.compile(rf"(?<![0-9A-Za-z])(?:{words})(?![0-9A-Za-z])")
        return self._pattern.sub(lambda match: self._words[match[0]], text)
