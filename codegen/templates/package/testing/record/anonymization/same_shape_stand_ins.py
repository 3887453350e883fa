"""Makes stand-ins of the same shape as the values of undeclared fields: a date becomes another date.

Shapes are dates, times, numbers, UUIDs and texts.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count, islice

FIRST_MOMENT = datetime(2049, 1, 1, 12)  # noqa: DTZ001 - only its digits are used
NUMBER_OFFSET = 9_990_000
"""Is added to the number of a stand-in: the first stand-in for a number is this plus 1."""
RECOGNIZED = {"date": 365, "time": 9, "number": 999, "int": 999, "float": 999}
"""The number of stand-ins of each shape that are recognized in recordings; it is unlikely that one is a real value."""
ATTEMPTS = 1500
"""The number of stand-ins that are tried before one is used for two values; more than the minutes of a day (times)."""

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_NUMBER = re.compile(r"(\s*[-+]?)([0-9]+)(?:\.([0-9]+))?(\s*)")
_DATES = (
    (re.compile(r"(?:19|20)\d\d([-/.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])"), "%Y{0}%m{0}%d"),
    (re.compile(r"(?:0[1-9]|[12]\d|3[01])([-/.])(?:0[1-9]|1[0-2])\1(?:19|20)\d\d"), "%d{0}%m{0}%Y"),
    (re.compile(r"(?:0[1-9]|[12]\d|3[01])(-)[A-Z]{3}\1\d\d", re.IGNORECASE), "%d{0}MON{0}%y"),
)
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(\.\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)?")

Value = str | int | float | bytes


class SameShapeStandIns:
    """Makes one stand-in for each value, of the same shape as the value."""

    def __init__(self) -> None:
        self._by_value: dict[tuple[str, Value], Value] = {}
        self._counts: dict[str, count[int]] = {}
        self._used: set[tuple[str, Value]] = set()

    def is_own_stand_in(self, value: str | int | float) -> bool:
        """Returns whether a value is a stand-in already, so that it replaces itself and no other value."""
        shape = find_text_shape(value) if isinstance(value, str) else type(value).__name__
        given = self._by_value.get((shape, _key(value)))
        return given == value if given is not None else is_stand_in(value) and (shape, value) not in self._used

    def text(self, value: str) -> str:
        """Returns the stand-in of a text."""
        shape = find_text_shape(value)
        return str(self._stand_in(shape, value, lambda number: _numbered_text(shape, value, number)))

    def number(self, value: int | float) -> int | float:
        """Returns the stand-in of a number, of the same type."""
        stand_in = self._stand_in(type(value).__name__, value, lambda number: _numbered_number(value, number))
        assert isinstance(stand_in, int | float)
        return stand_in

    def binary(self, value: bytes) -> bytes:
        """Returns the stand-in of bytes that are not text."""
        stand_in = self._stand_in("bytes", value, lambda number: b"\xff\xfe" + (number % 65536).to_bytes(2, "big"))
        assert isinstance(stand_in, bytes)
        return stand_in

    def _stand_in(self, shape: str, value: Value, make: Callable[[int], Value]) -> Value:
        key = (shape, _key(value))
        if key not in self._by_value:
            numbers = self._counts.setdefault(shape, count(1))
            unused = (new for new in map(make, islice(numbers, ATTEMPTS)) if (shape, new) not in self._used)
            stays = is_stand_in(value) and (shape, value) not in self._used
            self._by_value[key] = value if stays else next(unused, make(1))
            self._used.add((shape, self._by_value[key]))
        return self._by_value[key]


def is_stand_in(value: Value) -> bool:
    """Returns whether a value has the form of a stand-in; a second recording must not change it."""
    if isinstance(value, bytes):
        return len(value) == 4 and value.startswith(b"\xff\xfe")
    if not isinstance(value, str):
        number = int(value) - NUMBER_OFFSET if is_finite(value) else 0
        return 0 < number <= RECOGNIZED[type(value).__name__] and _numbered_number(value, number) == value
    shape = find_text_shape(value)
    number = _number_of_text(shape, value)
    return 0 < number <= RECOGNIZED.get(shape, number) and _numbered_text(shape, value, number) == value


def is_finite(value: int | float) -> bool:
    """Returns whether a number is neither infinite nor NaN; unlike `math.isfinite`, it takes integers of any length."""
    return isinstance(value, int) or math.isfinite(value)


def find_text_shape(text: str) -> str:
    """Returns the shape of a text: uuid, date, time, number or text."""
    if _UUID.fullmatch(text):
        return "uuid"
    if _date_format(text) is not None:
        return "date"
    if _TIME.fullmatch(text):
        return "time"
    return "number" if _NUMBER.fullmatch(text) else "text"


def _key(value: Value) -> Value:
    """Returns a dictionary key for a value; for a float, its repr, since 0.0 equals -0.0 and NaN differs from NaN."""
    return repr(value) if isinstance(value, float) else value


def _date_format(text: str) -> tuple[str, str] | None:
    """Returns the format of a date, and the rest of the text (a time of day or nothing); None if it is not a date."""
    for pattern, date_format in _DATES:
        match = pattern.match(text)
        rest = text[match.end() :] if match else ""
        if match and (not rest or (rest[0] in " T" and _TIME.fullmatch(rest[1:]))):
            return date_format.format(match[1]), rest
    return None


def _number_of_text(shape: str, text: str) -> int:
    """Returns the number that a text would have as a stand-in of its shape."""
    if (date := _date_format(text)) is not None:
        date_format, rest = date
        return _number_of_date(text[: len(text) - len(rest)], date_format)
    if time := _TIME.fullmatch(text):
        return (int(time[1]) - FIRST_MOMENT.hour) * 60 + int(text[3:5]) + 1
    digits = re.search(r"[0-9]{1,30}" if shape == "number" else r"[0-9]{1,12}(?=>?$)", text)
    return int(digits[0]) - (NUMBER_OFFSET if shape == "number" else 0) if digits else 0


def _number_of_date(day: str, date_format: str) -> int:
    digits = day.upper()
    for number, month in enumerate(_MONTHS, 1):
        digits = digits.replace(month, f"{number:02}")
    try:
        moment = datetime.strptime(digits, date_format.replace("MON", "%m"))  # noqa: DTZ007
    except ValueError:
        return 0  # such as February 30
    return (moment - FIRST_MOMENT.replace(hour=0)).days + 1


def _numbered_number(value: int | float, number: int) -> int | float:
    return NUMBER_OFFSET + number + (0.5 if isinstance(value, float) else 0)


def _numbered_text(shape: str, value: str, number: int) -> str:
    """Returns the stand-in text with the given number, formatted like the value."""
    if shape == "uuid":
        return f"00000000-0000-4000-8000-{number:012}"
    if shape == "number" and (match := _NUMBER.fullmatch(value)):
        sign, digits, decimals, space = match.groups()
        whole = str(NUMBER_OFFSET + number).zfill(len(digits) if digits.startswith("0") else 0)
        return f"{sign}{whole}{'.' + '5'.ljust(len(decimals), '0') if decimals else ''}{space}"
    if shape == "time":
        return _format_time(FIRST_MOMENT + timedelta(minutes=number - 1), value)
    date = _date_format(value)
    if shape == "text" or date is None:
        return f"<text {number}>"
    date_format, rest = date
    day = FIRST_MOMENT + timedelta(days=number - 1)
    # Not %b, which depends on the user's language.
    month = _MONTHS[day.month - 1]
    return day.strftime(date_format).replace("MON", month) + rest[:1] + _format_time(FIRST_MOMENT, rest[1:])


def _format_time(moment: datetime, example: str) -> str:
    """Formats a time of day like the example; returns an empty text if the example is not a time."""
    match = _TIME.fullmatch(example)
    if match is None:
        return ""
    seconds = moment.strftime(":%S") if match[2] else ""
    fraction = "." + "0" * (len(match[3]) - 1) if match[3] else ""
    return f"{moment:%H:%M}{seconds}{fraction}{example[match.start(4) :] if match[4] else ''}"
