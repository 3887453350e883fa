"""Requests on a connection of their own: logging in, and what may be asked of a client that is not connected."""

from __future__ import annotations

import asyncio
from typing import Any

from ..core.counters import Counters
from ..core.errors import CommandRejected, InvalidApiToken, Reaction
from ..core.field_lookup import held
from ..core.lock import Alone
from ..core.protocol_table import Protocol
from ..core.secrets import Secret
from ..requests.call import Call
from ..requests.call_errors import make_timeout_error, make_unreadable_error
from ..requests.correlation import Correlation
from ..transport.connection import Connection
from ..transport.connector import Connector
from .lifecycle import Life
from .log_in import LoggedIn
from .request_sender import Exchange
from .session_opener import Decode, Greeter
from .warm_up import Loading


class Apart:
    """One short connection at a time, closed before the answer is handed out."""

    def __init__(
        self,
        protocol: Protocol,
        loading: Loading,
        *,
        life: Life,
        connector: Connector,
        greeter: Greeter,
        exchange: Exchange,
        counters: Counters,
    ) -> None:
        self._protocol = protocol
        self._loading = loading
        self._life = life
        self._connector = connector
        self._greeter = greeter
        self._exchange = exchange
        self._counters = counters
        self._alone = Alone()

    async def ask(self, call: Call, seconds: float) -> Any:
        """Log in if need be, ask, and wait for the answer."""
        try:
            async with asyncio.timeout(seconds), self._alone():
                await self._ask(call, await self._loading.decode())
        except TimeoutError:
            pass
        if not call.is_done:
            raise make_timeout_error(call, seconds)
        if call.error is not None:
            raise call.error
        return call.result

    async def log_in(self, call: Call, seconds: float) -> Any:
        """Exchange an API token for a session token, and go on with it; an open connection may have to be left."""
        if self._life.is_running and not self._protocol.log_in.own_connection:
            return await self._log_in_here(call, seconds)
        token, message = Secret(call.message[self._protocol.log_in.token]), None
        try:
            async with asyncio.timeout(seconds), self._alone(), self._life.halted():
                decode = await self._loading.decode()
                logged_in = await self._greeter.log_in(token)
                message = decode(logged_in.frame)
                self._counters.received(message)
                self._greeter.credentials.keep(token, logged_in)
        except TimeoutError:
            pass
        if message is None:
            raise make_timeout_error(call, seconds)
        if error := make_unreadable_error(call, message):
            raise error
        return message

    async def _log_in_here(self, call: Call, seconds: float) -> Any:
        """Log in on the open connection, where the service takes it there."""
        said = self._protocol.log_in
        try:
            message = await self._exchange.request(call, seconds)
        except CommandRejected as rejected:
            text = rejected.text
        else:
            token, customer = held(message, said.session_token), held(message, said.customer)
            if token:
                logged_in = LoggedIn(token, None if customer is None else str(customer), b"")
                self._greeter.credentials.keep(call.message[said.token], logged_in)
            return message
        raise InvalidApiToken("the service does not take the API token", command=said.command, text=text)

    async def _ask(self, call: Call, decode: Decode) -> None:
        credentials = self._greeter.credentials
        renewed = credentials.session_token is None
        while not call.is_done:
            if credentials.session_token is None and self._protocol.log_in.own_connection:
                await self._greeter.renew(None)
            async with self._connector.open_for_one_exchange() as connection:
                if credentials.session_token is None:
                    await self._greeter.renew(connection)
                await self._exchange_once(connection, call, decode)
            if call.error is not None and call.error.reaction is Reaction.RENEW and not renewed:
                call.error, renewed = None, True
                credentials.forget()

    async def _exchange_once(self, connection: Connection, call: Call, decode: Decode) -> None:
        correlation = Correlation(self._protocol, self._greeter.credentials.secrets)
        correlation.add(call)
        self._counters.sent()
        await connection.send(self._exchange.frame(call))
        while not call.is_done:
            message = decode(await connection.receive())
            self._counters.received(message)
            correlation.receive(message)
