# generated from codegen/templates/package/_runtime/connection/session_opener.py by `python -m codegen generate`; changes here are lost
"""From nothing to a connection that pushes: log in if need be, connect, greet."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from ..core.counters import Counters
from ..core.error_mapping import reacted, refused
from ..core.errors import BlueCurrentError, ConnectionFailed, Reaction
from ..core.protocol_table import Protocol
from ..requests.call_errors import redact_error
from ..transport.connection import Connection
from ..transport.connector import Connector
from .backoff import Ration
from .credentials import Credentials
from .log_in import LoggedIn, log_in

Decode = Callable[[bytes], Any]


class Greeter:
    """Opens connections that have been greeted."""

    def __init__(
        self,
        protocol: Protocol,
        connector: Connector,
        credentials: Credentials,
        counters: Counters,
        timeout: float | None,
    ) -> None:
        self.ration = Ration()
        self._protocol = protocol
        self._connector = connector
        self.credentials = credentials
        self._counters = counters
        self._timeout = timeout

    async def open(self, decode: Decode, take: Callable[[Any], None]) -> Connection:
        """A greeted connection; raises why there is none. What comes before the greeting's answer goes to `take`."""
        renewed = self.credentials.session_token is None
        while True:
            try:
                return await self._open(decode, take)
            except BlueCurrentError as error:
                if error.reaction is not Reaction.RENEW:
                    raise
                self.credentials.forget()
                if renewed or self.ration.free_in(time.monotonic()):
                    raise
            renewed = True

    async def log_in(self, api_token: str, connection: Connection | None = None) -> LoggedIn:
        """Exchange an API token for a session token, on a short connection of its own unless one is given."""
        if connection is None:
            async with self._connector.open_for_one_exchange() as short:
                return await self.log_in(api_token, short)
        self.ration.spend(time.monotonic())
        self._counters.sent()
        return await log_in(connection, self._protocol, api_token, timeout=self._timeout)

    async def close(self, connection: Connection) -> None:
        """Close it, and know that the service may need a moment to notice."""
        await connection.close()
        self._connector.note_closed()

    async def _open(self, decode: Decode, take: Callable[[Any], None]) -> Connection:
        own = self._protocol.log_in.own_connection
        if own and self.credentials.session_token is None:
            await self.renew(None)
        connection = await self._connector.open()
        try:
            if self.credentials.session_token is None:
                await self.renew(connection)
            await self._greet(connection, decode, take)
        except BaseException:
            await self.close(connection)
            raise
        return connection

    async def renew(self, connection: Connection | None) -> None:
        """Exchange the API token afresh, on this connection or on one of its own."""
        token = self.credentials.api_token
        self.credentials.keep(token, await self.log_in(token, connection))

    async def _greet(self, connection: Connection, decode: Decode, take: Callable[[Any], None]) -> None:
        greeting = self._protocol.greeting
        route = self._protocol.routes[greeting[self._protocol.command]]
        seconds = self._timeout or route.timeout
        try:
            async with asyncio.timeout(seconds):
                self._counters.sent()
                await connection.send(self.credentials.authorized(greeting))
                return await self._greeted(connection, route.answer, decode, take)
        except TimeoutError:
            make_timeout_error = ConnectionFailed(
                f"{route.command} was not answered within {seconds:g} s", command=route.command
            )
        raise reacted(make_timeout_error, Reaction.RENEW)

    async def _greeted(self, connection: Connection, answer: str, decode: Decode, take: Callable[[Any], None]) -> None:
        while True:
            message = decode(await connection.receive())
            take(message)
            if message.object == answer:
                return
            if message.object == self._protocol.errors.object:
                error = redact_error(refused(self._protocol, message), self.credentials.secrets())
                if error.reaction is Reaction.FAIL_CALL:
                    error.reaction = Reaction.RETRY
                raise error
