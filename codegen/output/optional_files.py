"""Leaves out the parts of the package that a protocol has no use for."""

from __future__ import annotations

from ..model.commands import CliCommand
from ..model.protocol import Protocol


def is_included(protocol: Protocol, path: str) -> bool:
    """Tells if a protocol needs a file of the package.

    The drop-in needs a command that bluecurrent-api has, and the command line a command that is declared for it.
    """
    commands = protocol.commands.values()
    match path.split("/")[0]:
        case "compat":
            return any(command.compat for command in commands)
        case "cli" | "__main__.py":
            return any(command.cli != CliCommand() for command in commands)
        case _:
            return True
