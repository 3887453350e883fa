# generated from codegen/templates/package/testing/record/known_secrets.py by `python -m codegen generate`; changes here are lost
"""The secrets met so far, which are replaced wherever else they turn up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from urllib.parse import quote

from .same_shape_stand_ins import shape_of

SHORTEST = 4
"""Shorter values are not looked for inside other texts: every text would be full of them."""
DISTINCT = 6
"""From this length on they are looked for inside words too."""

EMAIL = r"[\w.+%-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+"
"""An e-mail address, also as it stands in a URL."""
# A long word with digits: a token, a UUID, the number of a card.
_TOKEN = r"(?<![\w-])(?=[\w-]*[0-9])(?:[\w-]{20,}|[0-9A-F]{10,}|[A-Z]{2}-[A-Z0-9]{3}-[0-9]{4,}-[0-9A-Z])(?![\w-])"
_SUSPECT = re.compile(rf"{EMAIL}|{_TOKEN}", re.IGNORECASE)
_STAND_IN = r"<text [0-9]+>"
"""Met where a recording is recorded again: then it is counted like the first time."""


class Known:
    """Finds secrets in texts."""

    def __init__(self, things: Iterable[str]) -> None:
        """Takes examples of what names a thing, by which others are recognised."""
        starts = [start for each in things if (start := each.rstrip("0123456789")) not in ("", each)]
        self._things = "|".join(f"{re.escape(start)}[0-9]{{3,}}" for start in starts) or "(?!)"
        self._whole: dict[str, str] = {}
        self._inside: dict[str, tuple[str, str]] = {}
        self._public: set[str] = set()
        """Texts that declared fields have shown already."""
        self._pattern: re.Pattern[str] | None = None

    def add(self, value: str, stand_in: str) -> None:
        """A secret: replaced wherever it turns up."""
        self._whole[value.casefold()] = stand_in
        if self.is_thing(value):
            return  # recognised anyway
        self._look_for(value, stand_in)
        if (quoted := quote(value, safe="")) != value:
            self._look_for(quoted, quote(stand_in, safe=""))

    def add_undeclared(self, value: str, stand_in: str) -> None:
        """Nobody knows whether it is a secret; one that looks like it is replaced, unless it has been shown before."""
        if _SUSPECT.fullmatch(value):
            self.add(value, stand_in)
        elif value.casefold() not in self._public and any(each.isdigit() or each in " @" for each in value):
            self._look_for(value, stand_in)

    def is_thing(self, value: str) -> bool:
        """Whether a text names a thing."""
        return re.fullmatch(self._things, value, re.IGNORECASE) is not None

    def whole(self, value: str) -> str | None:
        """The stand-in of a secret."""
        return self._whole.get(value.casefold())

    def replaced(self, text: str, thing: Callable[[str], str], suspect: Callable[[str], str]) -> str:
        """A text that may be shown, but for the secrets in it; for things and what is suspect the caller is asked."""
        if len(text) < SHORTEST:
            return text
        if (secret := self.whole(text)) is not None:
            return secret
        if _is_harmless(text):
            return text
        if self._pattern is None:
            self._pattern = self._compiled()

        def stand_in(found: re.Match[str]) -> str:
            if found.lastgroup == "thing":
                return thing(found[0])
            known = self._inside.get(found[0].casefold())
            return suspect(found[0]) if known is None else known[1]

        shown = self._pattern.sub(stand_in, text)
        if shown == text:
            self._public.add(text.casefold())
        return shown

    def _look_for(self, value: str, stand_in: str) -> None:
        if len(value) >= SHORTEST and value.casefold() not in self._inside:
            self._inside[value.casefold()] = value, stand_in
            self._pattern = None

    def _compiled(self) -> re.Pattern[str]:
        words = sorted((value for value, _ in self._inside.values()), key=len, reverse=True)
        parts = [re.escape(word) if len(word) >= DISTINCT else rf"(?<!\w){re.escape(word)}(?!\w)" for word in words]
        everything = [f"(?P<thing>{self._things})", *parts, _STAND_IN, _SUSPECT.pattern]
        return re.compile("|".join(everything), re.IGNORECASE)


def _is_harmless(text: str) -> bool:
    """A date, a time, or a number too short for a card's."""
    shape = shape_of(text)
    return shape in ("date", "time") or (shape == "number" and len(text) < 10)
