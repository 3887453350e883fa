"""What is asked on a short connection of its own, before the long one."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from .._runtime.connection.log_in import LogInResult, log_in
from .._runtime.core.error_mapping import map_error_object
from .._runtime.core.errors import BlueCurrentError
from .._runtime.requests.call_errors import redact_error
from .._runtime.transport.connection import Connection
from ..protocol import PROTOCOL
from .error_conversion import exception
from .exceptions import WebsocketError
from .frame_conversion import decoded

LOGGER = logging.getLogger("bluecurrent_api")

ACCOUNT = PROTOCOL.routes["GET_ACCOUNT"]

Open = Callable[[], Awaitable[Connection]]


async def logged_in(open_connection: Open, api_token: str) -> LogInResult:
    """Exchange an API token for a session token."""
    LOGGER.debug("Sending %s", PROTOCOL.log_in.command)
    async with _alone(open_connection) as connection:
        return await log_in(connection, PROTOCOL, api_token)


async def account(open_connection: Open, authorization: str) -> dict[str, Any]:
    """The account that a session token belongs to."""
    LOGGER.debug("Sending %s", ACCOUNT.command)
    request = {PROTOCOL.command: ACCOUNT.command, PROTOCOL.log_in.authorization: authorization}
    async with _alone(open_connection) as connection:
        try:
            async with asyncio.timeout(ACCOUNT.timeout):
                await connection.send(request)
                return await _answer(connection, authorization)
        except TimeoutError:
            raise WebsocketError(f"{ACCOUNT.command} was not answered within {ACCOUNT.timeout:g} s") from None


async def _answer(connection: Connection, authorization: str) -> dict[str, Any]:
    while True:
        message = decoded(await connection.receive())
        name = None if message is None else message[PROTOCOL.object]
        if message is not None and name == ACCOUNT.answer:
            return message
        if name == PROTOCOL.errors.object:
            raise redact_error(map_error_object(PROTOCOL, message), [authorization])


@asynccontextmanager
async def _alone(open_connection: Open) -> AsyncGenerator[Connection, None]:
    """A connection that is closed before its answer is handed out."""
    try:
        connection = await open_connection()
        try:
            yield connection
        finally:
            await connection.close()
    except BlueCurrentError as error:
        raise exception(error) from error
