# generated from codegen/shared/decoding/time_parsing.py by `python -m codegen generate`; changes here are lost
"""Reads the texts of timestamps and days in the formats that a spec lists."""

from __future__ import annotations

import re
from datetime import datetime

MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, 1)}


def parse_time(text: str, formats: tuple[str, ...]) -> datetime:
    """Parses text by the first format that fits; raises ValueError if none does."""
    for form in formats:
        try:
            if form == "iso":
                return datetime.fromisoformat(text)
            # strptime's month names follow the locale; the wire's are English.
            digits = re.sub(r"[A-Za-z]{3}", lambda name: str(MONTHS.get(name[0].lower(), name[0])), text)
            return datetime.strptime(digits, form.replace("%b", "%m"))  # noqa: DTZ007 - the caller adds its zone
        except ValueError:
            continue
    raise ValueError("no known format of a timestamp")
