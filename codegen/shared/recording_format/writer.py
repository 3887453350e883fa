"""Writes recordings as JSON lines, one for each event."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .recording_types import Close, Event, Frame, Header, Http, Open, Raw, Reject


def write_recording(path: Path, header: Header, events: Iterable[Event]) -> None:
    """Writes a whole recording to a file, and replaces an existing file; raises OSError."""
    lines = [header_line(header), *map(event_line, events)]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def header_line(header: Header) -> str:
    """Returns the first line of a file, without its newline."""
    values = {
        "recording": header.recording,
        "source": header.source,
        "from": header.made_from,
        "protocol": header.protocol,
    }
    return _to_json(values if header.generated is None else values | {"generated": header.generated})


def event_line(event: Event) -> str:
    """Returns the line of an event, without its newline."""
    place = {} if isinstance(event, Http) else {"connection": event.connection}
    return _to_json({"at": event.at} | place | _event_fields(event))


def _event_fields(event: Event) -> dict[str, Any]:
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
        case Http():
            return _http_fields(event)
        case _:
            raise TypeError(f"not an event of a recording: {type(event).__name__}")


def _http_fields(event: Http) -> dict[str, Any]:
    request = {"event": "http", "method": event.method, "path": event.path}
    optional = {"query": event.query or None, "headers": event.headers or None, "body": event.body}
    has_type = event.content_type != "application/json"
    answer = {"status": event.status, "answer": event.answer, "text": event.text}
    answer |= {"content_type": event.content_type} if has_type else {}
    return request | {key: value for key, value in (optional | answer).items() if value is not None}


def _to_json(values: dict[str, Any]) -> str:
    text = json.dumps(values, ensure_ascii=False, allow_nan=False)
    # Invisible characters are escaped; half a surrogate pair, legal in JSON, would not even be UTF-8.
    return text if text.isprintable() else json.dumps(values, allow_nan=False)
