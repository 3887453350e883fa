# generated from codegen/templates/package/testing/record/stand_ins.py by `python -m codegen generate`; changes here are lost
"""What is written in place of each value: the same stand-in for it everywhere in a recording."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from .known_secrets import EMAIL, SHORTEST, Known
from .same_shape_stand_ins import Unheard, shape_of
from .stand_in_series import Series, is_one

E_MAIL = "driver@example.org"


class Shown(str):
    """A text that may be shown, but for the secrets in it."""

    __slots__ = ()


class Hidden(str):
    """A text that nobody declared."""

    __slots__ = ()


class StandIns:
    """The stand-ins of one recording, and the secrets for which they stand."""

    def __init__(self, examples: Iterable[object], things: tuple[str, ...], public: frozenset[str]) -> None:
        """Takes the examples of what is sensitive, those of what names a thing, and the values that are no secret."""
        self.thing = things[0] if things else "<thing>"
        """What stands for the first of what names a thing."""
        self._public = public
        self._known = Known(things)
        self._unheard = Unheard()
        self._series: dict[str, Series] = {}
        self._examples = dict.fromkeys(
            example
            for example in examples
            if isinstance(example, str) and len(example) >= SHORTEST and shape_of(example) == "text"
        )

    def is_own(self, value: int | float) -> bool:
        """Whether a number is a stand-in already."""
        return self._unheard.is_own(value)

    def number(self, value: int | float) -> int | float:
        """The stand-in for a number that nobody declared."""
        return self._unheard.number(value)

    def binary(self, data: bytes) -> bytes:
        """The stand-in for bytes that are no text."""
        return self._unheard.binary(data)

    def secret(self, value: str, example: object) -> str:
        """The stand-in for a secret text, which is looked for in all texts from now on."""
        if not value.strip() or value in self._public:
            return value
        stand_in = self._stand_in(value, example)
        if shape_of(value) not in ("date", "time"):
            self._known.add(value, stand_in)
        return stand_in

    def settled(self, value: Any) -> Any:
        """The same with every marked text replaced, if need be."""
        match value:
            case dict():
                return {self.settled(key): self.settled(inner) for key, inner in value.items()}
            case list():
                return [self.settled(item) for item in value]
            case Shown():
                return self._known.replaced(str(value), self._named, self._unknown)
            case Hidden():
                return self._unknown(str(value))
            case _:
                return value

    def _stand_in(self, value: str, example: object) -> str:
        """The one that a text has already; itself, if it is one; else a new one like the example."""
        if (secret := self._known.whole(value)) is not None:
            return secret
        if self._known.is_thing(value):
            return self._named(value)
        if self._unheard.is_own(value):
            return self._unheard.text(value)
        if example is None:
            like = (each for each in self._examples if is_one(each, value))
            example = E_MAIL if re.fullmatch(EMAIL, value) else next(like, None)
        if not isinstance(example, str) or shape_of(example) == "date":
            return self._unheard.text(value)
        return self._series.setdefault(example, Series(example)).stand_in(value)

    def _named(self, value: str) -> str:
        return self._series.setdefault(self.thing, Series(self.thing)).stand_in(value)

    def _unknown(self, value: str) -> str:
        """The stand-in for a text that nobody declared."""
        if not value.strip() or value in self._public:
            return value
        if re.fullmatch(EMAIL, value):
            address = self.secret(value.replace("%40", "@"), E_MAIL)
            return address if "@" in value else address.replace("@", "%40")
        stand_in = self._stand_in(value, None)
        if shape_of(value) not in ("date", "time") and not self._known.is_thing(value):
            self._known.add_undeclared(value, stand_in)
        return stand_in
