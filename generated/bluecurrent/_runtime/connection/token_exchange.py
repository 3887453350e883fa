# generated from codegen/templates/package/_runtime/connection/token_exchange.py by `python -m codegen generate`; changes here are lost
"""Logs in: sends the API token, and returns the session token from the answer."""

from __future__ import annotations

import asyncio
from typing import Any

from ..core.error_and_close_code_mapping import map_error_object, set_reaction
from ..core.errors import BlueCurrentError, ConnectionFailed, InvalidApiToken, Reaction
from ..core.protocol_table_types import Protocol
from ..core.secrets import Secret, scrub
from ..decoding.json_parsing import parse_json
from ..requests.call_errors import redact_error
from ..transport.connection import Connection

ACCEPTED = (True, "true")
"""The values with which the service accepts a log-in; 1 is equal to the first."""


class LogInResult:
    """Holds the result of a log-in, and shows none of it in a repr; `frame` is the whole answer as received."""

    __slots__ = ("customer_id", "frame", "session_token")

    def __init__(self, session_token: str, customer_id: str | None, frame: bytes) -> None:
        self.session_token = session_token
        self.customer_id = customer_id
        self.frame = frame


async def log_in(
    connection: Connection, protocol: Protocol, api_token: str, *, timeout: float | None = None
) -> LogInResult:
    """Logs in on a connection, and returns the result with the session token; `timeout` is in seconds.

    Raises InvalidApiToken if the token is refused, ConnectionFailed if no answer or no session token comes, or the
    error that the service sends.
    """
    settings, api_token = protocol.log_in, Secret(api_token)
    seconds = timeout or protocol.routes[settings.command].timeout
    outcome: LogInResult | BlueCurrentError
    try:
        async with asyncio.timeout(seconds):
            await connection.send({protocol.command: settings.command, settings.token: api_token})
            outcome = await _receive_outcome(connection, protocol, api_token)
    except TimeoutError:
        late = ConnectionFailed(f"{settings.command} was not answered within {seconds:g} s", command=settings.command)
        outcome = set_reaction(late, Reaction.RETRY)
    # Raised here and nowhere deeper: a traceback shows variables, and deeper frames hold the token or the answer.
    if isinstance(outcome, BlueCurrentError):
        raise outcome
    return outcome


async def _receive_outcome(
    connection: Connection, protocol: Protocol, api_token: str
) -> LogInResult | BlueCurrentError:
    """Waits for the answer or an error object; other objects are skipped."""
    while True:
        frame = await connection.receive()
        message = _parse_object(frame)
        name = message.get(protocol.object)
        if name == protocol.log_in.answer:
            return _read_answer(protocol, api_token, frame, message)
        if name == protocol.errors.object:
            return _adapt_error(map_error_object(protocol, message), protocol, api_token)


def _read_answer(
    protocol: Protocol, api_token: str, frame: bytes, answer: dict[str, Any]
) -> LogInResult | BlueCurrentError:
    settings = protocol.log_in
    token, customer_id = answer.get(settings.session_token), answer.get(settings.customer)
    if answer.get(settings.success) not in ACCEPTED:
        text = answer.get(protocol.errors.refusal)
        error = InvalidApiToken(
            "the service does not accept the API token",
            command=settings.command,
            text=scrub(text, [api_token]) if isinstance(text, str) and text else None,
        )
        return set_reaction(error, Reaction.GIVE_UP)
    if not isinstance(token, str) or not token:
        missing = ConnectionFailed(f"{settings.answer} contains no session token", command=settings.command)
        return set_reaction(missing, Reaction.RETRY)
    return LogInResult(Secret(token), None if customer_id is None else str(customer_id), frame)


def _adapt_error(error: BlueCurrentError, protocol: Protocol, api_token: str) -> BlueCurrentError:
    """Adapts the reaction to an error of a log-in: a refused token is the API token, so logging in again can't help."""
    error.command = protocol.log_in.command
    if error.reaction is Reaction.RENEW:
        error.reaction = Reaction.GIVE_UP
    elif error.reaction is Reaction.FAIL_CALL:
        error.reaction = Reaction.RETRY
    return redact_error(error, [api_token])


def _parse_object(frame: bytes) -> dict[str, Any]:
    """Returns the JSON object in a frame, or an empty one if there is none."""
    try:
        message = parse_json(frame)
    except (ValueError, RecursionError):
        return {}
    return message if isinstance(message, dict) else {}
