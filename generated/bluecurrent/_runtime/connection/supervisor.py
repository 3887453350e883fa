# generated from codegen/templates/package/_runtime/connection/supervisor.py by `python -m codegen generate`; changes here are lost
"""Keeps one connection open: connects, reads frames, and after an error reconnects, waits or gives up."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from ..core.counters_and_last_messages import TrafficStatistics
from ..core.error_and_close_code_mapping import copy_error, map_error_object, set_reaction
from ..core.errors import (
    AlreadyConnected,
    BlueCurrentError,
    ConnectionFailed,
    InvalidApiToken,
    Reaction,
    RequestLimitReached,
)
from ..core.protocol_table_types import Protocol
from ..requests.call_errors import redact_error
from ..subscriptions.publisher import Publisher
from ..transport.connection import Connection
from .backoff import Backoff, effective_delay
from .connection_state import ConnectionState
from .event_reporter import EventReporter
from .greeter import FrameDecoder
from .idle_timeout import IdleTimer
from .ready_connection_opener import ReadyConnectionOpener
from .request_sender import RequestSender

_LOGGER = logging.getLogger(__name__)

LONGEST_SLEEP = 60.0
"""Longest sleep while waiting for the reset, in seconds: the machine's clock may be set meanwhile."""

RESET_SPREAD = 30.0
"""Seconds after the reset within which each client reconnects, at a random time."""


