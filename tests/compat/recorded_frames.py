"""What the recordings hold for a client that only listens."""

from __future__ import annotations

from typing import Any

from bluecurrent.testing import Close, Frame, Raw, Recording, find_recording, shipped_recordings

NAMES = tuple(sorted(shipped_recordings()))


def heard(name: str) -> list[dict[str, Any] | str | bytes]:
    """Every frame that a recording's client received, in order."""
    return [
        event.message if isinstance(event, Frame) else event.data
        for event in find_recording(name).events
        if isinstance(event, (Frame, Raw)) and event.direction == "received"
    ]


def closed(name: str) -> int | None:
    """The code with which the service closed, if it did."""
    recording: Recording = find_recording(name)
    codes = [event.code for event in recording.events if isinstance(event, Close) and event.by == "server"]
    return codes[-1] if codes else None
