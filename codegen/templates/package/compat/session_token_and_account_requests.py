"""Requests the session token and the account, each on a short connection of its own."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from .._runtime.connection.token_exchange import LogInResult, log_in
from .._runtime.core.error_and_close_code_mapping import map_error_object
from .._runtime.core.errors import BlueCurrentError
from .._runtime.requests.call_errors import redact_error
from .._runtime.transport.connection import Connection
from ..protocol import PROTOCOL
from .error_conversion import convert_error
from .exceptions import WebsocketError
from .frames_to_old_messages import decode_object

LOGGER = logging.getLogger("bluecurrent_api")

GET_ACCOUNT = next(
    route for route in PROTOCOL.routes.values() if route.standalone and route.command != PROTOCOL.log_in.command
)
"""The command that reads the account, on a short connection of its own like the log-in."""

OpenConnection = Callable[[], Awaitable[Connection]]


async def request_session_token(open_connection: OpenConnection, api_token: str) -> LogInResult:
    """Exchanges an API token for a session token."""
    LOGGER.debug("Sending %s", PROTOCOL.log_in.command)
    async with _short_connection(open_connection) as connection:
        return await log_in(connection, PROTOCOL, api_token)


async def request_account(open_connection: OpenConnection, authorization: str) -> dict[str, Any]:
    """Returns the account of a session token."""
    LOGGER.debug("Sending %s", GET_ACCOUNT.command)
    request = {PROTOCOL.command: GET_ACCOUNT.command, PROTOCOL.log_in.authorization: authorization}
    async with _short_connection(open_connection) as connection:
        try:
            async with asyncio.timeout(GET_ACCOUNT.timeout):
                await connection.send(request)
                return await _receive_account(connection, authorization)
        except TimeoutError:
            message = f"{GET_ACCOUNT.command} was not answered within {GET_ACCOUNT.timeout:g} s"
            raise WebsocketError(message) from None


async def _receive_account(connection: Connection, authorization: str) -> dict[str, Any]:
    while True:
        message = decode_object(await connection.receive())
        name = None if message is None else message[PROTOCOL.object]
        if message is not None and name == GET_ACCOUNT.answer:
            return message
        if name == PROTOCOL.errors.object:
            raise redact_error(map_error_object(PROTOCOL, message), [authorization])


@asynccontextmanager
async def _short_connection(open_connection: OpenConnection) -> AsyncGenerator[Connection, None]:
    """Opens a connection, closes it at the end of the block, and converts the errors of both."""
    try:
        connection = await open_connection()
        try:
            yield connection
        finally:
            await connection.close()
    except BlueCurrentError as error:
        raise convert_error(error) from error
