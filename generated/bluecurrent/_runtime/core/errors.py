# generated from codegen/templates/package/_runtime/core/errors.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines every error that the SDK raises. An error holds data about the failed call, and never a secret."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import TypeVar

from ..._printing.printable_text import escape_unprintable


class Reaction(Enum):
    """Names what a client does with its connection after an error."""

    FAIL_CALL = "fail_call"
    """Fail only the call that the error belongs to, and keep the connection."""
    RENEW = "renew"
    """Log in again: the service no longer accepts the session token."""
    RETRY = "retry"
    """Connect again after a usual delay."""
    RETRY_WITHOUT_CALLS = "retry_without_calls"
    """Fail the waiting calls and connect again: the answer to one of them may have ended the connection."""
    RETRY_SLOWLY = "retry_slowly"
    """Connect again after a long delay."""
    WAIT_FOR_RESET = "wait_for_reset"
    """Connect again once the request limit is reset."""
    GIVE_UP = "give_up"
    """Do not connect again: the client can't solve the problem."""


class BlueCurrentError(Exception):
    """Holds data about a failed call. This is the base class of all errors of the SDK.

    Attributes:
        command: The command's name on the wire, if the error belongs to a call.
        evse_id: The identity of the charge point, if the command names one.
        code: The service's error code, the close code or the HTTP status, if there is one.
        text: The service's own text, without secrets, if it sent one. It may hold control characters, unlike `str()`.
        reaction: What the client does with its connection; FAIL_CALL or None if the error concerns a single call.
    """

    def __init__(
        self,
        message: str = "",
        *,
        command: str | None = None,
        evse_id: str | None = None,
        code: int | None = None,
        text: str | None = None,
    ) -> None:
        super().__init__(message)
        self.command = command
        self.evse_id = evse_id
        self.code = code
        self.text = text
        self.reaction: Reaction | None = None

    def __str__(self) -> str:
        return escape_unprintable(super().__str__())


class ConnectionFailed(BlueCurrentError):
    """The service could not be reached, or refused the connection."""


class ConnectionLost(BlueCurrentError):
    """The connection ended while a call was waiting. It is not known whether an action was carried out."""


class AlreadyConnected(BlueCurrentError):
    """The account has another connection open; the service allows one per account."""


class RequestLimitReached(BlueCurrentError):
    """The daily request limit is used up; `resets_at` is the instant at which it is reset."""

    def __init__(self, message: str = "", *, resets_at: datetime | None = None, **known: object) -> None:
        super().__init__(message, **known)  # type: ignore[arg-type]
        self.resets_at = resets_at


class InvalidApiToken(BlueCurrentError):
    """The service does not accept the API token."""


class NotAuthorized(BlueCurrentError):
    """The account is not allowed to use the command, or the charge point."""


class ServerError(BlueCurrentError):
    """The service answered with an error, or with an answer that can't be read."""


class ServiceUnavailable(BlueCurrentError):
    """The service is down for now, such as during maintenance. Only commands over HTTP raise it.

    Try again later: no request over HTTP is repeated by itself.
    """


class InvalidRequest(BlueCurrentError, ValueError):
    """An argument is invalid, and nothing was sent; `argument` is its name."""

    def __init__(self, message: str = "", *, argument: str | None = None, command: str | None = None) -> None:
        super().__init__(message, command=command)
        self.argument = argument


class WrongEventLoop(BlueCurrentError, RuntimeError):
    """The client is connected in another event loop, perhaps of another thread, and can only be used there."""


class RequestTimeout(BlueCurrentError, TimeoutError):
    """No answer came in time; `arrived` names the objects that did come, for example a receipt."""

    def __init__(
        self,
        message: str = "",
        *,
        command: str | None = None,
        evse_id: str | None = None,
        arrived: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, command=command, evse_id=evse_id)
        self.arrived = arrived


class CommandRejected(BlueCurrentError):
    """The service or the charge point refused a command, or the charge point did not answer the service in time."""


E = TypeVar("E", bound=BlueCurrentError)


def add_call_to_error(error: E, command: str | None, identity: str | None) -> E:
    """Stores the command and the identity of a call in the error of the call, and returns the error."""
    error.command, error.evse_id = command, identity
    return error


def make_argument_error(command: str, argument: str, reason: str) -> InvalidRequest:
    """Makes the error for an invalid argument of a command."""
    return InvalidRequest(f"{command}: {argument}: {reason}", argument=argument, command=command)
