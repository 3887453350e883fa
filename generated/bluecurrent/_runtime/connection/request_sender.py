# generated from codegen/templates/package/_runtime/connection/request_sender.py by `python -m codegen generate`; changes here are lost
"""Requests and their answers, over whichever connection there is: the session's calls as something to await."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Mapping, Sized
from typing import TYPE_CHECKING, Any

from ..core.counters import Counters
from ..core.errors import BlueCurrentError
from ..core.protocol_table import Protocol
from ..core.wait_option import Wait
from ..decoding.remembered_fields import RememberedFields
from ..decoding.sensitive_fields import sensitive_fields
from ..requests.call import Call
from ..requests.call_errors import make_connection_lost_error, make_timeout_error
from ..requests.correlation import Correlation
from ..requests.timer_queue import TimerQueue
from ..transport.connection import Connection
from .connection_state import Link
from .credentials import Credentials

if TYPE_CHECKING:
    from ..requests.request import Request


class Exchange:
    """Sends requests and waits for what becomes of them."""

    def __init__(
        self, protocol: Protocol, link: Link, credentials: Credentials, counters: Counters, *, send_flow_id: bool
    ) -> None:
        self._protocol = protocol
        self._link = link
        self._credentials = credentials
        self._counters = counters
        self._send_flow_id = send_flow_id
        self._correlation = Correlation(protocol, credentials.secrets)
        self.memories = RememberedFields(protocol)
        self._waiting: dict[Call, asyncio.Future[None]] = {}
        self._deadlines = TimerQueue()
        self._settling: dict[Call, asyncio.TimerHandle] = {}

    @property
    def calls(self) -> Sized:
        """Those that wait for something from the service."""
        return self._correlation

    def call(self, request: Request, answer_type: type, wait: Wait = "verdict") -> Call:
        """What a request needs to be followed; `answer_type` is the declared class of its answer."""
        route = self._protocol.routes[request.COMMAND]
        message = request.wire()
        key = self._protocol.keys.get(route.answer)
        secrets: tuple[str, ...] = ()
        if hidden := sensitive_fields(type(request)):
            secrets = tuple(str(value) for name in hidden if (value := getattr(request, name)) is not None)
        return Call(
            route=route,
            message=message,
            answer_type=answer_type,
            wait=wait,
            evse_id=message.get(key.parameter) if key else None,
            flow_id=str(uuid.uuid4()) if self._send_flow_id and route.acts else None,
            secrets=secrets,
        )

    async def request(self, call: Call, seconds: float) -> Any:
        """Send it as soon as there is a connection and wait for its answer; None if it need only be sent."""
        connection = self._usable()
        loop = connection.loop if connection else asyncio.get_running_loop()  # asking is a system call on Python 3.11
        deadline = loop.time() + seconds
        expired = False
        try:
            while not call.is_done:
                waiter = self._waiting[call] = loop.create_future()
                await self._send(call, connection or await self._connection(deadline), deadline)
                if call.wait == "sent":
                    break
                number = self._deadlines.add(waiter, deadline)
                try:
                    await waiter
                finally:
                    self._deadlines.discard(number)
                connection = None  # if it is not decided, that one is lost
        except TimeoutError:
            expired = not call.is_done
        finally:
            self._forget(call)
        if expired:
            raise make_timeout_error(call, seconds) from (None if call.is_sent else self._link.trouble)
        if call.error is not None:
            raise call.error
        return call.result

    def take(self, message: Any) -> None:
        """A message has come: it may be an answer."""
        if message.object in self.memories.objects:
            self.memories.note(message)
        for call in self._correlation.receive(message):
            self._changed(call)

    def drop(self, error: BlueCurrentError, *, repeat: bool) -> None:
        """The connection has ended."""
        for call in self._correlation.end_connection(error, repeat=repeat):
            self._changed(call)

    def _usable(self) -> Connection | None:
        """The connection, if there is one that takes what is sent."""
        connection = self._link.connection
        return None if connection is None or connection.is_full else connection

    async def _connection(self, deadline: float) -> Connection:
        """The connection, as soon as there is one that takes what is sent."""
        while (connection := self._usable()) is None:
            async with asyncio.timeout_at(deadline):
                await (await self._link.ready()).wait_until_drained()
        return connection

    async def _send(self, call: Call, connection: Connection, deadline: float) -> None:
        """Send it once; TimeoutError at the deadline."""
        self._correlation.add(call)
        self._counters.sent()
        try:
            await connection.send(self.frame(call), deadline=deadline)
        except BlueCurrentError as error:
            # For any other call the reader decides, which has noticed too, or is about to.
            if call.wait == "sent":
                call.error = make_connection_lost_error(error, call, self._credentials.secrets())
        if call.wait == "sent":
            await asyncio.sleep(0)  # by then it is written, even if the program keeps the loop busy from now on

    def frame(self, call: Call) -> Mapping[str, Any]:
        """What goes over the wire: the flow id, and last of all the authorization."""
        message = call.message if call.flow_id is None else {**call.message, self._protocol.flow_id: call.flow_id}
        return self._credentials.authorized(message) if call.route.authorized else message

    def _changed(self, call: Call) -> None:
        waiter = self._waiting.get(call)
        if waiter is None or waiter.done():
            return
        if call.is_done or not call.is_sent:
            waiter.set_result(None)
        elif call.has_partial_answer and call.route.effect is not None and call not in self._settling:
            later = asyncio.get_running_loop().call_later
            self._settling[call] = later(call.route.effect.settle, self._settle, call)

    def _settle(self, call: Call) -> None:
        self._settling.pop(call, None)
        self._correlation.accept_partial_answer(call)
        self._changed(call)

    def _forget(self, call: Call) -> None:
        """Leave nothing of it behind."""
        if not call.is_done:
            self._correlation.abandon(call)
        if handle := self._settling.pop(call, None):
            handle.cancel()
        if waiter := self._waiting.pop(call, None):
            waiter.cancel()
