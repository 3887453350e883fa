# generated from codegen/templates/package/testing/recording_format/reader.py by `python -m codegen generate`; changes here are lost
"""Reads a recording; whatever is wrong with it becomes one line: file:line, and what."""

from __future__ import annotations

import base64
import binascii
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from .line_fields import Fields, Wrong, json_object
from .recording import (
    BadRecording,
    Close,
    Direction,
    Event,
    Frame,
    Header,
    Open,
    Raw,
    Recording,
    Reject,
    Side,
    Source,
    shipped_recordings,
)


def read_recording(path: str | Path) -> Recording:
    """Read one file; raises BadRecording."""
    path = Path(path)
    try:
        return parse_recording(path.read_bytes(), path)
    except OSError as error:
        raise BadRecording(f"{path}: {error.strerror or error}") from None


def parse_recording(data: bytes, path: Path) -> Recording:
    """Read a recording from the bytes of a file, whose path is for its name and the errors alone."""
    lines = data.removesuffix(b"\n").split(b"\n")
    connections: dict[int, bool] = {}
    header, events = None, list[Event]()
    for number, line in enumerate(lines, 1):
        try:
            fields = Fields(json_object(line))
            if header is None:
                header = _header(fields)
            else:
                events.append(_event(fields))
                _check_order(events, connections)
        except Wrong as wrong:
            cut = number == len(lines) and not data.endswith(b"\n")
            raise BadRecording(f"{path}:{number}: {wrong}{' (the file is cut off here)' if cut else ''}") from None
    assert header is not None
    return Recording(name=path.name.removesuffix(".jsonl"), header=header, events=tuple(events))


def find_recording(name: str | Path | Recording) -> Recording:
    """A shipped recording by its name, or any other by its path; raises BadRecording."""
    if isinstance(name, Recording):
        return name
    shipped = shipped_recordings()
    if str(name) in shipped:
        return read_shipped(str(name))
    if isinstance(name, Path) or name.endswith(".jsonl"):
        return read_recording(name)
    near = get_close_matches(name, shipped)
    meant = f"did you mean {' or '.join(near)}?" if near else "python -m bluecurrent.testing --list names them"
    raise BadRecording(f"{name}: no such recording; {meant}")


@cache
def read_shipped(name: str) -> Recording:
    """A recording that comes with the package; raises BadRecording."""
    return read_recording(shipped_recordings()[name])


def _header(fields: Fields) -> Header:
    if "event" in fields.values:
        raise Wrong("the first line must say what the recording is; this is an event")
    header = Header(
        recording=fields.text("recording"),
        source=fields.choice("source", Source),
        made_from=fields.text("from"),
        protocol=fields.text("protocol"),
        generated=fields.text("generated") if "generated" in fields.values else None,
    )
    fields.end()
    return header


def _event(fields: Fields) -> Event:
    at = float(fields.take("at", int | float, "a number of seconds"))
    event = _kind_of_event(fields, at, fields.number("connection", 1, 1_000_000))
    fields.end()
    return event


def _kind_of_event(fields: Fields, at: float, connection: int) -> Event:
    match fields.text("event"):
        case "open":
            return Open(at=at, connection=connection)
        case "frame":
            direction = fields.choice("direction", Direction)
            message = fields.take("message", dict, "a JSON object")
            odd = fields.text("odd") if "odd" in fields.values else None
            return Frame(at=at, connection=connection, direction=direction, message=message, odd=odd)
        case "raw":
            direction = fields.choice("direction", Direction)
            return Raw(at=at, connection=connection, direction=direction, data=_raw_data(fields))
        case "close":
            code = fields.number("code", 1000, 4999)
            return Close(at=at, connection=connection, code=code, by=fields.choice("by", Side))
        case "reject":
            status = fields.number("status", 300, 599) if "status" in fields.values else 403
            return Reject(at=at, connection=connection, reason=fields.text("reason"), status=status)
        case other:
            raise Wrong(f"unknown event {other!r}; there are open, frame, raw, close and reject")


def _raw_data(fields: Fields) -> str | bytes:
    if "base64" not in fields.values:
        text = fields.text("text")
        if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
            raise Wrong("'text' holds half a surrogate pair, which no frame can carry")
        return text
    try:
        return base64.b64decode(fields.text("base64"), validate=True)
    except (binascii.Error, ValueError):
        raise Wrong("'base64' must be base64") from None


def _check_order(events: list[Event], connections: dict[int, bool]) -> None:
    """Refuse an event that can't follow those before it; `connections` holds whether each is still open."""
    event, number = events[-1], events[-1].connection
    if event.at < (events[-2].at if len(events) > 1 else 0):
        raise Wrong("'at' is earlier than the event before")
    if isinstance(event, Open | Reject):
        if number != len(connections) + 1:
            raise Wrong(f"the next connection is number {len(connections) + 1}, not {number}")
        connections[number] = isinstance(event, Open)
    elif not connections.get(number):
        raise Wrong(f"connection {number} is {'closed' if number in connections else 'not open yet'}")
    elif isinstance(event, Close):
        connections[number] = False
