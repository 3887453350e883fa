"""What traffic shows that the spec does not say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..contract.recorded_exchanges import can_answer
from ..model.commands import Command, Effect
from ..model.json_paths import value_at
from ..model.objects import Field, Object, Shape
from ..model.protocol import Protocol
from ..model.value_types import JSON_TYPES
from .findings import (
    NEW_COMMAND,
    NEW_FIELD,
    NEW_OBJECT,
    NEW_PARAMETER,
    NEW_VALUE,
    SLOW,
    UNANSWERED,
    UNSEEN,
    WRONG_TYPE,
    Finding,
    Place,
    kind_of,
    one_line,
)
from .recorded_frames import Frame


class Observer:
    """Compares frames with a protocol, one after another."""

    def __init__(self, protocol: Protocol) -> None:
        self.protocol = protocol
        self.findings: dict[tuple[str, str, str], Finding] = {}
        self.fields: dict[str, set[str]] = {}
        """The fields that were seen of each object."""

    def found(
        self, kind: str, name: str, where: str, words: str = "", sample: Any = None, place: Place = ("", "", "")
    ) -> None:
        finding = self.findings.setdefault((kind, name, words), Finding(kind, name, words, where, place))
        finding.count += 1
        finding.samples.append(sample)

    def look(self, frames: Iterable[Frame]) -> None:
        """Compares the frames of one recording."""
        waiting: list[Frame] = []
        last = 0.0
        for item in frames:
            last = item.at
            if item.sent:
                self.look_at_command(item)
                waiting.append(item)
            else:
                self.look_at_object(item)
                self.answer(waiting, item)
        for item in waiting:
            self.unanswered(item, last)

    def look_at_command(self, item: Frame) -> None:
        name = str(item.message.get(self.protocol.frames["command"]))
        command = self.protocol.commands.get(name)
        if command is None:
            self.found(NEW_COMMAND, name, item.where, sample=item.message)
            return
        known = {parameter.name for parameter in command.wire_parameters}
        known |= {self.protocol.frames["command"], self.protocol.frames["authorization"], self.protocol.flow_id["key"]}
        for key in sorted(item.message.keys() - known):
            self.found(NEW_PARAMETER, f"{name}.{key}", item.where)

    def look_at_object(self, item: Frame) -> None:
        name = item.message.get(self.protocol.frames["object"])
        received = self.protocol.objects.get(name) if isinstance(name, str) else None
        if received is None:
            self.found(NEW_OBJECT, str(name), item.where, sample=item.message)
            return
        message = {key: value for key, value in item.message.items() if key != self.protocol.frames["object"]}
        self.look_at_shape(received.name, "", received.shape, message, item.where)

    def look_at_shape(self, name: str, place: str, shape: Shape, data: Mapping[str, Any], where: str) -> None:
        declared = {item.name: item for item in shape.fields}
        owner: tuple[str, str] = (
            ("shapes", str(shape.name)) if shape.name in self.protocol.shapes else ("objects", name)
        )
        for key, value in data.items():
            inner = f"{place}{key}"
            self.fields.setdefault(name, set()).add(inner)
            if key not in declared:
                self.found(NEW_FIELD, f"{name}.{inner}", where, kind_of(value), value, (owner[0], owner[1], key))
            elif value is not None:
                self.look_at_value(name, inner, declared[key], value, where, owner)

    def look_at_value(
        self, name: str, place: str, declared: Field, value: Any, where: str, owner: tuple[str, str]
    ) -> None:
        for item in declared.type.items:
            shape = self.protocol.shapes.get(item.name)
            if shape and item.is_list and isinstance(value, list):
                for entry in value:
                    if isinstance(entry, dict):
                        self.look_at_shape(name, f"{place}.", shape, entry, where)
                if not all(isinstance(entry, dict) for entry in value):
                    break
                return
            if shape and not item.is_list and isinstance(value, dict):
                self.look_at_shape(name, f"{place}.", shape, value, where)
                return
        if not any(self.fits(item.name, item.is_list, value) for item in declared.type.items):
            self.found(WRONG_TYPE, f"{name}.{place}", where, f"{kind_of(value)} instead of {declared.type}")
        elif declared.values is not None and isinstance(value, str) and value not in declared.values:
            words = "" if declared.sensitive else one_line(repr(value))
            self.found(NEW_VALUE, f"{name}.{place}", where, words, value, (owner[0], owner[1], declared.name))

    def fits(self, name: str, is_list: bool, value: Any) -> bool:
        if is_list:
            return isinstance(value, list) and all(self.fits(name, False, entry) for entry in value)
        scalar = self.protocol.scalars.get(name)
        base = scalar.base if scalar else name
        expected = JSON_TYPES.get(base, (str,) if scalar else (dict,))
        return isinstance(value, expected) and (bool in expected or not isinstance(value, bool))

    def answer(self, waiting: list[Frame], item: Frame) -> None:
        """Takes off the list the first request that an object answers; one that came too late is a finding."""
        for request in waiting:
            command = self.protocol.commands.get(str(request.message.get(self.protocol.frames["command"])))
            if command is None or request.connection != item.connection:
                continue
            if ends(self.protocol, command, item.message) and can_answer(self.protocol, item.message, request.message):
                waiting.remove(request)
                seconds = item.at - request.at
                if seconds > command.timeout:
                    words = f"after more than the {command.timeout:g} s that are waited for"
                    self.found(SLOW, command.name, item.where, words)
                return

    def unanswered(self, item: Frame, last: float) -> None:
        command = self.protocol.commands.get(str(item.message.get(self.protocol.frames["command"])))
        if command is not None and not command.answer.effect and last - item.at >= command.timeout:
            self.found(UNANSWERED, command.name, item.where, f"within {command.timeout:g} s")

    def unseen(self) -> Iterator[Finding]:
        """The fields of objects that came, which never came themselves."""
        for name, seen in sorted(self.fields.items()):
            received: Object = self.protocol.objects[name]
            for place in places(self.protocol, received.shape, "", seen):
                if place not in seen:
                    yield Finding(UNSEEN, f"{name}.{place}", "", "")

    def all(self) -> list[Finding]:
        """Everything that was found, as it came; what was never seen at the end."""
        return [*self.findings.values(), *self.unseen()]


def ends(protocol: Protocol, command: Command, message: dict[str, Any]) -> bool:
    """Whether an object is of a kind that ends the waiting for a command."""
    name, answer = message.get(protocol.frames["object"]), command.answer
    if name in (protocol.errors["object"], answer.object) or (answer.first and name == answer.receipt):
        return True
    if name == answer.receipt and message.get(protocol.acknowledgements["refusal"]):
        return True
    return answer.effect is not None and name == answer.effect.object and shows(protocol, answer.effect, message)


def shows(protocol: Protocol, effect: Effect, message: dict[str, Any]) -> bool:
    """Whether a push shows an effect; `content` in its place is what the object is about, wherever that stands."""
    first, _, rest = effect.place.partition(".")
    contents = protocol.objects[effect.object].content if first == "content" else ()
    places = [f"{content}.{rest}".rstrip(".") for content in contents] or [effect.place]
    return any(value_at(message, place) == effect.value for place in places)


def places(protocol: Protocol, shape: Shape, before: str, seen: set[str]) -> Iterator[str]:
    """Every field of a shape, and of the shapes in it that came."""
    for item in shape.fields:
        place = f"{before}{item.name}"
        yield place
        inner = protocol.shapes.get(item.type.items[0].name)
        if inner is not None and any(other.startswith(f"{place}.") for other in seen):
            yield from places(protocol, inner, f"{place}.", seen)
