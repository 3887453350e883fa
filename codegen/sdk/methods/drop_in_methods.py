"""Builds the methods of the drop-in client as source: name in bluecurrent-api, arguments, frame to send."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.commands import Command, Parameter, Payload
from ...model.protocol import Protocol
from ..type_annotations import wire_annotation
from .client_methods import joined_descriptions
from .method_arguments import argument_description

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
    """Holds a method of the drop-in client as Python source."""

    name: str
    description: str
    arguments: tuple[str, ...]
    """The arguments as source, each with its type and its default."""
    command: str
    """The command's name, as source; an expression where an argument chooses between two."""
    frame: tuple[tuple[str, str], ...]
    """The other keys of the frame by their wire names, each with its value as source. None is not sent."""


@dataclass(frozen=True)
class PayloadField:
    """Holds a field of a payload's dataclass in the drop-in, as source."""

    declaration: str
    description: str


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
            tuple(signature_arguments(protocol, commands[0])),
            command_expression(commands),
            tuple(frame_items(commands[0])),
        )
        for name, commands in commands_of.items()
    )


def payload_fields(protocol: Protocol, payload: Payload) -> Iterator[PayloadField]:
    """Yields the fields of a payload's dataclass, in which a required field after an optional one is keyword-only."""
    has_default = False
    for field in payload.fields:
        declaration = f"{field.argument}: {annotation(protocol, field)}"
        if field.optional:
            declaration += " = None"
            has_default = True
        elif has_default:
            declaration += " = field(kw_only=True)"
        yield PayloadField(declaration, argument_description(protocol, field))


def signature_arguments(protocol: Protocol, command: Command) -> Iterator[str]:
    """Yields the arguments, each with its annotation and its default."""
    for parameter in command.parameters:
        if is_argument(parameter):
            has_default = parameter.optional or parameter.default is not None
            default = f" = {parameter.default!r}" if has_default else ""
            yield f"{argument_name(command, parameter)}: {annotation(protocol, parameter)}{default}"
    if command.payload:
        yield f"payload: {command.payload.name}"
    if command.variant:
        yield f"{command.variant.argument}: bool"


def annotation(protocol: Protocol, parameter: Parameter) -> str:
    return wire_annotation(protocol, parameter.type.items) + (" | None" if parameter.optional else "")


def frame_items(command: Command) -> Iterator[tuple[str, str]]:
    """Yields the keys of the sent frame after the command's name, in order, each with its value as source."""
    for parameter in command.parameters:
        if is_argument(parameter):
            yield parameter.name, encoded_source(parameter, argument_name(command, parameter))
        elif parameter.constant is not None or parameter.default is not None:
            yield parameter.name, repr(parameter.default if parameter.constant is None else parameter.constant)
    if command.payload:
        for field in command.payload.fields:
            yield field.name, encoded_source(field, f"payload.{field.argument}")


def encoded_source(parameter: Parameter, value: str) -> str:
    """Returns the expression that writes a value, given as source, in the format of the wire."""
    source = ENCODED[parameter.encode].format(value)
    return f"None if {value} is None else {source}" if parameter.optional and parameter.encode else source


def command_expression(commands: list[Command]) -> str:
    """Returns the command's name as source. Of two variants, one is sent for True, the other for any other value."""
    variants = {command.variant.value: command for command in commands if command.variant}
    if not variants:
        return repr(commands[0].name)
    argument = commands[0].variant.argument if commands[0].variant else ""
    return f"{variants[True].name!r} if {argument} is True else {variants[False].name!r}"


def is_argument(parameter: Parameter) -> bool:
    """Tells if bluecurrent-api takes an argument for a parameter. For a keyword, it always sends the default."""
    return parameter.constant is None and not parameter.keyword


def argument_name(command: Command, parameter: Parameter) -> str:
    return command.compat.arguments[parameter.name] if command.compat else parameter.argument
