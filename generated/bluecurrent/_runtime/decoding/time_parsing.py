# generated from codegen/shared/decoding/time_parsing.py by `python -m codegen generate`; changes here are lost
"""Parses timestamps and days in the formats that a spec lists."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import cache

MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, 1)}


@cache
def time_parser(formats: tuple[str, ...]) -> Callable[[str], datetime]:
    """Returns a function that parses a text by the first matching format. The first format is the fastest."""
    rearrange = digit_rearrangement(formats[0])
    if rearrange is None:
        return lambda text: parse_time(text, formats)

    def parse(text: str) -> datetime:
        if (iso := rearrange(text)) is not None:
            try:
                return datetime.fromisoformat(iso)
            except ValueError:
                pass  # another format may fit
        return parse_time(text, formats)

    return parse


def parse_time(text: str, formats: tuple[str, ...]) -> datetime:
    """Parses a text by the first matching format; raises ValueError if none matches."""
    for form in formats:
        try:
            if form == "iso":
                return datetime.fromisoformat(text)
            if (rearrange := digit_rearrangement(form)) and (iso := rearrange(text)) is not None:
                return datetime.fromisoformat(iso)
            # strptime's month names follow the locale; the wire's are English.
            digits = re.sub(r"[A-Za-z]{3}", lambda name: str(MONTHS.get(name[0].lower(), name[0])), text)
            return datetime.strptime(digits, form.replace("%b", "%m").replace("%-", "%"))  # noqa: DTZ007 - the caller adds its zone
        except ValueError:
            continue
    raise ValueError("no known format of a timestamp")


@cache
def digit_rearrangement(form: str) -> Callable[[str], str | None] | None:
    """Returns a function that converts a text of digits in a format to ISO 8601, which is parsed much faster.

    The function returns None for a text that does not match. A format that has not exactly year, month, day, hour,
    minute and second has no function.
    """
    directives = re.findall("%.", form)
    if sorted(directives) != ["%H", "%M", "%S", "%Y", "%d", "%m"]:
        return None
    parts = re.split("(%.)", form)
    groups = "".join(re.escape(part) if part[:1] != "%" else f"([0-9]{{{4 if part == '%Y' else 2}}})" for part in parts)
    match = re.compile(groups).fullmatch
    year, month, day, hour, minute, second = (directives.index(f"%{letter}") for letter in "YmdHMS")

    def rearrange(text: str) -> str | None:
        found = match(text)
        if found is None:
            return None
        values = found.groups()
        return f"{values[year]}-{values[month]}-{values[day]}T{values[hour]}:{values[minute]}:{values[second]}"

    return rearrange
