"""Chooses, by a boolean argument, which of two commands a client method sends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from ..core.errors import make_argument_error

if TYPE_CHECKING:
    from .request_base_class import Request

Variant = TypeVar("Variant", bound="Request")


def choose(argument: str, value: object, commands: Mapping[bool, type[Variant]]) -> type[Variant]:
    """Returns the command for a boolean argument; raises InvalidRequest if the value is not a boolean."""
    if not isinstance(value, bool):
        command = next(iter(commands.values())).COMMAND
        raise make_argument_error(command, argument, "Input should be a valid boolean")
    return commands[value]
