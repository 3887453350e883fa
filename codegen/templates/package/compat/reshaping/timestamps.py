"""Text -> instants, in the forms that have been seen."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from ...protocol import PROTOCOL

# Read here and not when it is first needed: that may be in an event loop, and reading a file blocks it.
ZONE = ZoneInfo(PROTOCOL.limit.zone)


def instant(value: Any) -> datetime | None:
    """An aware datetime, in the service's own time zone if the text names no offset; None if it is none."""
    return _instant(value.strip()) if isinstance(value, str) else None


@lru_cache(maxsize=1024)
def _instant(text: str) -> datetime | None:
    # 31-12-2025 10:00:00 has been seen too.
    for form in (text, f"{text[6:10]}-{text[3:5]}-{text[:2]}{text[10:]}"):
        try:
            read = datetime.fromisoformat(form)
        except ValueError:
            continue
        return read if read.tzinfo else read.replace(tzinfo=ZONE)
    return None
