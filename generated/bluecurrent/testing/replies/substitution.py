# generated from codegen/templates/package/testing/replies/substitution.py by `python -m codegen generate`; changes here are lost
"""Puts a client's own values in the place of recorded ones, so that one recording serves any charge point."""

from __future__ import annotations

import re
from typing import Any


class Substitution:
    """Which recorded values stand for which of the client's.

    Text is replaced wherever it stands as a word ("GRID-BCU100001" too), whole numbers only under the request's key.
    """

    def __init__(self) -> None:
        self._words: dict[str, str] = {}
        self._values: dict[str, tuple[Any, Any]] = {}
        self._pattern: re.Pattern[str] | None = None

    @classmethod
    def between(cls, recorded: Any, received: Any, placeholders: frozenset[str]) -> Substitution:
        """Pair the values of the named parameters of a recorded and a received command."""
        substitution = cls()
        if isinstance(recorded, dict) and isinstance(received, dict):
            for key in placeholders & recorded.keys() & received.keys():
                substitution.add(key, recorded[key], received[key])
        return substitution

    def add(self, key: str, recorded: Any, received: Any) -> None:
        """Pair two values, or the elements of two lists of one length; nothing happens when they differ in kind."""
        if isinstance(recorded, list) and isinstance(received, list) and len(recorded) == len(received):
            for one, other in zip(recorded, received, strict=True):
                self.add(key, one, other)
        elif isinstance(recorded, str) and isinstance(received, str):
            if recorded:
                # The first pairing holds: a second, different one shows as a difference.
                self._words.setdefault(recorded, received)
                self._pattern = None
        elif type(recorded) is type(received) is int:
            self._values[key] = (recorded, received)

    def update(self, other: Substitution) -> None:
        """Take over another's pairs; they win."""
        self._words.update(other._words)
        self._values.update(other._values)
        self._pattern = None

    @property
    def changes(self) -> bool:
        """Whether anything is replaced by something else."""
        words = any(old != new for old, new in self._words.items())
        return words or any(old != new for old, new in self._values.values())

    def apply(self, value: Any) -> Any:
        """The same JSON value with the client's values in it."""
        return self._apply(value, "") if self.changes else value

    def _apply(self, value: Any, key: str) -> Any:
        if isinstance(value, dict):
            return {self._text(name): self._apply(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            return [self._apply(inner, key) for inner in value]
        old, new = self._values.get(key, (None, None))
        if type(value) is int and value == old:
            return new
        if not isinstance(value, str):
            return value
        return str(new) if old is not None and value == str(old) else self._text(value)

    def _text(self, text: str) -> str:
        if not self._words:
            return text
        if self._pattern is None:
            names = "|".join(re.escape(word) for word in sorted(self._words, key=len, reverse=True))
            self._pattern = re.compile(rf"(?<![0-9A-Za-z])(?:{names})(?![0-9A-Za-z])")
        return self._pattern.sub(lambda found: self._words[found[0]], text)
