"""Commands -> the methods of bluecurrent.compat: what bluecurrent-api calls them, and what it sends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.protocol import Command, Parameter, Protocol, Type
from .client_methods import either
from .model_properties import PYTHON_TYPES

ENCODED = {
    None: "{}",
    "negated": "not {}",
    "days_text": "days_text({})",
    "decimal_text": "str({})",
    "integer": "int({})",
}
"""How bluecurrent-api writes an argument on the wire."""


@dataclass(frozen=True)
class CompatMethod:
    """A method of the compatibility client."""

    name: str
    description: str
    arguments: tuple[str, ...]
    """Each with its type, as source."""
    command: str
    """The command's name, as source: an expression where an argument chooses between two."""
    message: tuple[tuple[str, str], ...]
    """The wire names of what is sent beside it, and their values as source."""


def methods(protocol: Protocol) -> tuple[CompatMethod, ...]:
    """Every method that bluecurrent-api has too, in the order of the spec."""
    found: dict[str, list[Command]] = {}
    for command in protocol.commands.values():
        if command.compat:
            found.setdefault(command.compat.method, []).append(command)
    return tuple(
        CompatMethod(
            name,
            either(commands),
            tuple(f"{argument}: {kind}" for argument, kind in signature(protocol, commands[0])),
            chosen(commands),
            tuple(message(commands[0])),
        )
        for name, commands in found.items()
    )


def signature(protocol: Protocol, command: Command) -> Iterator[tuple[str, str]]:
    """The arguments and their types."""
    for parameter in command.parameters:
        if is_argument(parameter):
            yield named(command, parameter), plain_type(protocol, parameter.type)
    if command.payload:
        yield "payload", command.payload.name
    if command.variant:
        yield command.variant.argument, "bool"


def message(command: Command) -> Iterator[tuple[str, str]]:
    """What is sent beside the command's name, in order."""
    for parameter in command.parameters:
        if is_argument(parameter):
            yield parameter.name, ENCODED[parameter.encode].format(named(command, parameter))
        else:
            yield parameter.name, repr(parameter.default if parameter.constant is None else parameter.constant)
    if command.payload:
        for field in command.payload.fields:
            yield field.name, ENCODED[field.encode].format(f"payload.{field.argument}")


def chosen(commands: list[Command]) -> str:
    """The command's name; of two variants, one is for True itself and the other for anything else."""
    variants = {command.variant.value: command for command in commands if command.variant}
    if not variants:
        return repr(commands[0].name)
    argument = commands[0].variant.argument if commands[0].variant else ""
    return f"{variants[True].name!r} if {argument} is True else {variants[False].name!r}"


def is_argument(parameter: Parameter) -> bool:
    """Whether the method has it there: our keywords it does not have, and sends their defaults."""
    return parameter.constant is None and not parameter.keyword


def named(command: Command, parameter: Parameter) -> str:
    """What an argument is called there."""
    return command.compat.arguments[parameter.name] if command.compat else parameter.argument


def plain_type(protocol: Protocol, kind: Type) -> str:
    """A type in Python, without names of the SDK's own."""
    parts = []
    for item in kind.items:
        scalar = protocol.scalars.get(item.name)
        name = PYTHON_TYPES[scalar.base if scalar else item.name]
        parts.append(f"list[{name}]" if item.is_list else name)
    return " | ".join(dict.fromkeys(parts))
