"""Recordings hold stand-ins where something personal could stand: what is sensitive, and what nobody declared."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..model import stand_ins
from ..model.commands import Parameter
from ..model.objects import Field
from ..model.protocol import Protocol
from ..model.stand_in_formats import BINARY_PREFIX, NUMERIC_TEXT
from ..spec_reading.problems import Problem
from ..spec_reading.recording_events import Line
from ..spec_reading.recordings import headers, lines

Declared = Mapping[str, Field | Parameter]

RIGHT = "put a stand-in there, such as <text 1>; see spec/recordings/README.md"
NAME = re.compile(r"[A-Z][A-Z0-9_]{0,63}")
TEXTS = {"string", "timestamp", "date"}
"""The bases of fields that are text on the wire."""


def personal(folder: Path, protocol: Protocol) -> Iterator[Problem]:
    """Values that may be somebody's, by line and field; the value itself is never told."""
    look = Look(protocol)
    captured = set()
    for file, header in headers(folder):
        if header.get("source") == "captured":
            captured.add(file)
        if not all(look.formats.is_harmless(str(value)) for value in header.values()):
            yield Problem(file, 1, "the first line holds what may be personal", RIGHT)
    for item in lines(folder):
        if isinstance(item, Line):
            for place in dict.fromkeys(look.event(item, is_captured=item.file in captured)):
                yield item.problem(f"{place} holds what may be personal", RIGHT)


class Look:
    """Finds the places in events where something personal may stand."""

    def __init__(self, protocol: Protocol) -> None:
        self.protocol = protocol
        self.formats = stand_ins.stand_in_formats(protocol)

    def event(self, line: Line, *, is_captured: bool) -> Iterator[str]:
        match line.event:
            case {"event": "frame", "message": message}:
                yield from self.message(message, sent=line.sent)
                yield from self.shown("odd", line.event.get("odd"))
            case {"event": "raw", "text": text}:
                yield from self.raw(str(text), sent=line.sent, is_captured=is_captured)
            case {"event": "raw", "base64": data}:
                yield from self.binary(str(data), sent=line.sent, is_captured=is_captured)
            case {"event": "reject", "reason": reason}:
                yield from self.shown("reason", reason)
            case _:
                pass  # an open or a close, which say nothing

    def message(self, message: dict[str, Any], *, sent: bool) -> Iterator[str]:
        frames, flow_id = self.protocol.frames, self.protocol.flow_id["key"]
        key = frames["command" if sent else "object"]
        name = message.get(key)
        about = self.protocol.commands.get(name) if sent and isinstance(name, str) else None
        item = self.protocol.objects.get(name) if not sent and isinstance(name, str) else None
        fields: Iterable[Field | Parameter] = about.wire_parameters if about else item.shape.fields if item else ()
        own = {key, frames["authorization"], flow_id}
        yield from self.fields(
            {each: value for each, value in message.items() if each not in own},
            {each.name: each for each in fields},
            "",
        )
        if not (isinstance(name, str) and NAME.fullmatch(name) and self.formats.is_harmless(name)):
            yield from self.hidden(key, name)
        before, after = frames["scheme"].split("{}")
        badge = message.get(frames["authorization"])
        yield from self.hidden(
            frames["authorization"],
            badge.removeprefix(before).removesuffix(after) if isinstance(badge, str) else badge,
        )
        yield from self.hidden(flow_id, message.get(flow_id))

    def raw(self, text: str, *, sent: bool, is_captured: bool) -> Iterator[str]:
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            value = text
        if isinstance(value, dict):
            yield from self.message(value, sent=sent)
        elif is_captured:
            yield from self.hidden("text", value)
        else:
            # What is written is made up: it only must not look real.
            yield from self.shown("text", text)

    def binary(self, data: str, *, sent: bool, is_captured: bool) -> Iterator[str]:
        try:
            raw = base64.b64decode(data, validate=True)
        except ValueError:
            yield "base64"
            return
        try:
            yield from self.raw(raw.decode(), sent=sent, is_captured=is_captured)
        except UnicodeDecodeError:
            if is_captured and not (raw.startswith(BINARY_PREFIX) and len(raw) == len(BINARY_PREFIX) + 2):
                yield "base64"

    def fields(self, data: Mapping[str, Any], declared: Declared, before: str) -> Iterator[str]:
        for key, value in data.items():
            field = declared.get(key)
            if field is None and not self.formats.is_harmless(key):
                yield f"a key {f'in {before[:-1]}' if before else 'of the frame'}"
                continue
            place = f"{before}{key}"
            if field is None or stand_ins.is_hidden(self.protocol, field):
                example = stand_ins.example_of(self.protocol, field) if field is not None else None
                yield from self.hidden(place, value, example)
            else:
                yield from self.declared(place, value, field)

    def declared(self, place: str, value: Any, field: Field | Parameter) -> Iterator[str]:
        """A field that is not sensitive: texts that should be there, and the fields of its shape."""
        shapes = [self.protocol.shapes[item.name] for item in field.type.items if item.name in self.protocol.shapes]
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and shapes:
                inner = {each.name: each for shape in shapes for each in shape.fields}
                yield from self.fields(item, inner, f"{place}.")
            elif isinstance(item, str) and (self.takes_text(field) or NUMERIC_TEXT.fullmatch(item)):
                yield from self.shown(place, item)
            elif isinstance(item, dict | list | str):
                yield from self.hidden(place, item)

    def takes_text(self, field: Field | Parameter) -> bool:
        names = [item.name for item in field.type.items]
        scalars = self.protocol.scalars
        return any((scalars[name].base if name in scalars else name) in TEXTS for name in names)

    def shown(self, place: str, text: Any) -> Iterator[str]:
        if isinstance(text, str) and not self.formats.is_harmless(text):
            yield place

    def hidden(self, place: str, value: Any, example: Any = None) -> Iterator[str]:
        """What must be a stand-in, whatever is in it."""
        if isinstance(value, dict):
            yield from self.fields(value, {}, f"{place}.")
        elif isinstance(value, list):
            for item in value:
                yield from self.hidden(place, item, example)
        elif not self.formats.is_stand_in(value) and (example is None or value != example):
            yield place
