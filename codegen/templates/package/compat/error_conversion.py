"""From the SDK's errors to those of bluecurrent-api."""

from __future__ import annotations

from .._runtime.core import errors
from .exceptions import AlreadyConnected, BlueCurrentException, InvalidApiToken, RequestLimitReached, WebsocketError

TEXTS = {
    0: "Unknown command",
    1: "Invalid Auth Token",
    2: "Not authorized",
    9: "Unknown error",
}
"""What bluecurrent-api says to the error codes of the service."""


class ConnectedElsewhere(AlreadyConnected, WebsocketError):
    """AlreadyConnected for loops that go on connecting after a WebsocketError, and after nothing else."""


def exception(error: errors.BlueCurrentError) -> BlueCurrentException:
    """What bluecurrent-api raises where the SDK raises this."""
    if isinstance(error, errors.RequestLimitReached):
        return RequestLimitReached("Request limit reached")
    if isinstance(error, errors.AlreadyConnected):
        return AlreadyConnected("Already connected")
    # With a code it is an error object, which says nothing about the API token.
    if isinstance(error, errors.InvalidApiToken) and error.code is None:
        return InvalidApiToken("Invalid api token")
    return WebsocketError(TEXTS.get(error.code, str(error)) if error.code is not None else str(error))


def exception_in_loop(error: errors.BlueCurrentError) -> BlueCurrentException:
    """The same, as it comes out of `connect`."""
    raised = exception(error)
    return ConnectedElsewhere(*raised.args) if isinstance(raised, AlreadyConnected) else raised
