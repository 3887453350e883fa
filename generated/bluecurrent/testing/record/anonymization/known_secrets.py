# generated from codegen/templates/package/testing/record/anonymization/known_secrets.py by `python -m codegen generate`; changes here are lost
"""Remembers the secrets found in a recording, and replaces them inside other texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from urllib.parse import quote

from .same_shape_stand_ins import find_text_shape

MIN_LENGTH = 3
"""The shortest value, such as a first name, that is replaced inside other texts. Shorter ones are common words."""
LENGTH_TO_SEARCH_INSIDE_WORDS = 6
"""The shortest value that is replaced also inside words; a shorter value must be a whole word."""

EMAIL = r"[\w.+%-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+"
"""An e-mail address, also as part of a URL."""
# A long word with digits: a token, a UUID, a long number.
_TOKEN = r"(?<![\w-])(?=[\w-]*[0-9])(?:[\w-]{20,}|[0-9A-F]{10,}|[A-Z]{2}-[A-Z0-9]{3}-[0-9]{4,}-[0-9A-Z])(?![\w-])"
_SUSPICIOUS = re.compile(rf"{EMAIL}|{_TOKEN}", re.IGNORECASE)
_STAND_IN = r"<text [0-9]+>"
"""Matches a stand-in of an earlier recording, which is handled like a private value, so that its number is kept."""

Replace = Callable[[str], str]


class KnownSecrets:
    """Holds secrets and their stand-ins, and finds secrets, identities and suspicious words in texts."""

    def __init__(self, identities: Iterable[str]) -> None:
        """Takes examples of identities; a text with the same prefix and with digits counts as an identity too."""
        prefixes = [prefix for each in identities if (prefix := each.rstrip("0123456789")) not in ("", each)]
        self._identities = "|".join(f"{re.escape(prefix)}[0-9]{{3,}}" for prefix in prefixes) or "(?!)"
        self._stand_ins: dict[str, str] = {}
        self._stand_ins_by_text: dict[str, tuple[str, str]] = {}
        """The secrets to replace inside texts, with their stand-ins; the keys are the secrets in lower case."""
        self._texts_in_recording: set[str] = set()
        """Texts of declared fields, which are in the recording unchanged."""
        self._pattern: re.Pattern[str] | None = None

    def add(self, value: str, stand_in: str) -> None:
        """Adds a secret; from now on, it is replaced wherever it appears."""
        self._stand_ins[value.casefold()] = stand_in
        if self.is_identity(value):
            return  # recognized anyway
        self._search_for(value, stand_in)
        # A JSON text may hold half a surrogate pair, which has no UTF-8.
        if (quoted := quote(value, safe="", errors="surrogatepass")) != value:
            self._search_for(quoted, quote(stand_in, safe=""))

    def add_undeclared(self, value: str, stand_in: str) -> None:
        """Adds an undeclared value if it looks like a secret, or if it was not recorded yet and is not a plain word."""
        if _SUSPICIOUS.fullmatch(value):
            self.add(value, stand_in)
        elif value.casefold() not in self._texts_in_recording and any(each.isdigit() or each in " @" for each in value):
            self._search_for(value, stand_in)

    def is_identity(self, value: str) -> bool:
        """Returns whether a text has the form of an identity, such as the id of a device."""
        return re.fullmatch(self._identities, value, re.IGNORECASE) is not None

    def stand_in(self, value: str) -> str | None:
        """Returns the stand-in of a secret, or None if the text is no known secret."""
        return self._stand_ins.get(value.casefold())

    def replace_in(self, text: str, replace_identity: Replace, replace_suspicious: Replace) -> str:
        """Replaces the secrets in a text; the functions return the stand-ins for identities and suspicious words."""
        if len(text) < MIN_LENGTH:
            return text
        if (stand_in := self.stand_in(text)) is not None:
            return stand_in
        if _is_harmless(text):
            return text
        if self._pattern is None:
            self._pattern = self._compile_pattern()

        def replace(match: re.Match[str]) -> str:
            if match.lastgroup == "identity":
                return replace_identity(match[0])
            known = self._stand_ins_by_text.get(match[0].casefold())
            return replace_suspicious(match[0]) if known is None else known[1]

        replaced = self._pattern.sub(replace, text)
        if replaced == text:
            self._texts_in_recording.add(text.casefold())
        return replaced

    def _search_for(self, value: str, stand_in: str) -> None:
        if len(value) >= MIN_LENGTH and value.casefold() not in self._stand_ins_by_text:
            self._stand_ins_by_text[value.casefold()] = value, stand_in
            self._pattern = None

    def _compile_pattern(self) -> re.Pattern[str]:
        values = sorted((value for value, _ in self._stand_ins_by_text.values()), key=len, reverse=True)
        known = [
            re.escape(value) if len(value) >= LENGTH_TO_SEARCH_INSIDE_WORDS else rf"(?<!\w){re.escape(value)}(?!\w)"
            for value in values
        ]
        alternatives = [f"(?P<identity>{self._identities})", *known, _STAND_IN, _SUSPICIOUS.pattern]
        return re.compile("|".join(alternatives), re.IGNORECASE)


def _is_harmless(text: str) -> bool:
    """Returns whether a text is a date, a time, or a number that is too short for a secret."""
    shape = find_text_shape(text)
    return shape in ("date", "time") or (shape == "number" and len(text) < 10)
