# generated from codegen/templates/package/_runtime/connection/greeter.py by `python -m codegen generate`; changes here are lost
"""Sends the greeting (the first command) on a new connection, and waits for the answer.

Commands that only read may be sent before the answer comes.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from ..core.counters_and_last_messages import TrafficStatistics
from ..core.error_and_close_code_mapping import map_error_object, set_reaction
from ..core.errors import BlueCurrentError, ConnectionFailed, Reaction
from ..core.protocol_table_types import Protocol
from ..requests.call_errors import redact_error
from ..transport.connection import Connection
from .connection_state import ConnectionState
from .credentials import Credentials
from .request_sender import RequestSender

FrameDecoder = Callable[[bytes, float], Any]
"""Takes a frame and the time at which it came, in seconds since 1970, and returns the message."""
MessageHandler = Callable[[Any, int], None]
"""Takes a message and the size of its frame in bytes."""


class Greeter:
    """Sends the greeting, after which the service begins to push, and waits for the answer.

    A read that follows the greeting at once saves a round trip. Actions wait for the answer: if the service refuses the
    greeting, reads are sent again on the next connection, but an action must never be sent twice.
    """

    def __init__(
        self,
        protocol: Protocol,
        state: ConnectionState,
        credentials: Credentials,
        request_sender: RequestSender,
        statistics: TrafficStatistics,
        timeout: float | None,
    ) -> None:
        self._protocol = protocol
        self._state = state
        self._credentials = credentials
        self._request_sender = request_sender
        self._statistics = statistics
        self._timeout = timeout
        self._route = protocol.routes[protocol.greeting[protocol.command]]

    async def greet(
        self, connection: Connection, decode: FrameDecoder, on_message: MessageHandler, *, allows_early_reads: bool
    ) -> None:
        """Greets the service, and waits for its answer; raises an error if the service refuses or does not answer.

        With `allows_early_reads`, reads may be sent before the answer.
        """
        seconds = self._timeout or self._route.timeout
        try:
            async with asyncio.timeout(seconds):
                self._statistics.count_request()
                await connection.send(self._credentials.authorize(self._protocol.greeting))
                if allows_early_reads:
                    self._state.set_greeting(connection)
                return await self._wait_answered(connection, decode, on_message)
        except TimeoutError:
            command = self._route.command
            timeout_error = ConnectionFailed(f"{command} was not answered within {seconds:g} s", command=command)
        raise set_reaction(timeout_error, Reaction.RENEW)

    def requeue_reads(self, error: BlueCurrentError) -> None:
        """Makes the reads that followed a greeting wait for the next connection, since `error` has ended this one."""
        self._state.set_connecting(error)
        self._request_sender.fail_or_requeue_calls(error, resend=True)

    async def _wait_answered(self, connection: Connection, decode: FrameDecoder, on_message: MessageHandler) -> None:
        """Handles messages up to the greeting's answer; raises the error that refuses the greeting.

        An error object for one call does not say whether it answers the greeting or a read. It answers a read if the
        answer to the greeting comes afterwards, and the greeting if there are more errors than reads.
        """
        handle, waiting = self._request_sender.handle_message, self._request_sender.waiting_calls
        unassigned_errors: list[Any] = []
        while len(unassigned_errors) <= len(waiting):
            frame = await connection.receive()
            message = decode(frame, time.time())
            on_message(message, len(frame))
            if message.object == self._route.answer:
                for refusal in unassigned_errors:
                    handle(refusal)
                return
            if message.object != self._protocol.errors.object:
                handle(message)
                continue
            error = self._make_error(message)
            if error.reaction is not Reaction.FAIL_CALL:
                raise error
            unassigned_errors.append(message)
        raise set_reaction(self._make_error(unassigned_errors[0]), Reaction.RETRY)

    def _make_error(self, message: Any) -> BlueCurrentError:
        return redact_error(map_error_object(self._protocol, message), self._credentials.secrets())
