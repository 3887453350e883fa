"""Makes valid and invalid values for every argument of every method, from the schema of the argument."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from jsonschema import Draft7Validator

from ..model.commands import Command, Parameter
from ..model.examples.example_values import type_example
from ..model.protocol import Protocol
from ..model.rest_commands import RestCommand
from ..model.value_types import Scalar, TypeItem
from ..schemas import type_schemas
from ..schemas.parameter_type_narrowing import argument_scalar
from .argument_source_code import arguments_source

CANDIDATES: tuple[Any, ...] = (True, 1, 1.5, "", "yes", "a b", b"5", {})
"""Values of every type; the client must refuse those that a schema refuses."""

MOMENT = datetime(2026, 7, 24, 13, 25, 33, tzinfo=UTC)
TIME_VALUES: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "timestamp": (MOMENT, (MOMENT.replace(tzinfo=None), MOMENT.date(), "soon", "")),
    "date": (MOMENT.date(), (MOMENT, "soon", "")),
}
"""A valid value and the invalid values of each base type that is a time."""


@dataclass(frozen=True)
class InvalidCall:
    """A call with one invalid argument."""

    method: str
    argument: str
    arguments: str
    """All arguments, as source."""


@dataclass(frozen=True)
class ValidCall:
    """Valid arguments of a command, as source, and the frame that the command sends with them."""

    command: str
    arguments: str
    frame: dict[str, Any]


def invalid_calls(protocol: Protocol, commands: Iterable[Command]) -> list[InvalidCall]:
    """Returns a call for every invalid value of every argument of every method of some commands."""
    return [
        InvalidCall(command.methods[0].name, name, source)
        for command in commands
        if command.methods
        for name, source in invalid_arguments(protocol, command)
    ]


def valid_calls(protocol: Protocol, commands: Iterable[Command]) -> list[ValidCall]:
    """Returns a call for every edge of the valid values of every argument."""
    calls: list[ValidCall] = []
    for command in commands:
        if command.methods:
            alone = replace(command, variant=None)  # the class of a command knows nothing of the other variant
            alone = (
                replace(alone, same_as="", confirm="") if isinstance(alone, RestCommand) else alone
            )  # or of the other transport
            calls += [
                ValidCall(command.name, arguments_source(alone, values), expected_frame(protocol, command, values))
                for values in valid_arguments(protocol, command)
            ]
    return calls


def sent_parameters(command: Command) -> list[Parameter]:
    return [item for item in command.wire_parameters if item.constant is None]


def invalid_arguments(protocol: Protocol, command: Command) -> Iterator[tuple[str, str]]:
    """Yields the name of an invalid argument, and the source of all arguments."""
    valid = example_arguments(protocol, command)
    for item in sent_parameters(command):
        for value in invalid_values(protocol, item):
            yield item.argument, arguments_source(command, valid | {item.argument: value})
        if item.given_with:
            yield item.argument, arguments_source(command, without(valid, item))
            other, value = next(iter(item.given_with.items()))
            if isinstance(value, bool):
                yield item.argument, arguments_source(command, valid | {other: not value})
    if command.variant:
        yield command.variant.argument, arguments_source(command, valid, variant=1)
    if isinstance(command, RestCommand) and command.confirm:
        yield "confirm", arguments_source(replace(command, confirm=""), valid)
    if command.payload:
        yield "payload", arguments_source(command, valid, payload={})
        if command.payload.non_empty:
            fields = {item.argument for item in command.payload.fields}
            yield "payload", arguments_source(command, {name: valid[name] for name in valid.keys() - fields})


def valid_arguments(protocol: Protocol, command: Command) -> Iterator[dict[str, Any]]:
    valid = example_arguments(protocol, command)
    yield valid
    for item in sent_parameters(command):
        if (item.optional or item.default is not None) and not item.given_with:
            yield without(valid, item)
        for value in valid_values(protocol, item):
            yield given_together(command, valid | {item.argument: value})


def without(values: dict[str, Any], parameter: Parameter) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != parameter.argument}


def given_together(command: Command, values: dict[str, Any]) -> dict[str, Any]:
    """Leaves out the arguments that can't be given with the values of the others."""
    for item in command.wire_parameters:
        if any(values.get(name) != value for name, value in item.given_with.items()):
            values = without(values, item)
    return values


