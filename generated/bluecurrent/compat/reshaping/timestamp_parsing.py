# generated from codegen/templates/package/compat/reshaping/timestamp_parsing.py by `python -m codegen generate`; changes here are lost
"""Parses timestamps in the formats that the service has sent."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from ...protocol import PROTOCOL

# Loaded at import, since loading it later could block an event loop.
ZONE = ZoneInfo(PROTOCOL.limit.zone)


def parse_timestamp(value: Any) -> datetime | None:
    """Returns an aware datetime, in the service's zone if the text has no offset; None if it is not a timestamp."""
    return _parse(value.strip()) if isinstance(value, str) else None


@lru_cache(maxsize=1024)
def _parse(text: str) -> datetime | None:
    # The service has also sent 31-12-2025 10:00:00, which the second text reorders.
    for candidate in (text, f"{text[6:10]}-{text[3:5]}-{text[:2]}{text[10:]}"):
        try:
            instant = datetime.fromisoformat(candidate)
        except ValueError:
            continue
        return instant if instant.tzinfo else instant.replace(tzinfo=ZONE)
    return None
