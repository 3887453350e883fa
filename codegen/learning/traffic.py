"""Recordings as traffic: frames with where they stand, as they came from anywhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

EVENTS = frozenset({"open", "frame", "raw", "close", "reject"})


class ForeignFile(Exception):
    """A file that is no recording; its text is one line."""


@dataclass(frozen=True)
class Frame:
    """A JSON object that went over the wire."""

    where: str
    """The file and its line."""
    at: float
    connection: int
    sent: bool
    message: dict[str, Any]


def frames(path: Path) -> Iterator[Frame]:
    """The frames of a recording; raises ForeignFile at the first line that is no part of one."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise ForeignFile(f"{path}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise ForeignFile(f"{path}: this is no text, so no recording") from None
    if not lines or "recording" not in read_line(f"{path}:1", lines[0]):
        raise ForeignFile(f"{path}:1: this is no recording: its first line does not say what it shows")
    for number, line in enumerate(lines[1:], 2):
        where = f"{path}:{number}"
        event = read_line(where, line)
        if event.get("event") not in EVENTS or not isinstance(event.get("connection"), int):
            raise ForeignFile(f"{where}: this is no event of a recording")
        if event["event"] == "frame":
            yield frame(where, event)


def frame(where: str, event: dict[str, Any]) -> Frame:
    at, direction, message = event.get("at"), event.get("direction"), event.get("message")
    if not isinstance(at, (int, float)) or direction not in {"sent", "received"} or not isinstance(message, dict):
        raise ForeignFile(f"{where}: a frame has a time, a direction and a message")
    return Frame(where, float(at), event["connection"], direction == "sent", message)


def read_line(where: str, line: str) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        raise ForeignFile(f"{where}: this line is no JSON; the recording may be cut off here") from None
    if not isinstance(data, dict):
        raise ForeignFile(f"{where}: this line is no JSON object")
    return data
