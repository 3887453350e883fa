"""Makes a test case for each format of timestamps and dates. The expected times do not come from the SDK."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from ..model.json_paths import JsonPath
from ..model.protocol import Protocol
from ..model.value_types import TIME_TYPES, Scalar
from .field_cases import field_places

SUMMER, WINTER = datetime(2026, 7, 24, 15, 25, 33), datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001 - local times
AMBIGUOUS = datetime(2026, 10, 25, 2, 30)  # noqa: DTZ001 - comes twice on the night on which summer time ends
ISO_FORMATS = ("%Y%m%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S")
ISO_FORMATS_WITH_OFFSET = ("%Y%m%d %H:%M:%S%z", "%Y-%m-%dT%H:%M:%S%z")


@dataclass(frozen=True)
class TimeCase:
    """Holds the text of a field, and the time that the SDK must read from it."""

    object: str
    path: JsonPath
    text: str
    expected: str | None
    """The time in ISO 8601: an instant in UTC, or a date; None for an empty text."""


def time_cases(protocol: Protocol) -> list[TimeCase]:
    """Returns a test case for every format of a timestamp or date, in each object with a field of this type."""
    cases: list[TimeCase] = []
    for item in protocol.objects.values():
        seen: set[str] = set()
        for path, field, _ in field_places(protocol, item.shape):
            name = field.type.items[0].name
            scalar = protocol.scalars.get(name)
            if scalar is not None and name not in seen and not field.identity:
                seen.add(name)
                cases += [TimeCase(item.name, path, text, expected) for text, expected in sample_texts(scalar)]
    return cases


def sample_texts(scalar: Scalar) -> Iterator[tuple[str, str | None]]:
    """Yields texts of a timestamp or date, each with the expected time; nothing for another scalar."""
    if scalar.base not in TIME_TYPES:
        return
    yield "", None
    is_date = scalar.base == "date"
    iso_formats = ("%Y-%m-%d",) if is_date else ISO_FORMATS
    for name in scalar.formats:
        for pattern in iso_formats if name == "iso" else (name,):
            for moment in (SUMMER, WINTER, AMBIGUOUS):
                text = moment.strftime(pattern)
                local = datetime.strptime(text, pattern)  # noqa: DTZ007 - the zone follows
                aware = local if local.tzinfo else local.replace(tzinfo=ZoneInfo(scalar.zone))
                yield text, local.date().isoformat() if is_date else aware.astimezone(UTC).isoformat()
        if name == "iso" and not is_date:
            for pattern in ISO_FORMATS_WITH_OFFSET:
                yield SUMMER.replace(tzinfo=UTC).strftime(pattern), f"{SUMMER.isoformat()}+00:00"
