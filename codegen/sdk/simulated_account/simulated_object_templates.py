"""Builds the example objects that a simulated account sends, and finds the paths of the ids in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...model.examples.example_values import FieldFilter, shape_example
from ...model.json_paths import JsonPath, parse_path
from ...model.protocol import Protocol
from ...model.received_objects import Field, Object, Shape


@dataclass(frozen=True)
class SimulatedObject:
    """Holds an object that a simulated account sends, filled with examples."""

    name: str
    scope: str
    """`one`: shows one charge point. `list`: shows all charge points. `account`: shows the account."""
    content: JsonPath
    identity_places: tuple[tuple[JsonPath, str], ...]
    """The paths of identities, each with the format of the identity there."""
    example: dict[str, Any]
    socket_list: tuple[str, ...]
    """The fields that replace the content if a charge point has several sockets: their list, and other fields."""
    conditions: tuple[tuple[JsonPath, str], ...]
    """The fields that are not always sent, by their paths in the content, each with the flag beside it."""


def simulated_objects(protocol: Protocol) -> list[SimulatedObject]:
    """Returns the objects that are answers to reads, are pushed, or are changed by effects."""
    commands = protocol.commands.values()
    reads = {command.answer.object for command in commands if not command.acts}
    acknowledgements = {name for command in commands if command.acts for name in command.answer.objects}
    changed = {effect.object for command in commands for effect in command.effects}
    session = {protocol.log_in["answer"], protocol.commands[protocol.greeting["command"]].answer.object}
    pushed = {received.name for received in protocol.objects.values() if received.pushed}
    names = ((reads | pushed) - session - acknowledgements) | changed
    return [simulated_object(protocol, received) for received in protocol.objects.values() if received.name in names]


def simulated_object(protocol: Protocol, received: Object) -> SimulatedObject:
    content = parse_path(received.content[0]) if received.content else ()
    scope, identity_places = identification(protocol, received, content)
    example = {
        name: value
        for name, value in shape_example(protocol, received.shape, seen_fields(protocol, received)).items()
        if not content or name in content or received.shape.fields_by_wire_name[name].evidence == received.evidence
    }
    shown = tuple((path, form) for path, form in identity_places if scope == "list" or path[0] in example)
    return SimulatedObject(
        name=received.name,
        scope=scope,
        content=content,
        identity_places=shown,
        example=example,
        socket_list=socket_list(received, example),
        conditions=conditions(protocol, received, content),
    )


def socket_list(received: Object, example: dict[str, Any]) -> tuple[str, ...]:
    """Returns the fields of an object's second form, which lists sockets; empty if it has no second form."""
    places = [parse_path(place) for place in received.content[1:]]
    lists = [str(place[0]) for place in places if len(place) == 2 and place[1] == 0]
    others = [field.name for field in received.shape.fields if field.name not in {*example, *lists}]
    return (lists[0], *others) if lists else ()


def conditions(protocol: Protocol, received: Object, content: JsonPath) -> tuple[tuple[JsonPath, str], ...]:
    """Returns the paths of fields that are sent only while a flag is true, each with the flag."""
    shapes: list[Shape] = [received.shape]
    if content:
        shapes = protocol.shapes_of(received.shape.fields_by_wire_name[str(content[0])].type)
    found: list[tuple[JsonPath, str]] = []
    for field in (field for shape in shapes for field in shape.fields):
        found += [((field.name,), field.sent_while)] if field.sent_while else []
        for inner in protocol.shapes_of(field.type):
            found += [((field.name, item.name), item.sent_while) for item in inner.fields if item.sent_while]
    return tuple(found)


def seen_fields(protocol: Protocol, received: Object) -> FieldFilter:
    """Returns a filter for fields that were seen or that a command sets; all pass if the object was not seen."""
    effects = [effect for command in protocol.commands.values() for effect in command.effects]
    set_by_commands = {step for effect in effects for step in effect.place.split(".")}

    def was_seen(field: Field) -> bool:
        is_only_documented = field.evidence.sure == "docs" and received.evidence.sure != "docs"
        return not is_only_documented or field.name in set_by_commands

    return was_seen


def identification(
    protocol: Protocol, received: Object, content: JsonPath
) -> tuple[str, tuple[tuple[JsonPath, str], ...]]:
    """Returns the scope of an object, and the paths of the identities in it."""
    if received.key and received.key.parameter in protocol.placeholders:
        return "one", tuple((parse_path(place), received.key.form) for place in received.key.places)
    fields = identifying_fields(protocol, received.shape.fields)
    if fields and not content:
        return "one", tuple(((field.name,), "{}") for field in fields)
    listed = [
        inner
        for field in received.shape.fields
        if content == (field.name,)
        for item in field.type.items
        if item.is_list and item.name in protocol.shapes
        for inner in identifying_fields(protocol, protocol.shapes[item.name].fields)
        if inner.identity
    ]
    return ("list" if listed else "account"), tuple(((field.name,), "{}") for field in listed)


def identifying_fields(protocol: Protocol, fields: tuple[Field, ...]) -> list[Field]:
    """Returns the fields that hold an identity, such as that of a charge point."""
    return [field for field in fields if any(protocol.is_placeholder(item.name) for item in field.type.items)]
