# generated from codegen/templates/package/errors.py.j2 by `python -m codegen generate`; changes here are lost
"""Exports every error class of the SDK, and maps the service's error codes to these classes."""

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
    ServiceUnavailable,
    WrongEventLoop,
)

ERROR_CODES: dict[int, tuple[type[BlueCurrentError], str]] = {
    0: (ServerError, "unknown command"),
    1: (InvalidApiToken, "invalid auth token"),
    2: (NotAuthorized, "not authorized"),
    9: (ServerError, "unknown error"),
    42: (RequestLimitReached, "request limit reached"),
}
"""The error class and the meaning of each code in ERROR."""

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
    "ServiceUnavailable",
    "WrongEventLoop",
]
