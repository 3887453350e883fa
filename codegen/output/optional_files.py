"""Decides, for each optional part (such as the live state or the bridge), if its files are generated."""

from __future__ import annotations

from ..model.commands import CliCommand
from ..model.protocol import Protocol

LIVE_VIEWS = ("cli/watch/", "cli/commands/follow_sessions.py")
LIVE = (
    "live.py",
    "live_snapshots.py",
    "live.md",
    "sync/live.py",
    "_runtime/sync/sync_live_base_classes.py",
    "_runtime/live/",
)
CHARGING = "_runtime/live/charging/"
SESSIONS = (
    "_runtime/live/socket_energy_and_sessions.py",
    *(f"{CHARGING}{name}.py" for name in ("energy_totals", "session_event_types", "session_tracker")),
)
LIMITS = tuple(
    f"{CHARGING}{name}"
    for name in ("current_limit_keeper", "override_requests", "weekly_times_from_instants", "temporary_current_limit")
)
"""The beginnings of the paths of files that are only for limits of the charging current."""

REST_FILES = ("rest_commands.py", "rest_messages.py", "rest_protocol.py", "cases/rest_cases.py", "test_rest.py")
BRIDGE = (
    "bridge/",
    "bridge.md",
    "cli/account_access/bridge_connection.py",
    "cli/commands/bridge_options.py",
    "cli/commands/run_bridge.py",
)
PAGES = ("cli/history/", "_runtime/rest/pages.py", "_runtime/sync/sync_pages.py")


def is_included(protocol: Protocol, path: str) -> bool:
    """Tells if a protocol needs a file of the package, the tests or the reference.

    `compat/` is included if any command has `compat:`, `cli/` if any has `cli:` or the protocol has `command_line:`,
    its live views with its key `watch:`, the bridge if the spec has entities, the live state and its page if the
    protocol has `live:`, the iterators over pages if a command has `pages:`, and the modules of commands over HTTP if
    it has `rest:`. The rest of `_runtime/rest/` is always included; CONTRIBUTING.md gives the reason.
    """
    commands = protocol.commands.values()
    if path.startswith(LIVE):
        return has_live_file(protocol, path)
    if path.startswith(PAGES) and not any(command.pages for command in protocol.rest_commands.values()):
        return False
    if path.startswith(BRIDGE) and not protocol.entities:
        return False
    if path in REST_FILES:
        return protocol.rest is not None
    match path.split("/")[0]:
        case "compat":
            return any(command.compat for command in commands)
        case "cli" | "__main__.py":
            has_watch = protocol.command_line is not None and protocol.command_line.watch
            return has_command_line(protocol) and (has_watch or not path.startswith(LIVE_VIEWS))
        case _:
            return True


def has_live_file(protocol: Protocol, path: str) -> bool:
    """Tells if a protocol needs a file of the live state. Some are only for its `sessions:` or `limits:`."""
    live = protocol.live
    if live is None:
        return False
    if path.startswith(SESSIONS):
        return live.sessions is not None
    if path.startswith(LIMITS):
        return live.limits is not None
    return not path.startswith(CHARGING) or live.sessions is not None or live.limits is not None


def has_command_line(protocol: Protocol) -> bool:
    """Tells if the package has a command line."""
    is_named = any(command.cli != CliCommand() for command in protocol.commands.values())
    return is_named or protocol.command_line is not None