class Supervisor:
    """Keeps the connection of one client up, until its task is cancelled or an error is final."""

    def __init__(
        self,
        protocol: Protocol,
        *,
        state: ConnectionState,
        opener: ReadyConnectionOpener,
        request_sender: RequestSender,
        publisher: Publisher,
        statistics: TrafficStatistics,
        reconnect: bool,
        idle_timeout: float | None,
    ) -> None:
        self._protocol = protocol
        self._state = state
        self._opener = opener
        self._request_sender = request_sender
        self._publisher = publisher
        self._statistics = statistics
        self._reconnect = reconnect
        self._idle_timeout = idle_timeout
        self._backoff = Backoff()
        self._reporter = EventReporter(publisher)
        self._idle_timer: IdleTimer | None = None
        self._was_connected = False
        self._is_first_attempt = True
        self._retry = False

    def prepare(self, *, retry: bool) -> None:
        """Treats the next attempt as the first one; with `retry`, a failed attempt is repeated."""
        self._was_connected, self._is_first_attempt, self._retry = False, True, retry
        self._reporter.reset()

    async def run(self, decode: FrameDecoder) -> None:
        """Connects and reconnects until an error is final."""
        while True:
            error = await self._connect_and_read(decode)
            if self._is_final(error):
                return
            await self._pause(error)
            self._state.set_connecting(error)

    async def _connect_and_read(self, decode: FrameDecoder) -> BlueCurrentError:
        """Opens a connection and reads it to its end; returns the error that ended it, without its traceback."""
        # Not in later attempts: at a service that ends each connection, each would use up requests of the day.
        allows_early_reads, self._is_first_attempt = self._is_first_attempt, False
        try:
            connection = await self._opener.open(decode, self._publish, allows_early_reads=allows_early_reads)
        except BlueCurrentError as error:
            failure = copy_error(_as_connect_error(error))
        else:
            return await self._read(connection, decode)
        self._update_state(failure)
        self._end_calls(failure)
        is_final = self._is_final(failure)
        self._reporter.report_failed_attempt(failure, again=self._was_connected, is_final=is_final)
        self._end_messages_if_final(failure)
        return failure

    async def _read(self, connection: Connection, decode: FrameDecoder) -> BlueCurrentError:
        since = time.monotonic()
        self._on_connected(connection)
        try:
            await connection.read(self._make_frame_handler(connection, decode), self._request_sender.waiting_calls)
        except BlueCurrentError as error:
            ended = copy_error(error)
            self._on_disconnected(ended, since)
            return ended
        finally:
            if self._idle_timer is not None:
                self._idle_timer.stop()
            await self._opener.close(connection)

    def _make_frame_handler(self, connection: Connection, decode: FrameDecoder) -> Callable[[bytes], None]:
        """Returns the function that handles a frame. Methods are looked up here once, and not for every frame."""
        handle, count, publish = (
            self._request_sender.handle_message,
            self._statistics.count_message,
            self._publisher.publish,
        )
        error_object, get_time = self._protocol.errors.object, time.time
        idle_timer = self._idle_timer = IdleTimer(connection, self._idle_timeout) if self._idle_timeout else None

        def handle_frame(frame: bytes) -> None:
            if idle_timer is not None:
                idle_timer.restart()
            message = decode(frame, get_time())
            handle(message)
            count(message, len(frame))
            publish(message)
            if message.object == error_object:
                self._raise_if_connection_ends(message)

        return handle_frame

    def _publish(self, message: Any, size: int) -> None:
        """Counts and publishes a message that comes before the greeting is answered."""
        self._statistics.count_message(message, size)
        self._publisher.publish(message)

    def _raise_if_connection_ends(self, message: Any) -> None:
        """Raises the error of an error object that concerns the whole connection, and not one call."""
        error = redact_error(map_error_object(self._protocol, message), self._opener.credentials.secrets())
        if error.reaction is Reaction.FAIL_CALL:
            return
        limiter = self._opener.log_in_limiter
        if error.reaction is Reaction.RENEW and limiter.seconds_until_free(time.monotonic()):
            return  # renewing has not helped: the call has failed, and the connection still serves others
        raise error

    def _on_connected(self, connection: Connection) -> None:
        self._statistics.connections += 1
        self._state.set_connected(connection)
        self._reporter.report_connected(again=self._was_connected)
        self._was_connected = True

    def _on_disconnected(self, error: BlueCurrentError, since: float) -> None:
        self._backoff.note_connection(time.monotonic() - since)
        self._update_state(error)
        self._end_calls(error)
        self._reporter.report_disconnected(error, is_final=self._is_final(error))
        self._end_messages_if_final(error)

    def _end_calls(self, error: BlueCurrentError) -> None:
        """Fails the calls that wait for an answer, or makes them wait for the next connection."""
        resend = error.reaction not in (Reaction.WAIT_FOR_RESET, Reaction.RETRY_WITHOUT_CALLS)
        self._request_sender.fail_or_requeue_calls(error, resend=resend and not self._is_final(error))

    def _update_state(self, error: BlueCurrentError) -> None:
        """Sets the state that decides whether requests wait for a connection, or are refused with the error."""
        if self._is_final(error):
            self._state.set_failed(error)
        elif error.reaction is Reaction.WAIT_FOR_RESET:
            self._state.set_limited(error)
        else:
            self._state.set_connecting(error)

    def _end_messages_if_final(self, error: BlueCurrentError) -> None:
        if self._is_final(error):
            self._publisher.close(error)

    def _is_final(self, error: BlueCurrentError) -> bool:
        if error.reaction is Reaction.GIVE_UP or not self._reconnect:
            return True
        return not self._was_connected and not self._retry

    async def _pause(self, error: BlueCurrentError) -> None:
        """Waits before the next attempt."""
        delay = self._backoff.next_delay(error.reaction)
        if isinstance(error, RequestLimitReached) and error.resets_at is not None:
            await _sleep_until(error.resets_at)
            delay = self._backoff.draw_up_to(RESET_SPREAD)
        elif error.reaction is Reaction.RENEW:
            self._opener.credentials.forget_session()
            delay += self._opener.log_in_limiter.seconds_until_free(time.monotonic())
        delay = effective_delay(delay)
        _LOGGER.debug("next attempt in %.1f s", delay)
        await asyncio.sleep(delay)


async def _sleep_until(instant: datetime) -> None:
    """Sleeps until an instant of the wall clock, in steps, since the clock may be set meanwhile."""
    while (left := (instant - datetime.now(UTC)).total_seconds()) > 0:  # noqa: ASYNC110 - no event announces it
        await asyncio.sleep(min(left, LONGEST_SLEEP))


def _as_connect_error(error: BlueCurrentError) -> BlueCurrentError:
    """Returns the error as one of those that `connect` is documented to raise."""
    if isinstance(error, (ConnectionFailed, AlreadyConnected, RequestLimitReached, InvalidApiToken)):
        return error
    failed = ConnectionFailed(str(error), command=error.command, code=error.code, text=error.text)
    return set_reaction(failed, error.reaction or Reaction.RETRY)
