# generated from codegen/templates/package/testing/recording_format/recording.py by `python -m codegen generate`; changes here are lost
"""What a recording holds, and how it is written: one scenario, an event a line."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Direction = Literal["sent", "received"]
"""As the client sees it."""
Side = Literal["client", "server"]
Source = Literal["captured", "written"]

SHIPPED = Path(__file__).parent.parent / "recordings"


class BadRecording(ValueError):
    """A recording that can't be read; its text is one line that says where and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a recording is: the first line of its file."""

    recording: str
    """What it shows, one sentence."""
    source: Source
    made_from: str
    """What it was captured with, or the public documents it was written from."""
    protocol: str
    """The version of the protocol at that time."""
    generated: str | None = None
    """Where the copy in the package came from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened on a connection, `at` seconds after the first event; connections count from 1."""

    at: float
    connection: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Open(Event):
    """The handshake has succeeded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame(Event):
    """A text frame that holds a JSON object."""

    direction: Direction
    message: dict[str, Any]
    odd: str | None = None
    """Why the message does not follow the spec, and is not meant to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw(Event):
    """Any other frame: text, or the bytes of a binary frame."""

    direction: Direction
    data: str | bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Close(Event):
    """The connection has ended, by its `by` side; code 1006: without a close frame."""

    code: int
    by: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject(Event):
    """The handshake was refused with an HTTP status; `reason` is the text of the reject header."""

    reason: str
    status: int = 403


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """One recorded scenario; event number i stands on line i + 2 of its file."""

    name: str
    """The file's name without `.jsonl`."""
    header: Header
    events: tuple[Event, ...]


def shipped_recordings() -> dict[str, Path]:
    """The recordings that come with the package, by name, in alphabetical order."""
    return {path.stem: path for path in sorted(SHIPPED.glob("*.jsonl"), key=lambda path: path.stem)}


def header_line(header: Header) -> str:
    """The first line of a file, without its newline."""
    values = {
        "recording": header.recording,
        "source": header.source,
        "from": header.made_from,
        "protocol": header.protocol,
    }
    return _json(values if header.generated is None else values | {"generated": header.generated})


def event_line(event: Event) -> str:
    """An event's line, without its newline."""
    return _json({"at": event.at, "connection": event.connection} | _details(event))


def write_recording(path: Path, header: Header, events: Iterable[Event]) -> None:
    """Write a whole recording; raises OSError."""
    lines = [header_line(header), *map(event_line, events)]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def _details(event: Event) -> dict[str, Any]:
    match event:
        case Open():
            return {"event": "open"}
        case Frame():
            odd = {} if event.odd is None else {"odd": event.odd}
            return {"event": "frame", "direction": event.direction, "message": event.message} | odd
        case Raw(data=str(text)):
            return {"event": "raw", "direction": event.direction, "text": text}
        case Raw(data=bytes(data)):
            return {"event": "raw", "direction": event.direction, "base64": base64.b64encode(data).decode()}
        case Close():
            return {"event": "close", "code": event.code, "by": event.by}
        case Reject():
            return {"event": "reject", "reason": event.reason, "status": event.status}
        case _:
            raise TypeError(f"no event of a recording: {type(event).__name__}")


def _json(values: dict[str, Any]) -> str:
    text = json.dumps(values, ensure_ascii=False, allow_nan=False)
    # What can't be seen stays an escape; half a surrogate pair, legal in JSON, would not even be UTF-8.
    return text if text.isprintable() else json.dumps(values, allow_nan=False)
