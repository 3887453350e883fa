"""Compares recorded frames with the spec, and finds what the spec does not describe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..model.protocol import Protocol
from ..model.received_objects import Field, Shape
from ..model.value_types import JSON_TYPES, TypeItem
from .findings import (
    NEW_COMMAND,
    NEW_FIELD,
    NEW_OBJECT,
    NEW_PARAMETER,
    NEW_VALUE,
    UNSEEN,
    WRONG_TYPE,
    Finding,
    Findings,
    SpecField,
    one_line,
    spec_type,
)
from .late_answers import AnswerTimes
from .recorded_frames import RecordedFrame


@dataclass(frozen=True)
class Place:
    """A place in a received object: the object's name, the path in it, and the line of the recording."""

    object: str
    position: str
    path: str = ""

    @property
    def name(self) -> str:
        return f"{self.object}.{self.path}"

    def field(self, name: str) -> Place:
        """Returns the place of a field below this one."""
        return replace(self, path=f"{self.path}.{name}" if self.path else name)


class TrafficComparison:
    """Compares recordings with a protocol, one after another."""

    def __init__(self, protocol: Protocol) -> None:
        self.protocol = protocol
        self.differences = Findings()
        self.seen_paths: dict[str, set[str]] = {}
        """The paths of the fields that were received, by object."""

    def add_recording(self, frames: Iterable[RecordedFrame]) -> None:
        """Compares the frames of one recording."""
        times = AnswerTimes(self.protocol, self.differences)
        for frame in frames:
            if frame.is_sent:
                self.compare_command(frame)
            else:
                self.compare_object(frame)
            times.add(frame)
        times.finish()

    def unseen_fields(self) -> Iterator[Finding]:
        """Yields the fields that were never received, of the objects that were."""
        for name, seen in sorted(self.seen_paths.items()):
            for path in field_paths(self.protocol, self.protocol.objects[name].shape, seen):
                if path not in seen:
                    yield Finding(UNSEEN, f"{name}.{path}", "", "")

    def compare_command(self, frame: RecordedFrame) -> None:
        keys = self.protocol.frames
        name = str(frame.message.get(keys["command"]))
        command = self.protocol.commands.get(name)
        if command is None:
            self.differences.add(NEW_COMMAND, name, frame.position, sample=frame.message)
            return
        known = {parameter.name for parameter in command.wire_parameters}
        known |= {keys["command"], keys["authorization"], self.protocol.flow_id["key"]}
        for key in sorted(frame.message.keys() - known):
            self.differences.add(NEW_PARAMETER, f"{name}.{key}", frame.position)

    def compare_object(self, frame: RecordedFrame) -> None:
        key = self.protocol.frames["object"]
        name = frame.message.get(key)
        received = self.protocol.objects.get(name) if isinstance(name, str) else None
        if received is None:
            self.differences.add(NEW_OBJECT, str(name), frame.position, sample=frame.message)
            return
        data = {field: value for field, value in frame.message.items() if field != key}
        self.compare_shape(Place(received.name, frame.position), received.shape, data)

    def compare_shape(self, place: Place, shape: Shape, data: Mapping[str, Any]) -> None:
        fields = shape.fields_by_wire_name
        owner = ("shapes", str(shape.name)) if shape.name in self.protocol.shapes else ("objects", place.object)
        for key, value in data.items():
            name = fields[key].name if key in fields else key
            inner, spec_field = place.field(name), SpecField(*owner, name)
            self.seen_paths.setdefault(place.object, set()).add(inner.path)
            if key not in fields:
                self.differences.add(
                    NEW_FIELD, inner.name, place.position, spec_type(value), sample=value, spec_field=spec_field
                )
            elif value is not None:
                self.compare_value(inner, fields[key], value, spec_field)

    def compare_value(self, place: Place, field: Field, value: Any, spec_field: SpecField) -> None:
        if any(self.compare_as_shape(place, item, value) for item in field.type.items):
            return
        if not any(self.fits(item.name, item.is_list, value) for item in field.type.items):
            self.differences.add(WRONG_TYPE, place.name, place.position, f"{spec_type(value)} instead of {field.type}")
        elif field.values is not None and isinstance(value, str) and value not in field.values:
            details = "" if field.sensitive else one_line(repr(value))
            self.differences.add(NEW_VALUE, place.name, place.position, details, sample=value, spec_field=spec_field)

    def compare_as_shape(self, place: Place, item: TypeItem, value: Any) -> bool:
        """Compares the objects in a value with the shape of a type; returns whether the value has that type."""
        shape = self.protocol.shapes.get(item.name)
        if shape is None or isinstance(value, list) != item.is_list:
            return False
        entries = value if item.is_list else [value]
        for entry in entries:
            if isinstance(entry, dict):
                self.compare_shape(place, shape, entry)
        return all(isinstance(entry, dict) for entry in entries)

    def fits(self, name: str, is_list: bool, value: Any) -> bool:
        """Checks that a value is of a named type, or is a list of such values."""
        if is_list:
            return isinstance(value, list) and all(self.fits(name, False, entry) for entry in value)
        scalar = self.protocol.scalars.get(name)
        base = scalar.base if scalar else name
        expected = JSON_TYPES.get(base, (str,) if scalar else (dict,))
        return isinstance(value, expected) and (bool in expected or not isinstance(value, bool))


def field_paths(protocol: Protocol, shape: Shape, seen: set[str], parent: str = "") -> Iterator[str]:
    """Yields the path of each field of a shape; enters an inner shape only if one of its fields was received."""
    for field in shape.fields:
        path = f"{parent}{field.name}"
        yield path
        inner = protocol.shapes.get(field.type.items[0].name)
        if inner is not None and any(other.startswith(f"{path}.") for other in seen):
            yield from field_paths(protocol, inner, seen, f"{path}.")
