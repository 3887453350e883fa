"""Opens connections that are ready for requests: connected, logged in, and with the greeting sent."""

from __future__ import annotations

import time

from ..core.connection_events import SessionRenewed
from ..core.counters_and_last_messages import TrafficStatistics
from ..core.errors import BlueCurrentError, Reaction
from ..core.protocol_table_types import Protocol
from ..subscriptions.publisher import Publisher
from ..transport.connection import Connection
from ..transport.connection_opener import ConnectionOpener
from .credentials import Credentials
from .greeter import FrameDecoder, Greeter, MessageHandler
from .log_in_limiter import LogInLimiter
from .token_exchange import LogInResult, log_in


class ReadyConnectionOpener:
    """Opens a connection, logs in if there is no session token, and sends the greeting."""

    def __init__(
        self,
        protocol: Protocol,
        connection_opener: ConnectionOpener,
        credentials: Credentials,
        statistics: TrafficStatistics,
        publisher: Publisher,
        greeter: Greeter,
        timeout: float | None,
    ) -> None:
        self.log_in_limiter = LogInLimiter()
        self.credentials = credentials
        self._protocol = protocol
        self._connection_opener = connection_opener
        self._publisher = publisher
        self._greeter = greeter
        self._statistics = statistics
        self._timeout = timeout

    async def open(self, decode: FrameDecoder, on_message: MessageHandler, *, allows_early_reads: bool) -> Connection:
        """Returns a connection on which the greeting was sent; messages before its answer are passed to `on_message`.

        A session token that the service no longer accepts is renewed once. With `allows_early_reads`, reads may follow
        the first greeting before it is answered. Raises the error that prevents a connection.
        """
        is_session_new = self.credentials.session is None
        while True:
            try:
                return await self._open(decode, on_message, allows_early_reads=allows_early_reads)
            except BlueCurrentError as error:
                if error.reaction is not Reaction.RENEW:
                    raise
                self.credentials.forget_session()
                if is_session_new or self.log_in_limiter.seconds_until_free(time.monotonic()):
                    raise
                self._greeter.requeue_reads(error)
            is_session_new, allows_early_reads = True, False

    async def close(self, connection: Connection) -> None:
        """Closes a connection, and notes that the service may refuse the next one for a moment."""
        await connection.close()
        self._connection_opener.note_closed()

    async def log_in(self, api_token: str, connection: Connection | None = None) -> LogInResult:
        """Exchanges an API token for a session token, on the given connection or else on a short one."""
        if connection is None:
            async with self._connection_opener.open_for_one_exchange() as short:
                return await self.log_in(api_token, short)
        self.log_in_limiter.add(time.monotonic())
        self._statistics.count_request()
        return await log_in(connection, self._protocol, api_token, timeout=self._timeout)

    async def renew_session(self, connection: Connection | None = None) -> None:
        """Logs in with the client's API token and stores the session."""
        token = self.credentials.api_token
        self.store(token, await self.log_in(token, connection))

    def store(self, api_token: str, result: LogInResult) -> None:
        """Uses the session of a log-in from now on, and publishes it if it replaces another one."""
        if (session := self.credentials.store(api_token, result)) is not None:
            self._publisher.publish(SessionRenewed(session))

    async def _open(self, decode: FrameDecoder, on_message: MessageHandler, *, allows_early_reads: bool) -> Connection:
        if self._protocol.log_in.own_connection and self.credentials.session is None:
            await self.renew_session()
        connection = await self._connection_opener.open()
        try:
            if self.credentials.session is None:
                await self.renew_session(connection)
            await self._greeter.greet(connection, decode, on_message, allows_early_reads=allows_early_reads)
        except BaseException:
            await self.close(connection)
            raise
        return connection
