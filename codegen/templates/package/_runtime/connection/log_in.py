"""Turning an API token into a session token."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from ..core.error_mapping import reacted, refused
from ..core.errors import BlueCurrentError, ConnectionFailed, InvalidApiToken, Reaction
from ..core.protocol_table import Protocol
from ..core.secrets import Secret, scrubbed
from ..requests.call_errors import redact_error
from ..transport.connection import Connection


class LoggedIn:
    """What a log-in gives, in a repr none of it; `frame` is the answer as it came."""

    __slots__ = ("customer", "frame", "session_token")

    def __init__(self, session_token: str, customer: str | None, frame: bytes) -> None:
        self.session_token = session_token
        self.customer = customer
        self.frame = frame


async def log_in(
    connection: Connection, protocol: Protocol, api_token: str, *, timeout: float | None = None
) -> LoggedIn:
    """Ask for a session token; raises InvalidApiToken, or what else keeps the service from giving one."""
    said, api_token = protocol.log_in, Secret(api_token)
    seconds = timeout or protocol.routes[said.command].timeout
    outcome: LoggedIn | BlueCurrentError
    try:
        async with asyncio.timeout(seconds):
            await connection.send({protocol.command: said.command, said.token: api_token})
            outcome = await _outcome(connection, protocol, api_token)
    except TimeoutError:
        make_timeout_error = ConnectionFailed(
            f"{said.command} was not answered within {seconds:g} s", command=said.command
        )
        outcome = reacted(make_timeout_error, Reaction.RETRY)
    # Raised here and nowhere deeper: a traceback's variables are to hold neither the token nor the answer.
    if isinstance(outcome, BlueCurrentError):
        raise outcome
    return outcome


async def _outcome(connection: Connection, protocol: Protocol, api_token: str) -> LoggedIn | BlueCurrentError:
    """What the service says to the log-in; another object may come first."""
    while True:
        frame = await connection.receive()
        message = _object(frame)
        name = message.get(protocol.object)
        if name == protocol.log_in.answer:
            return _read(protocol, api_token, frame, message)
        if name == protocol.errors.object:
            return _worded(refused(protocol, message), protocol, api_token)


def _read(protocol: Protocol, api_token: str, frame: bytes, answer: dict[str, Any]) -> LoggedIn | BlueCurrentError:
    said = protocol.log_in
    token, customer = answer.get(said.session_token), answer.get(said.customer)
    if answer.get(said.success) is not True:
        words = answer.get(protocol.errors.refusal)
        error = InvalidApiToken(
            "the service does not take the API token",
            command=said.command,
            text=scrubbed(words, [api_token]) if isinstance(words, str) and words else None,
        )
        return reacted(error, Reaction.GIVE_UP)
    if not isinstance(token, str) or not token:
        return reacted(ConnectionFailed(f"{said.answer} holds no session token", command=said.command), Reaction.RETRY)
    return LoggedIn(Secret(token), None if customer is None else str(customer), frame)


def _worded(error: BlueCurrentError, protocol: Protocol, api_token: str) -> BlueCurrentError:
    """An error of the log-in: a token that is refused here is the API token, and another session would not help."""
    error.command = protocol.log_in.command
    if error.reaction is Reaction.RENEW:
        error.reaction = Reaction.GIVE_UP
    elif error.reaction is Reaction.FAIL_CALL:
        error.reaction = Reaction.RETRY
    return redact_error(error, [api_token])


def _object(frame: bytes) -> dict[str, Any]:
    try:
        message = json.loads(frame)
    except (ValueError, RecursionError):
        return {}
    return message if isinstance(message, dict) else {}
