"""Writes example arguments, as Python source, for each command class, client method and drop-in method."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..contract_tests.argument_cases import example_arguments
from ..contract_tests.argument_source_code import arguments_source, assignments
from ..model.commands import Command
from ..model.protocol import Protocol
from ..sdk.methods.drop_in_methods import argument_name, is_argument


def request_calls(protocol: Protocol) -> Iterator[dict[str, Any]]:
    """Yields the example arguments of each command class and of the client methods that send the command."""
    for command in protocol.commands.values():
        values = example_arguments(protocol, command)
        yield {
            "command": command.name,
            "methods": [method.name for method in command.methods],
            "request": arguments_source(replace(command, variant=None), values),
            "arguments": arguments_source(command, values),
        }


def drop_in_calls(protocol: Protocol) -> Iterator[dict[str, Any]]:
    """Yields each method of the drop-in with example arguments."""
    for command in protocol.commands.values():
        if command.compat:
            yield {"method": command.compat.method, "arguments": drop_in_arguments_source(protocol, command)}


def drop_in_arguments_source(protocol: Protocol, command: Command) -> str:
    """Returns the arguments of a method of the drop-in, as the source of a dictionary."""
    values = example_arguments(protocol, command)
    parameters = [parameter for parameter in command.parameters if is_argument(parameter)]
    items = [f"{str(argument_name(command, item))!r}: {values[item.argument]!r}" for item in parameters]
    if command.payload:
        fields = assignments(command.payload.fields, values, "{name}={value!r}")
        items.append(f"'payload': {command.payload.name}({', '.join(fields)})")
    if command.variant:
        items.append(f"{str(command.variant.argument)!r}: {command.variant.value}")
    return f"{{{', '.join(items)}}}"
