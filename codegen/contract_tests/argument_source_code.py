"""Writes the arguments of a method call as Python source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..model.commands import Command, Parameter
from ..model.rest_commands import RestCommand


def arguments_source(
    command: Command,
    values: Mapping[str, Any],
    variant: Any = None,
    payload: Any = None,
    transport: str | None = None,
) -> str:
    """Returns the arguments of a call as the source of a dictionary.

    Args:
        command: The command that the call sends.
        values: The values by the names of the arguments; an argument without a value is left out.
        variant: The value of the argument that chooses between two commands; None for the command's own value.
        payload: The payload; if not given, it is built from `values`.
        transport: The value of the argument `transport`, such as `rest`; None to leave it out.
    """
    items = assignments(command.parameters, values, "{name!r}: {value!r}")
    if command.payload:
        fields = assignments(command.payload.fields, values, "{name}={value!r}")
        source = f"{command.payload.name}({', '.join(fields)})" if payload is None else repr(payload)
        items.append(f"'payload': {source}")
    if command.variant:
        value = command.variant.value if variant is None else variant
        items.append(f"{str(command.variant.argument)!r}: {value!r}")
    if isinstance(command, RestCommand) and command.confirm:
        items.append("'confirm': True")
    if isinstance(command, RestCommand) and command.same_as:
        items += [f"{name!r}: {value!r}" for name, value in command.only_with.items()]
        transport = "rest"
    if transport:
        items.append(f"'transport': {transport!r}")
    return f"{{{', '.join(items)}}}"


def assignments(parameters: Iterable[Parameter], values: Mapping[str, Any], form: str) -> list[str]:
    names = [str(item.argument) for item in parameters if item.argument in values]
    return [form.format(name=name, value=values[name]) for name in names]
