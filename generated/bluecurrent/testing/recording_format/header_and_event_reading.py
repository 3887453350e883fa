# generated from codegen/shared/recording_format/header_and_event_reading.py by `python -m codegen generate`; changes here are lost
"""Reads the lines of a recording: the header, then the events. Yields an error in place of a wrong line."""

from __future__ import annotations

import base64
import binascii
import codecs
from collections.abc import Iterator

from .line_parsing import LineError, LineFields, has_lone_surrogate, parse_line
from .recording_types import CLOSE_CODES, Close, Direction, Event, Frame, Header, Http, Open, Raw, Reject, Side, Source


def read_lines(data: bytes) -> Iterator[tuple[int, Header | Event | LineError]]:
    """Yields the number and the content of each line of a file, or the error of a wrong line.

    The order of events is checked up to the first wrong line, since later events may depend on it.
    """
    is_cut_off = not data.endswith(b"\n")
    lines = data.removeprefix(codecs.BOM_UTF8).removesuffix(b"\n").split(b"\n")
    order: EventOrder | None = EventOrder()
    for number, line in enumerate(lines, 1):
        try:
            content = _read_line(line, is_header=number == 1)
            if order is not None and isinstance(content, Event):
                order.check(content)
        except LineError as error:
            note = " (the file is cut off here)" if is_cut_off and number == len(lines) else ""
            order = None
            yield number, type(error)(f"{error}{note}")
        else:
            yield number, content


def _read_line(line: bytes, *, is_header: bool) -> Header | Event:
    fields = LineFields(parse_line(line))
    content = _read_header(fields) if is_header else _read_event(fields)
    fields.refuse_unknown()
    return content


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
    if (event := fields.pop_text("event")) == "http":
        return _read_http(fields, at)
    connection = fields.pop_integer("connection", 1, 1_000_000)
    match event:
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
            if code not in CLOSE_CODES:
                raise LineError(f"'code' must be one with which a connection can end, not {code}")
            return Close(at=at, connection=connection, code=code, by=fields.pop_choice("by", Side))
        case "reject":
            status = fields.pop_integer("status", 300, 599) if "status" in fields else 403
            return Reject(at=at, connection=connection, reason=fields.pop_text("reason"), status=status)
        case other:
            raise LineError(f"unknown event {other!r}; use open, frame, raw, close, reject or http")


def _read_http(fields: LineFields, at: float) -> Http:
    is_text = "text" in fields
    return Http(
        at=at,
        method=fields.pop_text("method"),
        path=fields.pop_text("path"),
        query=_pop_texts(fields, "query"),
        headers=_pop_texts(fields, "headers"),
        body=fields.pop("body", dict, "a JSON object") if "body" in fields else None,
        status=fields.pop_integer("status", 100, 599),
        answer=None if is_text else fields.pop("answer", dict, "a JSON object"),
        text=fields.pop_text("text") if is_text else None,
        content_type=fields.pop_text("content_type") if "content_type" in fields else "application/json",
    )


def _pop_texts(fields: LineFields, key: str) -> dict[str, str]:
    """Takes an optional JSON object whose values are texts."""
    values = fields.pop(key, dict, "a JSON object") if key in fields else {}
    if not all(isinstance(value, str) for value in values.values()):
        raise LineError(f"the values of {key!r} must be texts")
    texts: dict[str, str] = values
    return texts


def _read_raw_data(fields: LineFields) -> str | bytes:
    if "base64" not in fields:
        text = fields.pop_text("text")
        if has_lone_surrogate(text):
            raise LineError("'text' holds half a surrogate pair, which no frame can carry")
        return text
    try:
        return base64.b64decode(fields.pop_text("base64"), validate=True)
    except (binascii.Error, ValueError):
        raise LineError("'base64' must be base64") from None


class EventOrder:
    """Checks the order of events: time never goes back, and events happen on open connections only."""

    def __init__(self) -> None:
        self._at = 0.0
        self._open_connections: dict[int, bool] = {}
        """The connections so far by number; True while a connection is open."""

    def check(self, event: Event) -> None:
        """Raises LineError if an event can't follow those before it."""
        number, connections = event.connection, self._open_connections
        if event.at < self._at:
            raise LineError("'at' is earlier than the event before")
        self._at = event.at
        if isinstance(event, Http):
            return  # it belongs to no connection
        if isinstance(event, Open | Reject):
            if number != len(connections) + 1:
                raise LineError(f"the next connection is number {len(connections) + 1}, not {number}")
            connections[number] = isinstance(event, Open)
        elif not connections.get(number):
            raise LineError(f"connection {number} is {'closed' if number in connections else 'not open yet'}")
        elif isinstance(event, Close):
            connections[number] = False
