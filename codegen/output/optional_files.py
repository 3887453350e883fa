"""Leaves the drop-in or the command line out of the package if no command is declared for it."""

from __future__ import annotations

from ..model.commands import CliCommand
from ..model.protocol import Protocol


def is_included(protocol: Protocol, path: str) -> bool:
    """Tells if a file of the package is included.

    `compat/` is included if any command has `compat:`, and `cli/` if any has `cli:`.
    """
    commands = protocol.commands.values()
    match path.split("/")[0]:
        case "compat":
            return any(command.compat for command in commands)
        case "cli" | "__main__.py":
            return any(command.cli != CliCommand() for command in commands)
        case _:
            return True