def example_arguments(protocol: Protocol, command: Command) -> dict[str, Any]:
    return {item.argument: argument_example(protocol, item) for item in sent_parameters(command)}


def argument_example(protocol: Protocol, parameter: Parameter) -> Any:
    for value in (parameter.example, parameter.default):
        if value is not None:
            return value
    item = parameter.type.items[0]
    scalar = argument_scalar(protocol, parameter, item)
    value = scalar.example if scalar else type_example(protocol, TypeItem(item.name))
    return [value] if item.is_list else value


def invalid_values(protocol: Protocol, parameter: Parameter) -> Iterator[Any]:
    """Yields None, values of other types, times that can't be sent, and numbers beyond each limit."""
    options = list(type_schemas.parameter_schemas(protocol, parameter))
    is_valid = Draft7Validator({"anyOf": options}).is_valid
    is_list = parameter.type.items[0].is_list
    low, high = limits(options)
    beyond = [limit + step for limit, step in ((low, -1), (high, 1)) if limit is not None]
    if not parameter.optional:
        yield None
    if is_list:
        others: tuple[Any, ...] = ("text", [])
        yield from (value for value in others if not is_valid(value))
    _, invalid_times = TIME_VALUES.get(protocol.base_type(parameter.type.items[0].name), (None, ()))
    yield from ([time] if is_list else time for time in invalid_times)
    for candidate in (*beyond, *CANDIDATES):
        value = [candidate] if is_list else candidate
        if isinstance(candidate, bytes) or not is_valid(value):
            yield value


def valid_values(protocol: Protocol, parameter: Parameter) -> Iterator[Any]:
    """Yields the limits of a parameter, the values of its enumeration, a time, and other values of its types."""
    options = list(type_schemas.parameter_schemas(protocol, parameter))
    is_valid = Draft7Validator({"anyOf": options}).is_valid
    is_list = parameter.type.items[0].is_list
    enumerated = [value for option in options for value in option.get("items", option).get("enum", ())]
    time, _ = TIME_VALUES.get(protocol.base_type(parameter.type.items[0].name), (None, ()))
    if time is not None:
        yield [time] if is_list else time
    for candidate in (*(edge for edge in limits(options) if edge is not None), *enumerated, True, False, 0, 7, 2.5):
        value = [candidate] if is_list else candidate
        if is_valid(value):
            yield value


def limits(options: list[type_schemas.Schema]) -> tuple[float | None, float | None]:
    """Returns the lowest and the highest valid number, each None without a limit."""
    inner = [option.get("items", option) for option in options]
    lows, highs = ([option[key] for option in inner if key in option] for key in ("minimum", "maximum"))
    return min(lows, default=None), max(highs, default=None)


def expected_frame(protocol: Protocol, command: Command, values: dict[str, Any]) -> dict[str, Any]:
    """Returns the frame that a command sends for these arguments, without the authorization."""
    sent: dict[str, Any] = {protocol.frames["command"]: command.name}
    for item in command.wire_parameters:
        value = item.constant if item.constant is not None else values.get(item.argument, item.default)
        if value is not None:
            scalar = protocol.scalars.get(item.type.items[0].name)
            is_time = scalar is not None and scalar.base in TIME_VALUES
            sent[item.name] = sent_time(scalar, value) if scalar and is_time else encode_argument(item, value)
    return sent


def sent_time(scalar: Scalar, value: Any) -> Any:
    """Returns a time as it is sent: text unchanged, any other value in the first format of its type."""
    if isinstance(value, list):
        return [sent_time(scalar, item) for item in value]
    if isinstance(value, str):
        return value
    time: date = value.astimezone(ZoneInfo(scalar.zone)) if isinstance(value, datetime) else value
    return time.isoformat() if scalar.formats[0] == "iso" else time.strftime(scalar.formats[0])


def encode_argument(parameter: Parameter, value: Any) -> Any:
    if parameter.sent_as:
        return parameter.sent_as.get(value, value)  # a constant has no other name
    match parameter.encode:
        case "negated":
            return not value
        case "days_text":
            return "[" + ",".join(str(day) for day in value) + "]"
        case "decimal_text":
            return f"{Decimal(repr(value)).normalize():f}"
        case "integer":
            return int(value)
        case _:
            return value
