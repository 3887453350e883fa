"""The arguments of a call as source, as the contract tests make it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..model.commands import Command, Parameter


def source(command: Command, values: Mapping[str, Any], chooser: Any = None, payload: Any = None) -> str:
    """A dictionary of arguments; those of the payload are packed into its class, unless another payload is given.

    `values` are the arguments by name, those that are not given are left out; `chooser` is the variant's argument, if
    not its own value.
    """
    parts = pairs(command.parameters, values, "{name!r}: {value!r}")
    if command.payload:
        packed = pairs(command.payload.fields, values, "{name}={value!r}")
        made = f"{command.payload.name}({', '.join(packed)})" if payload is None else repr(payload)
        parts.append(f"'payload': {made}")
    if command.variant:
        value = command.variant.value if chooser is None else chooser
        parts.append(f"{str(command.variant.argument)!r}: {value!r}")
    return f"{{{', '.join(parts)}}}"


def pairs(parameters: Iterable[Parameter], values: Mapping[str, Any], form: str) -> list[str]:
    names = [str(item.argument) for item in parameters if item.argument in values]
    return [form.format(name=name, value=values[name]) for name in names]
