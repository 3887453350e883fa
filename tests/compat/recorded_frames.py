"""Reads the received frames and the close codes of the recordings."""

from __future__ import annotations

from typing import Any

from bluecurrent.testing import Close, Frame, Raw, Recording, find_recording, shipped_recordings

NAMES = tuple(sorted(shipped_recordings()))


def received_frames(name: str) -> list[dict[str, Any] | str | bytes]:
    """Returns the frames that the client of a recording received, in order."""
    return [
        event.message if isinstance(event, Frame) else event.data
        for event in find_recording(name).events
        if isinstance(event, (Frame, Raw)) and event.direction == "received"
    ]


def server_close_code(name: str) -> int | None:
    """Returns the code with which the service closed the connection; None if it did not."""
    recording: Recording = find_recording(name)
    codes = [event.code for event in recording.events if isinstance(event, Close) and event.by == "server"]
    return codes[-1] if codes else None
