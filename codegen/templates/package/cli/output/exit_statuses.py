"""From an error to the exit status and to words that help."""

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
UNEXPECTED, INTERRUPTED, PIPE_CLOSED = 70, 130, 141

STATUSES: tuple[tuple[type[BlueCurrentError], int], ...] = (
    (InvalidRequest, USAGE),
    (RequestLimitReached, LIMITED),
    (ConnectionFailed, NO_CONNECTION),
    (ConnectionLost, NO_CONNECTION),
    (AlreadyConnected, NO_CONNECTION),
    (RequestTimeout, NO_CONNECTION),
)

HINTS: tuple[tuple[type[BlueCurrentError], str], ...] = (
    (InvalidApiToken, "Make a new API token in the driver portal, and check that all of it was copied."),
    (AlreadyConnected, "Another program, such as Home Assistant, holds the one connection that the service allows."),
    (ConnectionFailed, "`bluecurrent doctor` looks for the cause."),
    (NotAuthorized, "The charge point may belong to another account."),
)


def status(error: BlueCurrentError) -> int:
    """The exit status of an error: 1 if the service or the charge point refused."""
    return next((status for kind, status in STATUSES if isinstance(error, kind)), REFUSED)


def explained(error: BlueCurrentError) -> str:
    """What went wrong, and what can be done about it."""
    if isinstance(error, RequestLimitReached) and error.resets_at is not None:
        return f"{error}; it is reset at {moment(error.resets_at)}"
    hint = next((hint for kind, hint in HINTS if isinstance(error, kind)), "")
    return f"{error}\n{hint}" if hint else str(error)


def moment(instant: datetime) -> str:
    """An instant on the clock of whoever reads it."""
    return instant.astimezone().strftime("%Y-%m-%d %H:%M:%S %Z")
