# generated from codegen/templates/package/testing/record/same_shape_stand_ins.py by `python -m codegen generate`; changes here are lost
"""Stand-ins for what nobody has declared: another value of the same shape, by which it can be told from a real one."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count, islice

FIRST = datetime(2049, 1, 1, 12)  # noqa: DTZ001  only its digits are used
NUMBERS = 9_990_000
"""Stand-ins for numbers come after this one."""
RECOGNISED = {"date": 365, "time": 9, "number": 999, "int": 999, "float": 999}
"""How many stand-ins of a shape are taken for such where they are met: few enough that a real value is none of them."""
ENOUGH = 1500
"""Stand-ins that are tried before one is given twice: a day has no more minutes."""

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
        self._taken: set[tuple[str, object]] = set()

    def is_own(self, value: str | int | float) -> bool:
        """Whether a value is a stand-in already, and no other value has been given it."""
        kind = shape_of(value) if isinstance(value, str) else type(value).__name__
        given = self._given.get((kind, _key(value)))
        return given == value if given is not None else is_stand_in(value) and (kind, value) not in self._taken

    def text(self, value: str) -> str:
        """A text of the same shape: a date, a time, a number, a UUID; or no more than that it was a text."""
        shape = shape_of(value)
        return str(self._stand_in(shape, value, lambda number: _make(shape, value, number)))

    def number(self, value: int | float) -> int | float:
        """A number of the same type."""
        given = self._stand_in(type(value).__name__, value, lambda number: _number(value, number))
        assert isinstance(given, int | float)
        return given

    def binary(self, value: bytes) -> bytes:
        """Some bytes that are no text."""
        given = self._stand_in("bytes", value, lambda number: b"\xff\xfe" + (number % 65536).to_bytes(2, "big"))
        assert isinstance(given, bytes)
        return given

    def _stand_in(self, kind: str, value: Value, make: Callable[[int], Value]) -> Value:
        key = (kind, _key(value))
        if key not in self._given:
            numbers = self._counts.setdefault(kind, count(1))
            free = (each for each in map(make, islice(numbers, ENOUGH)) if (kind, each) not in self._taken)
            is_own = is_stand_in(value) and (kind, value) not in self._taken
            self._given[key] = value if is_own else next(free, make(1))
            self._taken.add((kind, self._given[key]))
        return self._given[key]


def is_stand_in(value: Value) -> bool:
    """Whether a value looks like one that was made here: it stays as it is when a recording is recorded again."""
    if isinstance(value, bytes):
        return len(value) == 4 and value.startswith(b"\xff\xfe")
    if not isinstance(value, str):
        number = int(value) - NUMBERS if math.isfinite(value) else 0
        return 0 < number <= RECOGNISED[type(value).__name__] and _number(value, number) == value
    shape = shape_of(value)
    number = _number_of(shape, value)
    return 0 < number <= RECOGNISED.get(shape, number) and _make(shape, value, number) == value


def _key(value: Value) -> Value:
    """What tells a value from others: 0.0 is not -0.0, and a number that is none is itself."""
    return repr(value) if isinstance(value, float) else value


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


def _number_of(shape: str, value: str) -> int:
    """Which stand-in of its shape a text would be."""
    written = _date(value)
    if written is not None:
        day = value[: len(value) - len(written[1])]
        form, english = (written[0].replace("MON", "%m"), day.upper())
        for number, month in enumerate(_MONTHS, 1):
            english = english.replace(month, f"{number:02}")
        try:
            return (datetime.strptime(english, form) - FIRST.replace(hour=0)).days + 1  # noqa: DTZ007
        except ValueError:
            return 0  # the 30th of February
    if found := _TIME.fullmatch(value):
        hours, minutes = int(found[1]), int(value[3:5])
        return (hours - FIRST.hour) * 60 + minutes + 1
    digits = re.search(r"[0-9]{1,30}" if shape == "number" else r"[0-9]{1,12}(?=>?$)", value)
    return int(digits[0]) - (NUMBERS if shape == "number" else 0) if digits else 0


def _number(value: int | float, number: int) -> int | float:
    return NUMBERS + number + (0.5 if isinstance(value, float) else 0)


def _make(shape: str, value: str, number: int) -> str:
    """A text of a shape that looks like the value."""
    if shape == "uuid":
        return f"00000000-0000-4000-8000-{number:012}"
    if shape == "number" and (found := _NUMBER.fullmatch(value)):
        sign, digits, decimals, space = found.groups()
        whole = str(NUMBERS + number).zfill(len(digits) if digits.startswith("0") else 0)
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
