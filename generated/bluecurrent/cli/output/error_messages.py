# generated from codegen/templates/package/cli/output/error_messages.py by `python -m codegen generate`; changes here are lost
"""Explains the client's errors to the user: what went wrong, and what to do about it."""

from __future__ import annotations

from datetime import datetime

from ..._runtime.core.errors import (
    AlreadyConnected,
    BlueCurrentError,
    CommandRejected,
    ConnectionFailed,
    InvalidApiToken,
    NotAuthorized,
    Reaction,
    RequestLimitReached,
    ServiceUnavailable,
)
from ..arguments.subcommand_table import HAS_BRIDGE, SUBCOMMANDS
from .spec_text_constants import IDENTITY, OTHER_PROGRAM, STATE_COMMAND, SUBJECT, TOKEN_ORIGIN

IN_TOKEN_ORIGIN = f" in {TOKEN_ORIGIN}" if TOKEN_ORIGIN else ""
SUCH_AS_OTHER_PROGRAM = f", such as {OTHER_PROGRAM}" if OTHER_PROGRAM else ""
STATE_SUBCOMMAND = next((item.name for item in SUBCOMMANDS if item.command == STATE_COMMAND), "")
BRIDGE_HINT = " If that is `bluecurrent bridge`, add --mqtt with the URL of its broker." * HAS_BRIDGE
HINTS: tuple[tuple[type[BlueCurrentError], str], ...] = (
    (InvalidApiToken, f"Check that the whole API token was copied, or make a new one{IN_TOKEN_ORIGIN}."),
    (AlreadyConnected, f"The service allows one connection: stop the other program{SUCH_AS_OTHER_PROGRAM}."),
    (ConnectionFailed, "Run `bluecurrent doctor` to find the cause."),
    (ServiceUnavailable, "Try again later."),
    (NotAuthorized, f"Check that the {SUBJECT} belongs to this account."),
)
SESSION_REFUSED = "The API token was accepted, but not the session of its log-in. Try again later."
"""The hint for an error that a new session token did not end."""


def describe_error(error: BlueCurrentError, *, can_use_bridge: bool = True) -> str:
    """Returns what went wrong, and on a second line what to do about it."""
    if isinstance(error, RequestLimitReached) and error.resets_at is not None:
        return f"{error}; it is reset at {format_local_time(error.resets_at)}"
    if isinstance(error.__cause__, ImportError):  # the text says what to install
        return str(error)
    hint = choose_hint(error)
    if isinstance(error, AlreadyConnected) and can_use_bridge:
        hint += BRIDGE_HINT
    return f"{error}\n{hint}" if hint else str(error)


def choose_hint(error: BlueCurrentError) -> str:
    """Returns what to do about an error; empty if nothing is known."""
    if isinstance(error, InvalidApiToken) and error.reaction is Reaction.RENEW:
        return SESSION_REFUSED
    if isinstance(error, CommandRejected) and STATE_SUBCOMMAND and error.command != STATE_COMMAND:
        identity = getattr(error, IDENTITY)
        return f"Run `bluecurrent {STATE_SUBCOMMAND} {identity}` to see the state of the {SUBJECT}." if identity else ""
    return next((hint for error_type, hint in HINTS if isinstance(error, error_type)), "")


def format_local_time(instant: datetime) -> str:
    """Formats an instant in the local time zone."""
    return instant.astimezone().strftime("%Y-%m-%d %H:%M:%S %Z")
