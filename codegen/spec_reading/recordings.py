"""Recordings, as far as the spec is concerned: every frame in them is one that the spec knows."""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, NoReturn

from jsonschema import Draft7Validator

from ..model import json_schemas
from ..model.protocol import Protocol
from .documents import Spec
from .problems import Problem, nearest, shown
from .recording_events import FORM, Line, Order, event

HEADER = ("recording", "source", "from", "protocol")


def unknown_frames(folder: Path, spec: Spec) -> Iterator[Problem]:
    """What is wrong with the files, and frames with a command or object that the spec does not name, unless odd."""
    frames = spec.section("frames")
    known = {"command": spec.names("commands", "commands"), "object": spec.names("objects", "objects")}
    for item in lines(folder):
        if isinstance(item, Problem):
            yield item
        elif item.event["event"] == "frame" and "odd" not in item.event and frames:
            kind = "command" if item.sent else "object"
            yield from unknown_name(item, kind, item.event["message"].get(frames[kind]), known[kind])


def unknown_name(line: Line, kind: str, name: Any, known: Collection[str]) -> Iterator[Problem]:
    if not isinstance(name, str):
        yield line.problem(f"the frame names no {kind}", "if it is meant to be so, say why under `odd`")
    elif name not in known:
        right = f"{nearest(name, known)} (or, if it is meant to be so, say why under `odd`)"
        yield line.problem(f"unknown {kind} {name!r}", right)


def misfits(folder: Path, protocol: Protocol) -> Iterator[Problem]:
    """Frames that break the schema of their command or object, unless they are odd."""
    definitions = json_schemas.frame_schemas(protocol)["definitions"]
    for item in lines(folder):
        if isinstance(item, Problem) or item.event["event"] != "frame" or "odd" in item.event:
            continue
        direction, message = item.event["direction"], item.event["message"]
        name = message[protocol.frames["command" if item.sent else "object"]]
        schema = {"$ref": f"#/definitions/{direction}.{name}", "definitions": definitions}
        for error in Draft7Validator(schema).iter_errors(message):
            place = ".".join(map(str, error.absolute_path)) or "the frame"
            found = error.message if error.validator in {"required", "additionalProperties"} else shown(error.instance)
            what = f"{name}: {place} breaks its schema ({error.validator}): {found}"
            yield item.problem(what, "mend the frame or the spec; if it is meant to be so, say why under `odd`")


def lines(folder: Path) -> Iterator[Line | Problem]:
    """Every event of every recording in a folder, and what can't be read."""
    if folder.exists() and not folder.is_dir():
        yield Problem(
            f"{folder.parent.name}/{folder.name}", 1, "this is no folder", "recordings have a folder of their own"
        )
    for path in sorted(folder.glob("*.jsonl")):
        name = file_of(path)
        try:
            raw = path.read_bytes()
        except OSError as error:
            yield Problem(
                name, 1, f"the recording can't be read: {error.strerror}", "it is a file with a line an event"
            )
            continue
        yield from lines_of(name, raw)


def headers(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The first line of every recording that has a right one, by the name of the file."""
    for path in sorted(folder.glob("*.jsonl")):
        try:
            data = json.loads(path.read_bytes().split(b"\n")[0])
        except (OSError, ValueError, RecursionError):
            continue  # told by `lines`
        if isinstance(data, dict):
            yield file_of(path), data


def file_of(path: Path) -> str:
    """How a recording is called in what is said of it."""
    return "/".join(path.parts[-3:])


def lines_of(name: str, raw: bytes) -> Iterator[Line | Problem]:
    if not raw.strip():
        yield Problem(name, 1, "the recording is empty", "its first line says what it is")
        return
    order = Order()
    # By line feeds alone: other characters that end a line may stand in JSON.
    for number, text in enumerate(raw.removesuffix(b"\n").split(b"\n"), 1):
        try:
            data = json.loads(text.decode("utf-8"), parse_constant=not_json, parse_float=finite, parse_int=whole)
            json.dumps(data, ensure_ascii=False).encode()
        except UnicodeError:
            yield Problem(name, number, "this is no UTF-8 text", "save the file as UTF-8")
            continue
        except (ValueError, RecursionError):
            data = None
        if not isinstance(data, dict):
            cut = number == 1 + raw.count(b"\n")
            right = "the recording is cut off here" if cut else "one object a line, and nothing else"
            yield Problem(name, number, "this is no JSON object", right)
        elif number == 1:
            missing = [key for key in HEADER if not isinstance(data.get(key), str)]
            yield from (Problem(name, 1, f"the first line does not say {key!r}", FORM) for key in missing)
        else:
            found = event(Line(name, number, data))
            yield (order.problem(found) or found) if isinstance(found, Line) else found


def not_json(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON")


def finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else not_json(text)


def whole(text: str) -> int:
    return int(text) if len(text) <= 20 else not_json(text)
