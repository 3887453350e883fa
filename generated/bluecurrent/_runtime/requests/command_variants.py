# generated from codegen/templates/package/_runtime/requests/command_variants.py by `python -m codegen generate`; changes here are lost
"""Commands that a method chooses between."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from ..core.errors import InvalidRequest

if TYPE_CHECKING:
    from .request import Request

Chosen = TypeVar("Chosen", bound="Request")


def choose(argument: str, value: object, commands: Mapping[bool, type[Chosen]]) -> type[Chosen]:
    """The one of two commands that a boolean argument stands for; raises InvalidRequest if it is none."""
    if not isinstance(value, bool):
        command = next(iter(commands.values())).COMMAND
        what = f"{command}: {argument}: Input should be a valid boolean"
        raise InvalidRequest(what, argument=argument, command=command)
    return commands[value]
