"""Finds values in recordings that may be personal.

A field that the spec declares as sensitive, or that it does not declare, may hold nothing but stand-ins.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..model import stand_ins
from ..model.commands import Parameter
from ..model.objects import Field
from ..model.protocol import Protocol
from ..model.stand_in_formats import BINARY_PREFIX, NUMERIC_TEXT
from ..spec_reading.problems import Problem
from ..spec_reading.recording_event_checks import EventLine
from ..spec_reading.recordings import read_events, read_headers

HINT = "put a stand-in there, such as <text 1>; see spec/recordings/README.md"
WIRE_NAME = re.compile(r"[A-Z][A-Z0-9_]{0,63}")
TEXT_TYPES = {"string", "timestamp", "date"}
"""The base types of fields that are text on the wire."""


def check_recordings(folder: Path, protocol: Protocol) -> Iterator[Problem]:
    """Yields the lines and fields of recordings that may hold personal data. No problem shows a value."""
    finder = PersonalDataFinder(protocol)
    captured = set()
    for file, header in read_headers(folder):
        if header.get("source") == "captured":
            captured.add(file)
        if not all(finder.formats.is_harmless(str(value)) for value in header.values()):
            yield Problem(file, 1, "the header line may hold personal data", HINT)
    for item in read_events(folder):
        if isinstance(item, EventLine):
            for path in dict.fromkeys(finder.find_in_event(item, is_captured=item.file in captured)):
                yield item.problem(f"{path} may hold personal data", HINT)


class PersonalDataFinder:
    """Finds the paths in events at which there may be personal data."""

    def __init__(self, protocol: Protocol) -> None:
        self.protocol = protocol
        self.formats = stand_ins.stand_in_formats(protocol)

    def find_in_event(self, line: EventLine, *, is_captured: bool) -> Iterator[str]:
        """Searches an event, and the reason that an odd frame gives."""
        match line.event:
            case {"event": "frame", "message": message}:
                yield from self.find_in_message(message, is_sent=line.is_sent)
                yield from self.find_in_text("odd", line.event.get("odd"))
            case {"event": "raw", "text": text}:
                yield from self.find_in_raw(str(text), is_sent=line.is_sent, is_captured=is_captured)
            case {"event": "raw", "base64": data}:
                yield from self.find_in_binary(str(data), is_sent=line.is_sent, is_captured=is_captured)
            case {"event": "reject", "reason": reason}:
                yield from self.find_in_text("reason", reason)
            case _:
                pass  # an open or a close, which have no text

    def find_in_message(self, message: dict[str, Any], *, is_sent: bool) -> Iterator[str]:
        """Searches the fields of a message, its name, its authorization and its flow_id."""
        frames, flow_id = self.protocol.frames, self.protocol.flow_id["key"]
        name_key, authorization_key = frames["command" if is_sent else "object"], frames["authorization"]
        name, authorization = message.get(name_key), message.get(authorization_key)
        fields = {key: value for key, value in message.items() if key not in {name_key, authorization_key, flow_id}}
        yield from self.find_in_fields(fields, self.declared_fields(name, is_sent=is_sent), "")
        if not (isinstance(name, str) and WIRE_NAME.fullmatch(name) and self.formats.is_harmless(name)):
            yield from self.require_stand_ins(name_key, name)
        if isinstance(authorization, str):
            before, after = frames["scheme"].split("{}")
            authorization = authorization.removeprefix(before).removesuffix(after)
        yield from self.require_stand_ins(authorization_key, authorization)
        yield from self.require_stand_ins(flow_id, message.get(flow_id))

    def declared_fields(self, name: Any, *, is_sent: bool) -> Mapping[str, Field | Parameter]:
        """Returns the fields that the spec declares for a command or an object."""
        if is_sent and isinstance(name, str) and name in self.protocol.commands:
            return {item.name: item for item in self.protocol.commands[name].wire_parameters}
        if not is_sent and isinstance(name, str) and name in self.protocol.objects:
            return self.protocol.objects[name].shape.fields_by_wire_name
        return {}

    def find_in_raw(self, text: str, *, is_sent: bool, is_captured: bool) -> Iterator[str]:
        """Searches a text frame. In a written recording, only text that looks personal is found."""
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            value = text
        if isinstance(value, dict):
            yield from self.find_in_message(value, is_sent=is_sent)
        elif is_captured:
            yield from self.require_stand_ins("text", value)
        else:
            yield from self.find_in_text("text", text)

    def find_in_binary(self, data: str, *, is_sent: bool, is_captured: bool) -> Iterator[str]:
        """Searches a binary frame, as text if it is UTF-8."""
        try:
            raw = base64.b64decode(data, validate=True)
        except ValueError:
            yield "base64"
            return
        try:
            yield from self.find_in_raw(raw.decode(), is_sent=is_sent, is_captured=is_captured)
        except UnicodeDecodeError:
            if is_captured and not (raw.startswith(BINARY_PREFIX) and len(raw) == len(BINARY_PREFIX) + 2):
                yield "base64"

    def find_in_fields(
        self, data: Mapping[str, Any], declared: Mapping[str, Field | Parameter], prefix: str
    ) -> Iterator[str]:
        """Searches the keys and values of a JSON object; the prefix is the path to it, with a dot at its end."""
        for key, value in data.items():
            field = declared.get(key)
            if field is None and not self.formats.is_harmless(key):
                yield f"a key {f'in {prefix[:-1]}' if prefix else 'of the frame'}"
            elif field is None:
                yield from self.require_stand_ins(f"{prefix}{key}", value)
            elif stand_ins.is_hidden(self.protocol, field):
                example = stand_ins.example_of(self.protocol, field)
                yield from self.require_stand_ins(f"{prefix}{key}", value, example)
            else:
                yield from self.find_in_public_field(f"{prefix}{key}", value, field)

    def find_in_public_field(self, path: str, value: Any, field: Field | Parameter) -> Iterator[str]:
        """Searches a field that is not sensitive: its texts, the fields of its shapes, and values of another type."""
        shapes = [self.protocol.shapes[item.name] for item in field.type.items if item.name in self.protocol.shapes]
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and shapes:
                inner = {name: field for shape in shapes for name, field in shape.fields_by_wire_name.items()}
                yield from self.find_in_fields(item, inner, f"{path}.")
            elif isinstance(item, str) and (self.accepts_text(field) or NUMERIC_TEXT.fullmatch(item)):
                yield from self.find_in_text(path, item)
            elif isinstance(item, dict | list | str):
                yield from self.require_stand_ins(path, item)

    def accepts_text(self, field: Field | Parameter) -> bool:
        """Tells if a type of the field is text on the wire."""
        names = [item.name for item in field.type.items]
        scalars = self.protocol.scalars
        return any((scalars[name].base if name in scalars else name) in TEXT_TYPES for name in names)

    def find_in_text(self, path: str, text: Any) -> Iterator[str]:
        """Yields the path if a part of the text looks personal."""
        if isinstance(text, str) and not self.formats.is_harmless(text):
            yield path

    def require_stand_ins(self, path: str, value: Any, example: Any = None) -> Iterator[str]:
        """Yields the paths in a value that hold neither stand-ins nor the example."""
        if isinstance(value, dict):
            yield from self.find_in_fields(value, {}, f"{path}.")
        elif isinstance(value, list):
            for item in value:
                yield from self.require_stand_ins(path, item, example)
        elif not self.formats.is_stand_in(value) and (example is None or value != example):
            yield path
