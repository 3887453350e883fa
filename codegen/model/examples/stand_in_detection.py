"""Distinguishes real values from stand-ins: fake values that the recorder writes in place of real ones.

The recorder makes them in codegen/templates/package/testing/record/anonymization. Tests check that all are recognized.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

FURTHER_EXAMPLES = frozenset({"Home right"})
"""Second stand-ins that differ from the first by more than a number: "Home left" is followed by "Home right"."""
TIME_OF_DAY = r"([01][0-9]|2[0-3]):[0-5][0-9](:00)?(\.0+)?\s?(Z|[+-][0-9:]{4,5})?"
RECORDER_STAND_IN = re.compile(
    r"<[a-z ]{1,40}( [0-9]+)?>"
    r"|0{8}-0000-4000-8000-[0-9]{12}"
    r"|driver[0-9]*@example\.org"
    r"|\s*[-+]?0*999[0-9]{4}(\.50*)?\s*"
    rf"|{TIME_OF_DAY}"
    r"|(20(49|5[0-9])(?P<a>[-/.]?)[0-9]{2}(?P=a)[0-9]{2}|[0-9]{2}(?P<b>[-/.])[0-9]{2}(?P=b)20(49|5[0-9])|[0-9]{2}-[A-Z]{3}-49)"
    r"([ T]12:00(:00)?(\.0+)?\s?(Z|[+-][0-9:]{4,5})?)?"
)
FIRST_NUMBER, LAST_NUMBER = 9_990_001, 9_999_999
BINARY_PREFIX = b"\xff\xfe"
"""The first bytes of a stand-in for bytes that are not text."""
NUMERIC_TEXT = re.compile(r"[-+.,:0-9\[\]\s]{0,32}")
"""Text with a number, a time or a list of numbers, which declared fields may hold."""
LOOKS_PERSONAL = (
    r"[\w.+%-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w-])(?=[\w-]*[0-9])(?:[\w-]{20,}|[0-9A-F]{10,}|[A-Z]{2}-[A-Z0-9]{3}-[0-9]{4,}-[0-9A-Z])(?![\w-])"
)
"""An e-mail address, or a long word with digits: a token, a UUID or a card number."""
DATE_AND_TIME = re.compile(r"[0-9]{14}|[0-9]{8}[ T]?[0-9:]*")


@dataclass(frozen=True)
class StandInDetector:
    """Recognizes the stand-ins of a protocol."""

    examples: frozenset[str]
    """Examples of sensitive values."""
    identifiers: tuple[str, ...]
    """Examples of identities, such as that of a charge point."""
    public: frozenset[str]
    """Values that are not secret."""

    def is_stand_in(self, value: Any) -> bool:
        """Tells if a value is not real: a stand-in, an example, a public value, empty, or a boolean."""
        if value is None or isinstance(value, bool):
            return True
        if isinstance(value, int | float):
            is_finite = isinstance(value, int) or math.isfinite(value)
            return FIRST_NUMBER <= value <= LAST_NUMBER or not is_finite
        text = str(value)
        if (
            not text.strip()
            or text in self.public | FURTHER_EXAMPLES | self.examples
            or RECORDER_STAND_IN.fullmatch(text)
        ):
            return True
        return any(is_numbered(text, example) for example in (*self.examples, *self.identifiers))

    def is_harmless(self, text: str) -> bool:
        """Tells if no part of a text looks like a real address, token, card or identifier."""
        return DATE_AND_TIME.fullmatch(text) is not None or all(map(self.is_stand_in, self.personal_parts(text)))

    def personal_parts(self, text: str) -> Iterator[str]:
        """Yields the parts of a text that look personal, stand-ins included."""
        prefixes = filter(None, (example.rstrip("0123456789") for example in self.identifiers))
        patterns = [*(f"{re.escape(prefix)}[0-9]{{3,}}" for prefix in prefixes), LOOKS_PERSONAL]
        for match in re.finditer("|".join(patterns), text, re.IGNORECASE):
            yield match[0].replace("%40", "@")


def is_numbered(text: str, example: str) -> bool:
    """Tells if a text is an example with a higher number, such as `A. Driver 2` or BCU100002."""
    digits = max(re.finditer(r"[0-9]+", example), key=lambda match: len(match[0]), default=None)
    if digits is None:
        return bool(example) and re.fullmatch(rf"{re.escape(example)} [0-9]{{1,6}}", text) is not None
    before, after = re.escape(example[: digits.start()]), re.escape(example[digits.end() :])
    length = len(digits[0])
    match = re.fullmatch(rf"{before}([0-9]{{{length},{length + 1}}}){after}", text)
    return match is not None and 0 <= int(match[1]) - int(digits[0]) < (99 if length >= 4 else 9)
