"""Reads the exchanges in recordings: each request with the objects that follow on the same connection."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..model.json_paths import value_at
from ..model.protocol import Protocol
from ..shared.recording_format.reader import read_recording
from ..shared.recording_format.recording_types import Close, Event, Frame, Header, Raw

JSON = dict[str, Any]


@dataclass(frozen=True)
class RequestWithAnswers:
    """Holds a recorded request, and the objects that follow on the same connection, up to the next request."""

    recording: str
    origin: str
    """A sentence that tells if the recording was captured or written, and from what."""
    request: JSON
    answers: tuple[JSON, ...]


def recorded_exchanges(folder: Path) -> Iterator[RequestWithAnswers]:
    """Yields the exchanges of all recordings in a folder, in the order of the file names."""
    for path in sorted(folder.glob("*.jsonl")):
        recording = read_recording(path)
        for number in sorted({event.connection for event in recording.events}):
            events = [event for event in recording.events if event.connection == number]
            for request, answers in connection_exchanges(events):
                yield RequestWithAnswers(path.stem, describe_origin(recording.header), request, answers)


def describe_origin(header: Header) -> str:
    """Describes the origin of a recording in a sentence: recorded or written, and by or from what."""
    verb = "Recorded by" if header.source == "captured" else "Written by hand from"
    return f"{verb} {header.made_from}."


def connection_exchanges(events: list[Event]) -> Iterator[tuple[JSON, tuple[JSON, ...]]]:
    """Yields each request on a connection, with the objects that follow it."""
    request: JSON | None = None
    answers: list[JSON] = []
    for event in events:
        if isinstance(event, Close) or (isinstance(event, Frame | Raw) and event.direction == "sent"):
            if request is not None:
                yield request, tuple(answers)
            request, answers = None, []
        if isinstance(event, Frame) and event.odd is None:
            if event.direction == "sent":
                request = event.message
            else:
                answers.append(event.message)
    if request is not None:
        yield request, tuple(answers)


def is_about_same_charge_point(protocol: Protocol, answer: JSON, request: JSON) -> bool:
    """Tells if an object names the charge point of a request, or none. With a shared key, it may name any."""
    received = protocol.objects.get(answer.get(protocol.frames["object"], ""))
    key = received.key if received else None
    if key is None or key.shared or key.parameter not in request:
        return True
    identities = [identity for path in key.places if (identity := value_at(answer, path)) is not None]
    return not identities or identities[0] == key.form.format(request[key.parameter])
