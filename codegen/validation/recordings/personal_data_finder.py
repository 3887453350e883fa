"""Finds the places in recorded events that may hold personal data."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ...model.commands import Parameter
from ...model.examples import examples_replacing_private_values
from ...model.examples.stand_in_detection import BINARY_PREFIX, FIRST_NUMBER, NUMERIC_TEXT
from ...model.protocol import Protocol
from ...model.received_objects import Field
from ...model.value_types import TIME_TYPES
from ...shared.recording_format.recording_types import Event, Frame, Raw, Reject
from ...spec_reading.problems import Entry

WIRE_NAME = re.compile(r"[A-Z][A-Z0-9_]{0,63}")
TEXT_TYPES = TIME_TYPES | {"string"}
"""The base types of fields that are text on the wire."""
TEXT_STAND_IN = "<text 1>"

Declared = Mapping[str, Field | Parameter]


@dataclass(frozen=True)
class UndeclaredField:
    """Names a received or sent field that the spec does not declare."""

    owner: str
    """The command, object or shape without this field. Empty if that is not declared either."""
    name: str
    siblings: tuple[str, ...]
    """The fields that the owner has."""


@dataclass(frozen=True)
class Suspect:
    """Holds the path of a value in an event that may be personal, and a stand-in for it."""

    path: str
    stand_in: str = TEXT_STAND_IN
    """A value that a recording may show there."""
    undeclared: UndeclaredField | None = None


class PersonalDataFinder:
    """Finds the places in events that may hold personal data."""

    def __init__(
        self, protocol: Protocol, omitted: frozenset[Entry] = frozenset(), examples: frozenset[str] = frozenset()
    ) -> None:
        """Takes the commands and objects that are not searched, and examples beside the protocol's own."""
        self.protocol = protocol
        self.omitted = omitted
        stand_ins = examples_replacing_private_values.stand_in_detector(protocol)
        self.stand_ins = replace(stand_ins, examples=stand_ins.examples | examples)

    def find(self, event: Event, *, is_captured: bool) -> Iterator[Suspect]:
        """Searches an event, and the reason that an odd frame gives."""
        match event:
            case Frame():
                yield from self.find_in_message(event.message, is_sent=event.direction == "sent")
                yield from self.find_in_text("odd", event.odd)
            case Raw(data=str(text)):
                yield from self.find_in_raw(text, is_sent=event.direction == "sent", is_captured=is_captured)
            case Raw(data=bytes(data)):
                yield from self.find_in_binary(data, is_sent=event.direction == "sent", is_captured=is_captured)
            case Reject():
                yield from self.find_in_text("reason", event.reason)
            case _:
                pass  # an open or a close, which have no text

    def find_in_message(self, message: dict[str, Any], *, is_sent: bool) -> Iterator[Suspect]:
        """Searches the fields of a message, its name, its authorization and its flow_id."""
        frames, flow_id = self.protocol.frames, self.protocol.flow_id["key"]
        name_key, authorization_key = frames["command" if is_sent else "object"], frames["authorization"]
        name, authorization = message.get(name_key), message.get(authorization_key)
        fields = {key: value for key, value in message.items() if key not in {name_key, authorization_key, flow_id}}
        declared = self.declared_fields(name, is_sent=is_sent)
        is_public = declared is not None or (isinstance(name, str) and WIRE_NAME.fullmatch(name) is not None)
        group = "commands" if is_sent else "objects"
        if not (isinstance(name, str) and (group, (group, name)) in self.omitted):
            yield from self.find_in_fields(fields, declared or {}, "", "" if declared is None else str(name))
        if not (is_public and self.stand_ins.is_harmless(str(name))):
            yield from self.require_stand_ins(name_key, name)
        if isinstance(authorization, str):
            before, after = frames["scheme"].split("{}")
            authorization = authorization.removeprefix(before).removesuffix(after)
        yield from self.require_stand_ins(authorization_key, authorization)
        yield from self.require_stand_ins(flow_id, message.get(flow_id))

    def declared_fields(self, name: Any, *, is_sent: bool) -> Declared | None:
        """Returns the fields of a command or an object by their names, or None if it is not declared."""
        if is_sent and isinstance(name, str) and name in self.protocol.commands:
            return {item.name: item for item in self.protocol.commands[name].wire_parameters}
        if not is_sent and isinstance(name, str) and name in self.protocol.objects:
            return self.protocol.objects[name].shape.fields_by_wire_name
        return None

    def find_in_raw(self, text: str, *, is_sent: bool, is_captured: bool) -> Iterator[Suspect]:
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

    def find_in_binary(self, data: bytes, *, is_sent: bool, is_captured: bool) -> Iterator[Suspect]:
        """Searches a binary frame, as text if it is UTF-8."""
        try:
            yield from self.find_in_raw(data.decode(), is_sent=is_sent, is_captured=is_captured)
        except UnicodeDecodeError:
            if is_captured and not (data.startswith(BINARY_PREFIX) and len(data) == len(BINARY_PREFIX) + 2):
                yield Suspect("base64", base64.b64encode(BINARY_PREFIX + b"\x00\x01").decode())

    def find_in_fields(
        self, data: Mapping[str, Any], declared: Declared, prefix: str, owner: str = ""
    ) -> Iterator[Suspect]:
        """Searches the keys and values of a JSON object; the prefix is the path to it, with a dot at its end."""
        for key, value in data.items():
            field, path = declared.get(key), f"{prefix}{key}"
            if field is None and not self.stand_ins.is_harmless(key):
                yield Suspect(f"a key {f'in {prefix[:-1]}' if prefix else 'of the frame'}")
            elif field is None:
                undeclared = UndeclaredField(owner, key if owner else path, tuple(declared))
                yield from self.find_in_undeclared(path, value, undeclared)
            elif examples_replacing_private_values.is_hidden(self.protocol, field):
                yield from self.require_stand_ins(path, value, field)
            else:
                yield from self.find_in_public_field(path, value, field)

    def find_in_undeclared(self, path: str, value: Any, undeclared: UndeclaredField) -> Iterator[Suspect]:
        """Searches an undeclared field for values that are not stand-ins, and for keys that look personal."""
        for suspect in self.require_stand_ins(path, value):
            is_key = suspect.undeclared is None and suspect.path != path
            yield suspect if is_key else replace(suspect, path=path, undeclared=undeclared)

    def find_in_public_field(self, path: str, value: Any, field: Field | Parameter) -> Iterator[Suspect]:
        """Searches a field that is not sensitive: its texts, the fields of its shapes, and values of another type."""
        shapes = self.protocol.shapes_of(field.type)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and shapes:
                inner = {name: field for shape in shapes for name, field in shape.fields_by_wire_name.items()}
                yield from self.find_in_fields(item, inner, f"{path}.", " or ".join(shape.name for shape in shapes))
            elif isinstance(item, str) and (self.accepts_text(field) or NUMERIC_TEXT.fullmatch(item)):
                yield from self.find_in_text(path, item, field)
            elif isinstance(item, dict | list | str):
                yield from self.require_stand_ins(path, item, field)

    def accepts_text(self, field: Field | Parameter) -> bool:
        """Tells if a type of the field is text on the wire."""
        return not TEXT_TYPES.isdisjoint(self.base_types(field))

    def base_types(self, field: Field | Parameter) -> set[str]:
        """Returns the base types of a field's scalars, and the names of its other types."""
        return {self.protocol.base_type(item.name) for item in field.type.items}

    def find_in_text(self, path: str, text: Any, field: Field | Parameter | None = None) -> Iterator[Suspect]:
        """Yields the path if a part of the text looks personal."""
        if isinstance(text, str) and not self.stand_ins.is_harmless(text):
            yield Suspect(path, self.stand_in(text, field))

    def require_stand_ins(self, path: str, value: Any, field: Field | Parameter | None = None) -> Iterator[Suspect]:
        """Yields the paths of values that are neither stand-ins nor the example of the field."""
        example = None if field is None else examples_replacing_private_values.example_of(self.protocol, field)
        if isinstance(value, dict):
            yield from self.find_in_fields(value, {}, f"{path}.")
        elif isinstance(value, list):
            for item in value:
                yield from self.require_stand_ins(path, item, field)
        elif not self.stand_ins.is_stand_in(value) and (example is None or value != example):
            yield Suspect(path, self.stand_in(value, field))

    def stand_in(self, value: Any, field: Field | Parameter | None) -> str:
        """Returns a stand-in for a value: the example of its field if there is one, so that it fits the pattern."""
        example = None if field is None else examples_replacing_private_values.example_of(self.protocol, field)
        if example is not None and not isinstance(example, dict):
            return example if isinstance(example, str) else json.dumps(example)
        if field is not None and self.base_types(field) & {"integer", "number"}:
            return str(FIRST_NUMBER)
        if isinstance(value, int | float):
            return str(FIRST_NUMBER if isinstance(value, int) else FIRST_NUMBER + 0.5)
        return TEXT_STAND_IN
