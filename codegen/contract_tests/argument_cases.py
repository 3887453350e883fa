"""Makes method calls for the contract tests, with valid and with invalid values of every argument."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from ..model.commands import Command, Parameter
from ..model.examples.example_values import type_example
from ..model.protocol import Protocol
from ..model.rest_commands import RestCommand
from ..model.value_types import TypeItem
from ..schemas.parameter_type_narrowing import argument_scalar
from .argument_source_code import arguments_source
from .argument_values import TIME_VALUES, invalid_values, valid_values
from .expected_frames import expected_frame

DAY = timedelta(days=1)


@dataclass(frozen=True)
class InvalidCall:
    """Holds a call of a method with one invalid argument."""

    method: str
    argument: str
    arguments: str
    """All arguments, as source."""


@dataclass(frozen=True)
class ValidCall:
    """Holds valid arguments of a command, as source, and the frame that the command must send."""

    command: str
    arguments: str
    frame: dict[str, Any]


def invalid_calls(protocol: Protocol, commands: Iterable[Command]) -> list[InvalidCall]:
    """Returns calls of some commands: one for each invalid value of each argument."""
    return [
        InvalidCall(command.methods[0].name, name, source)
        for command in commands
        if command.methods
        for name, source in invalid_arguments(protocol, command)
    ]


def valid_calls(protocol: Protocol, commands: Iterable[Command]) -> list[ValidCall]:
    """Returns calls of some commands: one for each valid value that is tested, of each argument."""
    return [
        ValidCall(
            command.name,
            arguments_source(remove_method_choices(command), values),
            expected_frame(protocol, command, values),
        )
        for command in commands
        if command.methods
        for values in valid_arguments(protocol, command)
    ]


def remove_method_choices(command: Command) -> Command:
    """Returns a copy of a command without the choices that only its method has: variant, transport and confirmation."""
    if isinstance(command, RestCommand):
        return replace(command, variant=None, same_as="", confirm="")
    return replace(command, variant=None)


def sent_parameters(command: Command) -> list[Parameter]:
    return [item for item in command.wire_parameters if item.constant is None]


def invalid_arguments(protocol: Protocol, command: Command) -> Iterator[tuple[str, str]]:
    """Yields invalid calls: the name of the argument with the invalid value, and the source of all arguments."""
    valid = example_arguments(protocol, command)
    for item in sent_parameters(command):
        for value in invalid_values(protocol, item):
            yield item.argument, arguments_source(command, valid | {item.argument: value})
        if item.given_with:
            yield item.argument, arguments_source(command, remove_argument(valid, item))
            other, value = next(iter(item.given_with.items()))
            if isinstance(value, bool):
                yield item.argument, arguments_source(command, valid | {other: not value})
        if item.not_before:
            time, _ = TIME_VALUES[protocol.base_type(item.type.items[0].name)]
            yield item.argument, arguments_source(command, valid | {item.not_before: time, item.argument: time - DAY})
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
            yield remove_argument(valid, item)
        for value in valid_values(protocol, item):
            yield align_dependent_times(
                command, remove_conflicting_arguments(command, valid | {item.argument: value}), item
            )


def remove_argument(values: dict[str, Any], parameter: Parameter) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != parameter.argument}


def remove_conflicting_arguments(command: Command, values: dict[str, Any]) -> dict[str, Any]:
    """Returns the values without each argument that can't be given together with the other values."""
    for item in command.wire_parameters:
        if any(values.get(name) != value for name, value in item.given_with.items()):
            values = remove_argument(values, item)
    return values


def align_dependent_times(command: Command, values: dict[str, Any], changed: Parameter) -> dict[str, Any]:
    """Returns the values, with the changed time also for each time that must not be before it or after it."""
    pairs = [(item.argument, item.not_before) for item in command.wire_parameters if item.not_before]
    same = {name for pair in pairs if changed.argument in pair for name in pair}
    return values | dict.fromkeys(same, values.get(changed.argument))


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
