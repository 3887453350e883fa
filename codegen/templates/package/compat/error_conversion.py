"""Converts errors of the SDK to errors of bluecurrent-api."""

from __future__ import annotations

from .._runtime.core import errors
from .exceptions import AlreadyConnected, BlueCurrentException, InvalidApiToken, RequestLimitReached, WebsocketError

ERROR_TEXTS = {
    0: "Unknown command",
    1: "Invalid Auth Token",
    2: "Not authorized",
    9: "Unknown error",
}
"""The texts of bluecurrent-api for the error codes of the service."""


class ConnectedElsewhere(AlreadyConnected, WebsocketError):
    """Reports that the account has another open connection; also a WebsocketError, so that programs reconnect."""


def convert_error(error: errors.BlueCurrentError) -> BlueCurrentException:
    """Returns the exception that bluecurrent-api raises for an error of the SDK."""
    if isinstance(error, errors.RequestLimitReached):
        return RequestLimitReached("Request limit reached")
    if isinstance(error, errors.AlreadyConnected):
        return AlreadyConnected("Already connected")
    # An error with a code is an error object, which is not about the API token.
    if isinstance(error, errors.InvalidApiToken) and error.code is None:
        return InvalidApiToken("Invalid api token")
    return WebsocketError(ERROR_TEXTS.get(error.code, str(error)) if error.code is not None else str(error))


def convert_connect_error(error: errors.BlueCurrentError) -> BlueCurrentException:
    """Returns the exception that `connect` raises for an error of the SDK."""
    exception = convert_error(error)
    return ConnectedElsewhere(*exception.args) if isinstance(exception, AlreadyConnected) else exception
