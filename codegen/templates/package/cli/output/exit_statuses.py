"""Defines the exit statuses of the command line, and finds the one for an error that the client raised."""

from __future__ import annotations

from ..._runtime.core.errors import (
    AlreadyConnected,
    BlueCurrentError,
    ConnectionFailed,
    ConnectionLost,
    InvalidRequest,
    RequestLimitReached,
    RequestTimeout,
    ServiceUnavailable,
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
    (ServiceUnavailable, NO_CONNECTION),
)


def exit_status(error: BlueCurrentError) -> int:
    """Returns the exit status for an error; 1, as for a refused command, if STATUSES does not list its class."""
    return next((status for error_type, status in STATUSES if isinstance(error, error_type)), REFUSED)
