"""Reads and checks a recording; each problem is reported with its file and line."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path

from .line_fields import LineError, LineFields, parse_line
from .recording import BadRecording, Close, Direction, Event, Frame, Header, Open, Raw, Recording, Reject, Side, Source


def read_recording(path: str | Path) -> Recording:
    """Reads a recording from a file; raises BadRecording."""
    path = Path(path)
    try:
        return parse_recording(path.read_bytes(), path)
    except OSError as error:
        raise BadRecording(f"{path}: {error.strerror or error}") from None


def parse_recording(data: bytes, path: Path) -> Recording:
    """Parses the content of a file; raises BadRecording. The path only gives the name and appears in errors."""
    lines = data.removesuffix(b"\n").split(b"\n")
    open_connections: dict[int, bool] = {}
    header, events = None, list[Event]()
    for number, line in enumerate(lines, 1):
        try:
            fields = LineFields(parse_line(line))
            if header is None:
                header = _read_header(fields)
            else:
                events.append(_read_event(fields))
            fields.refuse_unknown()
            if events:
                _check_order(events, open_connections)
        except LineError as error:
            is_cut_off = number == len(lines) and not data.endswith(b"\n")
            note = " (the file is cut off here)" if is_cut_off else ""
            raise BadRecording(f"{path}:{number}: {error}{note}") from None
    assert header is not None
    return Recording(name=path.name.removesuffix(".jsonl"), header=header, events=tuple(events))


def _read_header(fields: LineFields) -> Header:
    if "event" in fields:
        raise LineError("the first line must say what the recording is; this is an event")
    return Header(
        recording=fields.pop_text("recording"),
        source=fields.pop_choice("source", Source),
        made_from=fields.pop_text("from"),
        protocol=fields.pop_text("protocol"),
        generated=fields.pop_optional_text("generated"),
    )


def _read_event(fields: LineFields) -> Event:
    at = fields.pop_seconds("at")
    connection = fields.pop_integer("connection", 1, 1_000_000)
    match fields.pop_text("event"):
        case "open":
            return Open(at=at, connection=connection)
        case "frame":
            direction = fields.pop_choice("direction", Direction)
            message = fields.pop("message", dict, "a JSON object")
            odd = fields.pop_optional_text("odd")
            return Frame(at=at, connection=connection, direction=direction, message=message, odd=odd)
        case "raw":
            direction = fields.pop_choice("direction", Direction)
            return Raw(at=at, connection=connection, direction=direction, data=_read_raw_data(fields))
        case "close":
            code = fields.pop_integer("code", 1000, 4999)
            return Close(at=at, connection=connection, code=code, by=fields.pop_choice("by", Side))
        case "reject":
            status = fields.pop_integer("status", 300, 599) if "status" in fields else 403
            return Reject(at=at, connection=connection, reason=fields.pop_text("reason"), status=status)
        case other:
            raise LineError(f"unknown event {other!r}; use open, frame, raw, close or reject")


def _read_raw_data(fields: LineFields) -> str | bytes:
    if "base64" not in fields:
        text = fields.pop_text("text")
        if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
            raise LineError("'text' holds half a surrogate pair, which no frame can carry")
        return text
    try:
        return base64.b64decode(fields.pop_text("base64"), validate=True)
    except (binascii.Error, ValueError):
        raise LineError("'base64' must be base64") from None


def _check_order(events: list[Event], open_connections: dict[int, bool]) -> None:
    """Raises LineError if the last event can't follow the others.

    `open_connections` says of each connection so far whether it is still open; it is updated.
    """
    event, number = events[-1], events[-1].connection
    if event.at < (events[-2].at if len(events) > 1 else 0):
        raise LineError("'at' is earlier than the event before")
    if isinstance(event, Open | Reject):
        if number != len(open_connections) + 1:
            raise LineError(f"the next connection is number {len(open_connections) + 1}, not {number}")
        open_connections[number] = isinstance(event, Open)
    elif not open_connections.get(number):
        raise LineError(f"connection {number} is {'closed' if number in open_connections else 'not open yet'}")
    elif isinstance(event, Close):
        open_connections[number] = False
