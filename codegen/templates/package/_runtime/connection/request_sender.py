"""Sends requests on the client's connection and waits for their answers."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Generator, Mapping, Sized
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ..core.counters_and_last_messages import TrafficStatistics
from ..core.errors import BlueCurrentError
from ..core.protocol_table_types import Protocol
from ..decoding.last_received_field_values import LastFieldValues
from ..decoding.sensitive_fields import sensitive_fields
from ..options.wait_argument_type import Wait
from ..requests.call_errors import make_connection_lost_error, make_timeout_error
from ..requests.call_state import Call
from ..requests.correlation import Correlation
from ..requests.timer_queue import TimerQueue
from ..transport.connection import Connection
from .connection_state import ConnectionState
from .credentials import Credentials

if TYPE_CHECKING:
    from ..requests.request_base_class import Request


class RequestSender:
    """Sends calls and waits for their answers; sends repeatable ones again after a lost connection."""

    def __init__(
        self,
        protocol: Protocol,
        state: ConnectionState,
        credentials: Credentials,
        statistics: TrafficStatistics,
        *,
        send_flow_id: bool,
    ) -> None:
        self._protocol = protocol
        self._state = state
        self._credentials = credentials
        self._statistics = statistics
        self._send_flow_id = send_flow_id
        self._correlation = Correlation(protocol, credentials.secrets)
        self.last_field_values = LastFieldValues(protocol)
        self._waiters: dict[Call, asyncio.Future[None]] = {}
        self._timeouts = TimerQueue()
        self._grace_periods: dict[Call, asyncio.TimerHandle] = {}

    @property
    def waiting_calls(self) -> Sized:
        """The calls that wait for a message of the service."""
        return self._correlation

    def build_call(self, request: Request, answer_type: type, wait: Wait = "verdict") -> Call:
        """Returns the call for a request; `answer_type` is the declared class of the answer."""
        route = self._protocol.routes[request.COMMAND]
        message = request.wire()
        key = self._protocol.keys.get(route.answer)
        secrets: tuple[str, ...] = ()
        if sensitive := sensitive_fields(type(request)):
            secrets = tuple(str(value) for name in sensitive if (value := getattr(request, name)) is not None)
        return Call(
            route=route,
            message=message,
            answer_type=answer_type,
            wait=wait,
            identity=message.get(key.parameter) if key else None,
            flow_id=str(uuid.uuid4()) if self._send_flow_id and route.acts else None,
            secrets=secrets,
        )

    def build_frame(self, call: Call) -> Mapping[str, Any]:
        """Returns the JSON object to send: the request, the flow id, and the authorization as its last key."""
        message = call.message if call.flow_id is None else {**call.message, self._protocol.flow_id: call.flow_id}
        return self._credentials.authorize(message) if call.route.authorized else message

    async def send(self, call: Call, seconds: float) -> Any:
        """Sends a call once there is a connection; returns its answer, or None if the call only waits to be sent.

        Raises RequestTimeout after `seconds`, the error of the call, or the error with which requests are refused.
        """
        connection = self._writable_connection()
        loop = connection.loop if connection else asyncio.get_running_loop()  # asking is a system call on Python 3.11
        deadline = loop.time() + seconds
        expired = False
        try:
            while not call.is_done:
                waiter = self._waiters[call] = loop.create_future()
                await self._write(call, connection or await self._wait_writable(call, deadline), deadline)
                if call.wait == "sent":
                    break
                number = self._timeouts.add(waiter, deadline)
                try:
                    await waiter
                finally:
                    self._timeouts.discard(number)
                connection = None  # a call that is not done has lost its connection
        except TimeoutError:
            expired = not call.is_done
        finally:
            self._forget(call)
        if expired:
            raise make_timeout_error(call, seconds) from (None if call.is_sent else self._state.last_error)
        if call.error is not None:
            raise call.error
        return call.result

    @contextmanager
    def expect_answer(self, call: Call) -> Generator[asyncio.Future[None], None, None]:
        """Matches messages, while a block runs, to a call that is sent in another way, such as over HTTP.

        The block gets a future, which is done once the call is done.
        """
        self._correlation.track_sent(call)
        waiter = self._waiters[call] = asyncio.get_running_loop().create_future()
        try:
            yield waiter
        finally:
            self._forget(call)

    def accept_receipt(self, call: Call, receipt: Any) -> None:
        """Stores a receipt that came in another way, such as over HTTP."""
        call.receipt = receipt
        if call.effect is not None:
            self._correlation.accept_partial_answer(call)
            self._wake(call)

    def handle_message(self, message: Any) -> None:
        """Passes a received message to the calls that it answers."""
        if message.object in self.last_field_values.objects:
            self.last_field_values.remember(message)
        for call in self._correlation.receive(message):
            self._wake(call)

    def fail_or_requeue_calls(self, error: BlueCurrentError, *, resend: bool) -> None:
        """Fails the waiting calls with `error`; with `resend`, those that are safe to repeat are sent again."""
        for call in self._correlation.fail_or_requeue_calls(error, resend=resend):
            self._wake(call)

    def _writable_connection(self) -> Connection | None:
        connection = self._state.connection
        return None if connection is None or connection.is_full else connection

    async def _wait_writable(self, call: Call, deadline: float) -> Connection:
        """Returns a connection whose write buffer has room; raises TimeoutError at the deadline.

        For calls that are safe to repeat, the greeting of the connection need not be answered yet.
        """
        async with asyncio.timeout_at(deadline):
            is_repeatable = call.route.repeatable
            while (connection := await self._state.wait_ready(accepts_unanswered_greeting=is_repeatable)).is_full:
                await connection.wait_until_drained()
        return connection

    async def _write(self, call: Call, connection: Connection, deadline: float) -> None:
        """Writes a call's frame once; raises TimeoutError at the deadline."""
        self._correlation.track_sent(call)
        self._statistics.count_request()
        try:
            await connection.send(self.build_frame(call), deadline=deadline)
        except BlueCurrentError as error:
            # Other calls get the error from the reader of the connection, which fails as well.
            if call.wait == "sent":
                call.error = make_connection_lost_error(error, call, self._credentials.secrets())
        if call.wait == "sent":
            await asyncio.sleep(0)  # the frame is written at the end of this turn of the event loop

    def _wake(self, call: Call) -> None:
        """Resumes `send` if the call is done or must be sent again, or starts the grace period for a partial answer."""
        waiter = self._waiters.get(call)
        if waiter is None or waiter.done():
            return
        if call.is_done or not call.is_sent:
            waiter.set_result(None)
        elif call.has_partial_answer and call.route.effect is not None and call not in self._grace_periods:
            call_later = asyncio.get_running_loop().call_later
            self._grace_periods[call] = call_later(call.route.effect.settle, self._end_grace_period, call)

    def _end_grace_period(self, call: Call) -> None:
        self._grace_periods.pop(call, None)
        self._correlation.accept_partial_answer(call)
        self._wake(call)

    def _forget(self, call: Call) -> None:
        """Releases everything that is held for a call."""
        if not call.is_done:
            self._correlation.abandon(call)
        if handle := self._grace_periods.pop(call, None):
            handle.cancel()
        if waiter := self._waiters.pop(call, None):
            waiter.cancel()
