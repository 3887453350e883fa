# generated from codegen/templates/package/cli/output/error_reports.py by `python -m codegen generate`; changes here are lost
"""Maps errors to exit statuses, and to messages that say what to do."""

from __future__ import annotations

from datetime import datetime

from ..._runtime.core.errors import (
    AlreadyConnected,
    BlueCurrentError,
    ConnectionFailed,
    ConnectionLost,
    InvalidApiToken,
    InvalidRequest,
    NotAuthorized,
    RequestLimitReached,
    RequestTimeout,
)

REFUSED, USAGE, NO_CONNECTION, LIMITED = 1, 2, 3, 4
UNEXPECTED, INTERRUPTED = 70, 130

STATUSES: tuple[tuple[type[BlueCurrentError], int], ...] = (
    (InvalidRequest, USAGE),
    (RequestLimitReached, LIMITED),
    (ConnectionFailed, NO_CONNECTION),
    (ConnectionLost, NO_CONNECTION),
    (AlreadyConnected, NO_CONNECTION),
    (RequestTimeout, NO_CONNECTION),
)

HINTS: tuple[tuple[type[BlueCurrentError], str], ...] = (
    (
        InvalidApiToken,
        "Check that the whole API token was copied, or make a new one in the driver portal, my.bluecurrent.nl.",
    ),
    (AlreadyConnected, "The service allows one connection: stop the other program, such as Home Assistant."),
    (ConnectionFailed, "Run `bluecurrent doctor` to find the cause."),
    (NotAuthorized, "Check that the charge point belongs to this account."),
)


def exit_status(error: BlueCurrentError) -> int:
    """Returns the exit status of an error: 1 if the service or the charge point refused."""
    return next((status for error_type, status in STATUSES if isinstance(error, error_type)), REFUSED)


def describe_error(error: BlueCurrentError) -> str:
    """Returns what went wrong, and on a second line what to do about it."""
    if isinstance(error, RequestLimitReached) and error.resets_at is not None:
        return f"{error}; it is reset at {local_time(error.resets_at)}"
    hint = next((hint for error_type, hint in HINTS if isinstance(error, error_type)), "")
    return f"{error}\n{hint}" if hint else str(error)


def local_time(instant: datetime) -> str:
    """Formats an instant in the local time zone."""
    return instant.astimezone().strftime("%Y-%m-%d %H:%M:%S %Z")
