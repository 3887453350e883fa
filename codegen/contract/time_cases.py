"""Timestamps and days in every form that they are sent in, and what they mean, worked out here a second time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from ..model.json_paths import JsonPath
from ..model.protocol import Protocol
from ..model.value_types import Scalar
from .field_cases import places

SUMMER, WINTER = datetime(2026, 7, 24, 15, 25, 33), datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001 - wall clocks
TWICE = datetime(2026, 10, 25, 2, 30)  # noqa: DTZ001 - where summer ends that night, it is half past two twice
ISO = ("%Y%m%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S")
WITH_OFFSET = ("%Y%m%d %H:%M:%S%z", "%Y-%m-%dT%H:%M:%S%z")


@dataclass(frozen=True)
class TimeCase:
    """A text in a field, and the instant or day that it stands for, in ISO 8601; None for none."""

    object: str
    place: JsonPath
    text: str
    means: str | None


def time_cases(protocol: Protocol) -> list[TimeCase]:
    """Every form of every scalar that is a time, in the first field of each object that has one."""
    found: list[TimeCase] = []
    for item in protocol.objects.values():
        seen: set[str] = set()
        for place, field in places(protocol, item.shape, ()):
            name = field.type.items[0].name
            scalar = protocol.scalars.get(name)
            if scalar is not None and name not in seen and not field.identity:
                seen.add(name)
                found += [TimeCase(item.name, place, text, means) for text, means in forms(scalar)]
    return found


def forms(scalar: Scalar) -> Iterator[tuple[str, str | None]]:
    """Texts of a scalar that is a time; those that are no whole time in any form are left out."""
    if scalar.base not in {"timestamp", "date"}:
        return
    yield "", None
    day = scalar.base == "date"
    for form in scalar.formats:
        for shape in ("%Y-%m-%d",) if day and form == "iso" else ISO if form == "iso" else (form,):
            for moment in (SUMMER, WINTER, TWICE):
                text = moment.strftime(shape)
                read = datetime.strptime(text, shape)  # noqa: DTZ007 - the zone follows
                aware = read if read.tzinfo else read.replace(tzinfo=ZoneInfo(scalar.zone))
                yield text, read.date().isoformat() if day else aware.astimezone(UTC).isoformat()
        if form == "iso" and not day:
            yield from (
                (SUMMER.replace(tzinfo=UTC).strftime(shape), f"{SUMMER.isoformat()}+00:00") for shape in WITH_OFFSET
            )
