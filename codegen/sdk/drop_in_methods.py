"""Decides the methods of the drop-in client: their names in bluecurrent-api, and the frames that they send."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.commands import Command, Parameter
from ..model.protocol import Protocol
from .client_methods import joined_descriptions
from .python_types import plain_annotation

ENCODED = {
    None: "{}",
    "negated": "not {}",
    "days_text": "days_text({})",
    "decimal_text": "str({})",
    "integer": "int({})",
}
"""The expression with which bluecurrent-api writes an argument on the wire, by the spec's name of the encoding."""


@dataclass(frozen=True)
class DropInMethod:
    """A method of the drop-in client."""

    name: str
    description: str
    arguments: tuple[str, ...]
    """Each with its type, as source."""
    command: str
    """The command's name, as source; an expression where an argument chooses between two."""
    frame: tuple[tuple[str, str], ...]
    """The other keys of the frame by their wire names, each with its value as source."""


def drop_in_methods(protocol: Protocol) -> tuple[DropInMethod, ...]:
    """Returns every method that bluecurrent-api has too, in the order of the spec."""
    commands_of: dict[str, list[Command]] = {}
    for command in protocol.commands.values():
        if command.compat:
            commands_of.setdefault(command.compat.method, []).append(command)
    return tuple(
        DropInMethod(
            name,
            joined_descriptions(commands),
            tuple(f"{argument}: {annotation}" for argument, annotation in signature(protocol, commands[0])),
            command_expression(commands),
            tuple(frame(commands[0])),
        )
        for name, commands in commands_of.items()
    )


def signature(protocol: Protocol, command: Command) -> Iterator[tuple[str, str]]:
    """Yields the arguments, each with its annotation."""
    for parameter in command.parameters:
        if is_argument(parameter):
            yield argument_name(command, parameter), plain_annotation(protocol, parameter.type.items)
    if command.payload:
        yield "payload", command.payload.name
    if command.variant:
        yield command.variant.argument, "bool"


def frame(command: Command) -> Iterator[tuple[str, str]]:
    """Yields the keys that are sent beside the command's name, in order, each with its value as source."""
    for parameter in command.parameters:
        if is_argument(parameter):
            yield parameter.name, ENCODED[parameter.encode].format(argument_name(command, parameter))
        else:
            yield parameter.name, repr(parameter.default if parameter.constant is None else parameter.constant)
    if command.payload:
        for field in command.payload.fields:
            yield field.name, ENCODED[field.encode].format(f"payload.{field.argument}")


def command_expression(commands: list[Command]) -> str:
    """Returns the command's name as source; of two variants, one is for True itself and the other for anything else."""
    variants = {command.variant.value: command for command in commands if command.variant}
    if not variants:
        return repr(commands[0].name)
    argument = commands[0].variant.argument if commands[0].variant else ""
    return f"{variants[True].name!r} if {argument} is True else {variants[False].name!r}"


def is_argument(parameter: Parameter) -> bool:
    """Checks whether bluecurrent-api takes an argument for a parameter; it always sends the default of a keyword."""
    return parameter.constant is None and not parameter.keyword


def argument_name(command: Command, parameter: Parameter) -> str:
    return command.compat.arguments[parameter.name] if command.compat else parameter.argument
