"""Right and wrong values for every argument of every method, derived from its schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from jsonschema import Draft7Validator

from ..model import type_schemas
from ..model.commands import Command, Parameter
from ..model.protocol import Protocol
from .call_source import source
from .field_cases import base, item_example

CANDIDATES: tuple[Any, ...] = (True, 1, 1.5, "", "yes", "a b", b"5", {})
"""Values of every kind; those that a schema refuses must be refused by the client too."""


@dataclass(frozen=True)
class WrongCall:
    """A call with one wrong argument; `arguments` is the source of all of them."""

    method: str
    argument: str
    arguments: str


@dataclass(frozen=True)
class RightCall:
    """The arguments of a command, as source, and the frame that they make."""

    command: str
    arguments: str
    frame: dict[str, Any]


def wrong_calls(protocol: Protocol) -> list[WrongCall]:
    """A call for every argument of every method and every way in which it can be wrong."""
    return [
        WrongCall(command.methods[0].name, name, arguments)
        for command in protocol.commands.values()
        if command.methods
        for name, arguments in wrong_arguments(protocol, command)
    ]


def right_calls(protocol: Protocol) -> list[RightCall]:
    """A call for every argument of every method and every value at the edge of what it can be."""
    found: list[RightCall] = []
    for command in protocol.commands.values():
        if command.methods and not any(base(protocol, item) in {"timestamp", "date"} for item in kinds(command)):
            alone = replace(command, variant=None)  # the class of a command knows nothing of the other variant
            found += [
                RightCall(command.name, source(alone, values), frame(protocol, command, values))
                for values in right_arguments(protocol, command)
            ]
    return found


def kinds(command: Command) -> Iterator[Any]:
    return (item for parameter in command.wire_parameters for item in parameter.type.items)


def arguments(command: Command) -> list[Parameter]:
    return [item for item in command.wire_parameters if item.constant is None]


def wrong_arguments(protocol: Protocol, command: Command) -> Iterator[tuple[str, str]]:
    good = examples(protocol, command)
    for item in arguments(command):
        for value in wrong_values(protocol, item):
            yield item.argument, source(command, good | {item.argument: value})
    if command.variant:
        yield command.variant.argument, source(command, good, chooser=1)
    if command.payload:
        yield "payload", source(command, good, payload={})


def right_arguments(protocol: Protocol, command: Command) -> Iterator[dict[str, Any]]:
    good = examples(protocol, command)
    yield good
    for item in arguments(command):
        if item.optional or item.default is not None:
            yield {name: value for name, value in good.items() if name != item.argument}
        for value in right_values(protocol, item):
            yield good | {item.argument: value}


def examples(protocol: Protocol, command: Command) -> dict[str, Any]:
    return {item.argument: argument_example(protocol, item) for item in arguments(command)}


def argument_example(protocol: Protocol, parameter: Parameter) -> Any:
    if parameter.example is not None:
        return parameter.example
    if parameter.default is not None:
        return parameter.default
    item = parameter.type.items[0]
    value = item_example(protocol, item)
    return [value] if item.is_list else value


def wrong_values(protocol: Protocol, parameter: Parameter) -> Iterator[Any]:
    """None, other types, and what is beyond each limit."""
    options = list(type_schemas.parameter_options(protocol, parameter))
    is_right = Draft7Validator({"anyOf": options}).is_valid
    is_list = parameter.type.items[0].is_list
    low, high = edges(options)
    beyond = [limit + step for limit, step in ((low, -1), (high, 1)) if limit is not None]
    if not parameter.optional:
        yield None
    if is_list:
        yield "text"
    for candidate in (*beyond, *CANDIDATES):
        value = [candidate] if is_list else candidate
        if isinstance(candidate, bytes) or not is_right(value):
            yield value


def right_values(protocol: Protocol, parameter: Parameter) -> Iterator[Any]:
    """Both booleans, each limit, each of a set of values; what else a value of each type could be."""
    options = list(type_schemas.parameter_options(protocol, parameter))
    is_right = Draft7Validator({"anyOf": options}).is_valid
    is_list = parameter.type.items[0].is_list
    named = [value for option in options for value in option.get("items", option).get("enum", ())]
    for candidate in (*(edge for edge in edges(options) if edge is not None), *named, True, False, 0, 7, 2.5):
        value = [candidate] if is_list else candidate
        if is_right(value):
            yield value


def edges(options: list[type_schemas.Schema]) -> tuple[float | None, float | None]:
    """The least and the greatest number that is taken."""
    inner = [option.get("items", option) for option in options]
    lows, highs = ([option[key] for option in inner if key in option] for key in ("minimum", "maximum"))
    return min(lows, default=None), max(highs, default=None)


def frame(protocol: Protocol, command: Command, values: dict[str, Any]) -> dict[str, Any]:
    """What goes over the wire for these arguments, without Authorization."""
    sent: dict[str, Any] = {protocol.frames["command"]: command.name}
    for item in command.wire_parameters:
        value = item.constant if item.constant is not None else values.get(item.argument, item.default)
        if value is not None:
            sent[item.name] = encoded(item, value)
    return sent


def encoded(parameter: Parameter, value: Any) -> Any:
    match parameter.encode:
        case "negated":
            return not value
        case "days_text":
            return "[" + ",".join(str(day) for day in value) + "]"
        case "decimal_text":
            return repr(value).removesuffix(".0")
        case "integer":
            return int(value)
        case _:
            return value
