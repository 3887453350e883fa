"""Lists the differences between two frames."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..._printing.printable_text import escape_unprintable, printable_json

LONGEST_VALUE = 200
"""The number of characters of a value that are shown."""


@dataclass(frozen=True)
class Difference:
    """Describes one difference between a recorded and a received frame."""

    place: str
    """The path in the frame, such as `data[0].name`."""
    text: str
    """Both values, in words."""

    def __str__(self) -> str:
        return f"{escape_unprintable(self.place)}: {self.text}"


def find_differences(recorded: Any, received: Any, place: str = "") -> Iterator[Difference]:
    """Yields the differences between two JSON values; true differs from 1, but 1.0 does not; ignores the key order."""
    if isinstance(recorded, dict) and isinstance(received, dict):
        for key in recorded | received:
            inner = f"{place}.{key}" if place else str(key)
            if key not in received:
                yield Difference(inner, f"recorded {_format(recorded[key])}, received nothing")
            elif key not in recorded:
                yield Difference(inner, f"recorded nothing, received {_format(received[key])}")
            else:
                yield from find_differences(recorded[key], received[key], inner)
    elif isinstance(recorded, list) and isinstance(received, list) and len(recorded) == len(received):
        for index, (recorded_item, received_item) in enumerate(zip(recorded, received, strict=True)):
            yield from find_differences(recorded_item, received_item, f"{place}[{index}]")
    elif _json_type(recorded) != _json_type(received) or recorded != received:
        yield Difference(place or "frame", f"recorded {_format(recorded)}, received {_format(received)}")


def _json_type(value: Any) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return "number"
    return type(value).__name__


def _format(value: Any) -> str:
    text = repr(value) if isinstance(value, bytes) else printable_json(value)
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"
