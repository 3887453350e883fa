"""Leaves the drop-in or the command line out of the package if no command is declared for it."""

from __future__ import annotations

from ..model.commands import CliCommand
from ..model.protocol import Protocol


def is_included(protocol: Protocol, path: str) -> bool:
    """Tells if a generated file is included.

    `compat/` is included if any command has `compat:`, `cli/` if any has `cli:`, and the live picture and its page if
    the protocol has `live:`.
    """
    commands = protocol.commands.values()
    if path in ("live.py", "live_snapshots.py", "live.md") or path.startswith("_runtime/live/"):
        return protocol.live is not None
    match path.split("/")[0]:
        case "compat":
            return any(command.compat for command in commands)
        case "cli" | "__main__.py":
            return any(command.cli != CliCommand() for command in commands)
        case _:
            return True
