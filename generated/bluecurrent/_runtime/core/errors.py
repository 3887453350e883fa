# generated from codegen/templates/package/_runtime/core/errors.py by `python -m codegen generate`; changes here are lost
"""Every error the SDK raises; each carries what is known of the failed call, and never a secret."""

from __future__ import annotations

from datetime import datetime
from enum import Enum


class Reaction(Enum):
    """What the connection does after an error."""

    FAIL_CALL = "fail_call"
    """Only the call that it belongs to fails; the connection stays."""
    RENEW = "renew"
    """Log in afresh: the session token is no longer taken."""
    RETRY = "retry"
    """Connect again, with the usual backoff."""
    RETRY_SLOWLY = "retry_slowly"
    """Connect again, with a long backoff from the start."""
    WAIT_FOR_RESET = "wait_for_reset"
    """Connect again when the request limit is reset, not before."""
    GIVE_UP = "give_up"
    """Nothing the client can do will help."""


class BlueCurrentError(Exception):
    """Anything that went wrong between a program and its charge points.

    `command`, `evse_id`, `code` and `text` hold what is known; what is not is None.
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
        """What the client does about it; None if it concerns a single call."""


class ConnectionFailed(BlueCurrentError):
    """The service could not be reached, or refused the connection."""


class ConnectionLost(BlueCurrentError):
    """The connection ended while a call was waiting; whether an action was carried out is not known."""


class AlreadyConnected(BlueCurrentError):
    """The account has another connection open; the service allows one."""


class RequestLimitReached(BlueCurrentError):
    """The daily request limit is used up; `resets_at` is the instant at which it starts afresh."""

    def __init__(self, message: str = "", *, resets_at: datetime | None = None, **known: object) -> None:
        super().__init__(message, **known)  # type: ignore[arg-type]
        self.resets_at = resets_at


class InvalidApiToken(BlueCurrentError):
    """The service does not take the API token."""


class NotAuthorized(BlueCurrentError):
    """The account may not do this."""


class ServerError(BlueCurrentError):
    """The service answered with an error; `code` and `text` are its own."""


class InvalidRequest(BlueCurrentError, ValueError):
    """An argument was refused before anything was sent; `argument` is its name."""

    def __init__(self, message: str = "", *, argument: str | None = None, command: str | None = None) -> None:
        super().__init__(message, command=command)
        self.argument = argument


class RequestTimeout(BlueCurrentError, TimeoutError):
    """No answer came in time; `arrived` names what did come (a receipt, for example)."""

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
    """The service or the charge point refused a command; `text` holds its words (a charger's TIMEOUT too)."""
