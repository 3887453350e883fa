"""Reads recordings line by line, and returns problems in the place of lines that are wrong."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from .problems import Problem
from .recording_event_checks import FORMAT_HINT, EventLine, EventOrder, check_event

HEADER_KEYS = ("recording", "source", "from", "protocol")


def read_events(folder: Path) -> Iterator[EventLine | Problem]:
    """Yields the events of all recordings in a folder, and the problems of lines and files that are wrong."""
    if folder.exists() and not folder.is_dir():
        name = f"{folder.parent.name}/{folder.name}"
        yield Problem(name, 1, "this is not a folder", "put the recordings into a folder of this name")
    for path in sorted(folder.glob("*.jsonl")):
        name = display_name(path)
        try:
            raw = path.read_bytes()
        except OSError as error:
            message = f"the recording can't be read: {error.strerror}"
            yield Problem(name, 1, message, "a recording is a file with one event on each line")
            continue
        yield from parse_events(name, raw)


def read_headers(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yields the display name and the header line of every recording that has one."""
    for path in sorted(folder.glob("*.jsonl")):
        try:
            header = json.loads(path.read_bytes().split(b"\n")[0])
        except (OSError, ValueError, RecursionError):
            continue  # `read_events` reports it
        if isinstance(header, dict):
            yield display_name(path), header


def display_name(path: Path) -> str:
    """Returns the name of a recording in messages: spec/recordings/NAME.jsonl."""
    return "/".join(path.parts[-3:])


def parse_events(name: str, raw: bytes) -> Iterator[EventLine | Problem]:
    """Yields the events of a recording, and the problems of lines that are wrong."""
    if not raw.strip():
        yield Problem(name, 1, "the recording is empty", "begin it with a header line")
        return
    order = EventOrder()
    # Split at line feeds only, since JSON text may contain other characters that end a line.
    for number, text in enumerate(raw.removesuffix(b"\n").split(b"\n"), 1):
        try:
            data = parse_line(text)
        except UnicodeError:
            yield Problem(name, number, "this is not UTF-8 text", "save the file as UTF-8")
            continue
        except (ValueError, RecursionError):
            data = None
        if not isinstance(data, dict):
            is_cut_off = number == 1 + raw.count(b"\n")
            hint = "the recording is cut off here" if is_cut_off else "write one JSON object on each line"
            yield Problem(name, number, "this is not a JSON object", hint)
        elif number == 1:
            missing = [key for key in HEADER_KEYS if not isinstance(data.get(key), str)]
            yield from (Problem(name, 1, f"the header line has no {key!r}", FORMAT_HINT) for key in missing)
        else:
            line = EventLine(name, number, data)
            yield check_event(line) or order.check(line) or line


def parse_line(text: bytes) -> Any:
    """Parses strict JSON; raises UnicodeError for text that is not UTF-8, and ValueError for all else."""
    data = json.loads(
        text.decode("utf-8"), parse_constant=refuse_number, parse_float=parse_float, parse_int=parse_integer
    )
    json.dumps(data, ensure_ascii=False).encode()  # raises for half a surrogate pair
    return data


def parse_float(text: str) -> float:
    """Parses a finite number."""
    number = float(text)
    return number if math.isfinite(number) else refuse_number(text)


def parse_integer(text: str) -> int:
    """Parses a whole number of at most 20 characters."""
    return int(text) if len(text) <= 20 else refuse_number(text)


def refuse_number(text: str) -> NoReturn:
    """Raises ValueError."""
    raise ValueError(f"{text} is not a JSON number")
