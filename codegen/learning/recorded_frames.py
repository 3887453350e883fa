"""Recordings as traffic: frames with where they stand, as they came from anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..spec_reading.problems import Problem
from ..spec_reading.recordings import lines_of


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
        raw = path.read_bytes()
    except OSError as error:
        raise ForeignFile(f"{path}: {error.strerror or error}") from None
    for item in lines_of(str(path), raw):
        if isinstance(item, Problem):
            raise ForeignFile(str(item))
        if item.event["event"] == "frame":
            at, connection = float(item.event["at"]), int(item.event["connection"])
            yield Frame(f"{item.file}:{item.number}", at, connection, item.sent, item.event["message"])
