# generated from codegen/templates/package/testing/record/shapes.py by `python -m codegen generate`; changes here are lost
"""Stand-ins for what nobody has declared: another value of the same shape."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count

FIRST = datetime(2026, 1, 1, 12)  # noqa: DTZ001  only its digits are used

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_NUMBER = re.compile(r"(\s*[-+]?)([0-9]+)(?:\.([0-9]+))?(\s*)")
_DATES = (
    (re.compile(r"(?:19|20)\d\d([-/.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])"), "%Y{0}%m{0}%d"),
    (re.compile(r"(?:0[1-9]|[12]\d|3[01])([-/.])(?:0[1-9]|1[0-2])\1(?:19|20)\d\d"), "%d{0}%m{0}%Y"),
    (re.compile(r"(?:0[1-9]|[12]\d|3[01])(-)[A-Z]{3}\1\d\d", re.IGNORECASE), "%d{0}MON{0}%y"),
)
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?")


Value = str | int | float | bytes


class Unheard:
    """Gives each value that no spec knows a stand-in of its own, the same one every time."""

    def __init__(self) -> None:
        self._given: dict[tuple[str, object], Value] = {}
        self._counts: dict[str, count[int]] = {}

    def text(self, value: str) -> str:
        """A text of the same shape: a date, a time, a number, a UUID; or no more than that it was a text."""
        shape = shape_of(value)
        return str(self._stand_in(shape, value, lambda number: _make(shape, value, number)))

    def number(self, value: int | float) -> int | float:
        """A small number of the same type."""
        kind = type(value).__name__
        given = self._stand_in(kind, repr(value), lambda number: number if kind == "int" else number + 0.5)
        assert isinstance(given, int | float)
        return given

    def binary(self, value: bytes) -> bytes:
        """Some bytes that are no text."""
        given = self._stand_in("bytes", value, lambda number: b"\xff\xfe" + number.to_bytes(2, "big"))
        assert isinstance(given, bytes)
        return given

    def _stand_in(self, kind: str, value: object, make: Callable[[int], Value]) -> Value:
        key = (kind, value)
        if key not in self._given:
            self._given[key] = make(next(self._counts.setdefault(kind, count(1))))
        return self._given[key]


def shape_of(text: str) -> str:
    """The name of a text's shape."""
    if _UUID.fullmatch(text):
        return "uuid"
    if _date(text) is not None:
        return "date"
    if _TIME.fullmatch(text):
        return "time"
    return "number" if _NUMBER.fullmatch(text) else "text"


def _date(text: str) -> tuple[str, str] | None:
    """How the date at the beginning of a text is written, and the rest, if that is nothing or a time of day."""
    for pattern, form in _DATES:
        found = pattern.match(text)
        rest = text[found.end() :] if found else ""
        if found and (not rest or (rest[0] in " T" and _TIME.fullmatch(rest[1:]))):
            return form.format(found[1]), rest
    return None


def _make(shape: str, value: str, number: int) -> str:
    """A text of a shape that looks like the value."""
    if shape == "uuid":
        return f"00000000-0000-4000-8000-{number:012}"
    if shape == "number" and (found := _NUMBER.fullmatch(value)):
        sign, digits, decimals, space = found.groups()
        whole = str(number).zfill(len(digits)) if digits.startswith("0") else str(number)
        return f"{sign}{whole}{'.' + '5'.ljust(len(decimals), '0') if decimals else ''}{space}"
    if shape == "time":
        return _clock(value, FIRST + timedelta(minutes=number - 1))
    written = _date(value)
    if shape == "text" or written is None:
        return f"<text {number}>"
    form, rest = written
    day = FIRST + timedelta(days=number - 1)
    # Not %b: its names are those of the user's language.
    return day.strftime(form).replace("MON", _MONTHS[day.month - 1]) + rest[:1] + _clock(rest[1:], FIRST)


def _clock(written: str, moment: datetime) -> str:
    """A time of day, written like another."""
    found = _TIME.fullmatch(written)
    if found is None:
        return ""
    seconds = moment.strftime(":%S") if found[2] else ""
    parts = "." + "0" * (len(found[3]) - 1) if found[3] else ""
    return f"{moment:%H:%M}{seconds}{parts}{written[found.start(4) :] if found[4] else ''}"
