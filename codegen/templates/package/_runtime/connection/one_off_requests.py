"""Opens a separate short connection for a log-in, or for a command of a client that is not connected."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from ..core.counters_and_last_messages import TrafficStatistics
from ..core.errors import CommandRejected, ConnectionFailed, InvalidApiToken, Reaction
from ..core.loop_independent_lock import LoopIndependentLock
from ..core.message_field_reading import get_field
from ..core.protocol_table_types import Protocol
from ..core.secrets import Secret
from ..requests.call_errors import make_timeout_error, make_unreadable_error
from ..requests.call_state import Call
from ..requests.correlation import Correlation
from ..transport.connection import Connection
from ..transport.connection_opener import ConnectionOpener
from .greeter import FrameDecoder
from .lifecycle import Lifecycle
from .message_class_preloading import MessageClassPreloader
from .ready_connection_opener import ReadyConnectionOpener
from .request_sender import RequestSender
from .token_exchange import LogInResult


class OneOffRequests:
    """Sends calls on short connections, one at a time; each connection is closed before its answer is returned."""

    def __init__(
        self,
        protocol: Protocol,
        preloader: MessageClassPreloader,
        lifecycle: Lifecycle,
        connection_opener: ConnectionOpener,
        ready_connection_opener: ReadyConnectionOpener,
        request_sender: RequestSender,
        statistics: TrafficStatistics,
    ) -> None:
        self._protocol = protocol
        self._preloader = preloader
        self._lifecycle = lifecycle
        self._connection_opener = connection_opener
        self._ready_connection_opener = ready_connection_opener
        self._request_sender = request_sender
        self._statistics = statistics
        self._lock = LoopIndependentLock()

    async def send(self, call: Call, seconds: float) -> Any:
        """Logs in if there is no session token, sends the call and returns its answer; raises the call's error."""
        try:
            async with asyncio.timeout(seconds), self._lock.in_running_loop():
                await self._send_with_renewal(call, await self._preloader.prepare_decode_function())
        except TimeoutError:
            pass
        if not call.is_done:
            raise make_timeout_error(call, seconds)
        if call.error is not None:
            raise call.error
        return call.result

    async def log_in(self, call: Call, seconds: float) -> Any:
        """Logs in with the call's API token, which the client uses from then on, and returns the answer.

        The client's own connection is closed meanwhile if the service accepts a log-in only on a separate one.
        """
        if self._lifecycle.is_running and not self._protocol.log_in.own_connection:
            return await self._log_in_on_open_connection(call, seconds)
        token, message = Secret(call.message[self._protocol.log_in.token]), None
        try:
            async with asyncio.timeout(seconds), self._lock.in_running_loop(), self._lifecycle.paused():
                decode = await self._preloader.prepare_decode_function()
                result = await self._ready_connection_opener.log_in(token)
                message = decode(result.frame, time.time())
                self._statistics.count_message(message)
                self._ready_connection_opener.store(token, result)
        except TimeoutError:
            pass
        if message is None:
            raise make_timeout_error(call, seconds)
        if error := make_unreadable_error(self._protocol.errors, call, message):
            raise error
        return message

    async def obtain_session_token(self) -> str:
        """Returns the session token; if there is none, waits for a client that is connecting, or else logs in."""
        credentials = self._ready_connection_opener.credentials
        if credentials.session is None and self._lifecycle.is_running:
            await self._lifecycle.wait_connected()
        async with self._lock.in_running_loop():
            if credentials.session is None:
                await self._renew_session()
            return self._session_token()

    async def renew_session_token(self, refused: str) -> None:
        """Logs in again, unless another call has already replaced the refused session token."""
        async with self._lock.in_running_loop():
            if self._ready_connection_opener.credentials.session is None or self._session_token() == refused:
                await self._renew_session()

    def _session_token(self) -> str:
        session = self._ready_connection_opener.credentials.session
        return "" if session is None else session.session_token

    async def _renew_session(self) -> None:
        """Closes the client's connection and logs in on a short one; raises ConnectionFailed after too many log-ins."""
        seconds = self._ready_connection_opener.log_in_limiter.seconds_until_free(time.monotonic())
        if seconds:
            raise ConnectionFailed(f"too many log-ins in a short time; try again in {seconds:.0f} s")
        async with self._lifecycle.paused():
            self._ready_connection_opener.credentials.forget_session()
            await self._ready_connection_opener.renew_session()

    async def _log_in_on_open_connection(self, call: Call, seconds: float) -> Any:
        settings = self._protocol.log_in
        try:
            message = await self._request_sender.send(call, seconds)
        except CommandRejected as rejected:
            text = rejected.text
        else:
            token, customer_id = get_field(message, settings.session_token), get_field(message, settings.customer)
            if token:
                result = LogInResult(token, None if customer_id is None else str(customer_id), b"")
                self._ready_connection_opener.store(call.message[settings.token], result)
            return message
        raise InvalidApiToken("the service does not accept the API token", command=settings.command, text=text)

    async def _send_with_renewal(self, call: Call, decode: FrameDecoder) -> None:
        """Sends a call until it is done; a session token that the service no longer accepts is renewed once."""
        credentials = self._ready_connection_opener.credentials
        is_session_new = credentials.session is None
        while not call.is_done:
            if credentials.session is None and self._protocol.log_in.own_connection:
                await self._ready_connection_opener.renew_session()
            async with self._connection_opener.open_for_one_exchange() as connection:
                if credentials.session is None:
                    await self._ready_connection_opener.renew_session(connection)
                await self._exchange_on(connection, call, decode)
            if call.error is not None and call.error.reaction is Reaction.RENEW and not is_session_new:
                call.error, is_session_new = None, True
                credentials.forget_session()

    async def _exchange_on(self, connection: Connection, call: Call, decode: FrameDecoder) -> None:
        correlation = Correlation(self._protocol, self._ready_connection_opener.credentials.secrets)
        correlation.track_sent(call)
        self._statistics.count_request()
        await connection.send(self._request_sender.build_frame(call))
        while not call.is_done:
            message = decode(await connection.receive(), time.time())
            self._statistics.count_message(message)
            correlation.receive(message)
