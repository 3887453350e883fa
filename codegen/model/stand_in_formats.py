"""How the recorder's stand-ins look, so that anything else in a recording can be told from them.

The recorder is in codegen/templates/package/testing/record; tests hold that what it writes is recognised here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

FURTHER = frozenset({"Home right"})
"""What the recorder writes for the second of a kind, where that is not just numbered."""
CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9](:00)?(\.0+)?\s?(Z|[+-][0-9:]{4,5})?"
SPECIAL = re.compile(
    r"<[a-z ]{1,40}( [0-9]+)?>"
    r"|0{8}-0000-4000-8000-[0-9]{12}"
    r"|driver[0-9]*@example\.org"
    r"|\s*[-+]?0*999[0-9]{4}(\.50*)?\s*"
    rf"|{CLOCK}"
    r"|(20(49|5[0-9])(?P<a>[-/.]?)[0-9]{2}(?P=a)[0-9]{2}|[0-9]{2}(?P<b>[-/.])[0-9]{2}(?P=b)20(49|5[0-9])|[0-9]{2}-[A-Z]{3}-49)"
    r"([ T]12:00(:00)?(\.0+)?\s?(Z|[+-][0-9:]{4,5})?)?"
)
FIRST_NUMBER, LAST_NUMBER = 9_990_001, 9_999_999
BYTES = b"\xff\xfe"
"""What stands for bytes that are no text begins with these."""
NUMERIC = re.compile(r"[-+.,:0-9\[\]\s]{0,32}")
"""Text for a number, a time or a list of numbers, as declared fields may hold it."""
SUSPECT = (
    r"[\w.+%-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w-])(?=[\w-]*[0-9])(?:[\w-]{20,}|[0-9A-F]{10,}|[A-Z]{2}-[A-Z0-9]{3}-[0-9]{4,}-[0-9A-Z])(?![\w-])"
)
"""An e-mail address; a long word with digits: a token, a UUID, the number of a card."""
MOMENT = re.compile(r"[0-9]{14}|[0-9]{8}[ T]?[0-9:]*")


@dataclass(frozen=True)
class Forms:
    """The stand-ins of one protocol."""

    examples: frozenset[str]
    things: tuple[str, ...]
    public: frozenset[str]

    @classmethod
    def of(cls, examples: Iterable[Any], things: Iterable[Any], public: Iterable[str]) -> Forms:
        """From the examples of what is sensitive, those of what names a thing, and the values that are no secret."""
        texts = frozenset(item for item in examples if isinstance(item, str))
        return cls(texts, tuple(map(str, things)), frozenset(public))

    def is_stand_in(self, value: Any) -> bool:
        """Whether a value can stay where something personal could stand."""
        if value is None or isinstance(value, bool):
            return True
        if isinstance(value, int | float):
            return FIRST_NUMBER <= value <= LAST_NUMBER or not math.isfinite(value)
        text = str(value)
        if not text.strip() or text in self.public | FURTHER | self.examples or SPECIAL.fullmatch(text):
            return True
        return any(is_further(example, text) for example in (*self.examples, *self.things))

    def is_harmless(self, text: str) -> bool:
        """Whether nothing in a text looks like an address, a token, a card or a thing that is none of ours."""
        return MOMENT.fullmatch(text) is not None or all(map(self.is_stand_in, self.suspects(text)))

    def suspects(self, text: str) -> Iterator[str]:
        starts = (example.rstrip("0123456789") for example in self.things)
        things = "|".join(f"{re.escape(start)}[0-9]{{3,}}" for start in starts if start)
        for found in re.finditer(f"{things}|{SUSPECT}" if things else SUSPECT, text, re.IGNORECASE):
            yield found[0].replace("%40", "@")


def is_further(example: str, text: str) -> bool:
    """Whether a text is the second, third, … of things like the example: `A. Driver 2`, BCU100002."""
    digits = max(re.finditer(r"[0-9]+", example), key=lambda found: len(found[0]), default=None)
    if digits is None:
        return bool(example) and re.fullmatch(rf"{re.escape(example)} [0-9]{{1,6}}", text) is not None
    before, after = re.escape(example[: digits.start()]), re.escape(example[digits.end() :])
    found = re.fullmatch(rf"{before}([0-9]{{{len(digits[0])},}}){after}", text)
    return found is not None and 0 <= int(found[1]) - int(digits[0]) < (99 if len(digits[0]) >= 4 else 9)
