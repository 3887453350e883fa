# generated from codegen/templates/package/errors.py.j2 by `python -m codegen generate`; changes here are lost
"""Every error the SDK raises, and what the service's own codes mean."""

from __future__ import annotations

from ._runtime.core.errors import (
    AlreadyConnected,
    BlueCurrentError,
    CommandRejected,
    ConnectionFailed,
    ConnectionLost,
    InvalidApiToken,
    InvalidRequest,
    NotAuthorized,
    RequestLimitReached,
    RequestTimeout,
    ServerError,
)

ERROR_CODES: dict[int, tuple[type[BlueCurrentError], str]] = {
    0: (ServerError, "unknown command"),
    1: (InvalidApiToken, "invalid auth token"),
    2: (NotAuthorized, "not authorized"),
    9: (ServerError, "unknown error"),
    42: (RequestLimitReached, "request limit reached"),
}
"""What each code of ERROR is raised as, and what it means."""

__all__ = [
    "ERROR_CODES",
    "AlreadyConnected",
    "BlueCurrentError",
    "CommandRejected",
    "ConnectionFailed",
    "ConnectionLost",
    "InvalidApiToken",
    "InvalidRequest",
    "NotAuthorized",
    "RequestLimitReached",
    "RequestTimeout",
    "ServerError",
]
