"""Keeping one connection up: connect, read, and after each end what the error calls for."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from ..core.connection_events import Connected, Disconnected, Reconnected
from ..core.counters import Counters
from ..core.error_mapping import again, reacted, refused
from ..core.errors import (
    AlreadyConnected,
    BlueCurrentError,
    ConnectionFailed,
    InvalidApiToken,
    Reaction,
    RequestLimitReached,
)
from ..core.protocol_table import Protocol
from ..requests.call_errors import redact_error
from ..subscriptions.message_queue import Publisher
from ..transport.connection import Connection
from .backoff import Backoff, effective_delay
from .connection_state import Link
from .idle_timeout import Silence
from .request_sender import Exchange
from .session_opener import Decode, Greeter

_LOGGER = logging.getLogger(__name__)

STEP = 60.0
"""Longest sleep while waiting for the reset, in seconds: the machine's clock may be set meanwhile."""

SPREAD = 30.0
"""Seconds after the reset over which clients come back."""


class Supervisor:
    """Runs the connection of one client from its first attempt to its end."""

    def __init__(
        self,
        protocol: Protocol,
        *,
        link: Link,
        greeter: Greeter,
        exchange: Exchange,
        publisher: Publisher,
        counters: Counters,
        reconnect: bool,
        idle_timeout: float | None,
    ) -> None:
        self._was_up = False
        self._retry = False
        self._protocol = protocol
        self._link = link
        self._greeter = greeter
        self._exchange = exchange
        self._publisher = publisher
        self._counters = counters
        self._reconnect = reconnect
        self._idle_timeout = idle_timeout
        self._backoff = Backoff()
        self._silence: Silence | None = None

    def begin(self, *, retry: bool) -> None:
        """Take the next attempt for the first one; with `retry` it, too, is repeated."""
        self._was_up, self._retry = False, retry

    async def run(self, decode: Decode) -> None:
        """Connect and stay connected, until cancelled or until nothing more can be done."""
        while True:
            error = await self._live(decode)
            if self._is_final(error):
                return
            await self._pause(error)
            self._link.connecting(error)

    async def _live(self, decode: Decode) -> BlueCurrentError:
        """One connection, from the attempt to its end."""
        try:
            connection = await self._greeter.open(decode, self._publish)
        except BlueCurrentError as error:
            trouble = _unopened(error)
        else:
            return await self._read(connection, decode)
        _LOGGER.debug("no connection: %s", trouble)
        self._stand(trouble)
        self._end(trouble)
        return trouble

    async def _read(self, connection: Connection, decode: Decode) -> BlueCurrentError:
        since = time.monotonic()
        self._up(connection)
        try:
            await connection.read(self._taking(connection, decode), self._exchange.calls)
        except BlueCurrentError as error:
            self._down(error, since)
            return error
        finally:
            if self._silence is not None:
                self._silence.stop()
            await self._greeter.close(connection)

    def _taking(self, connection: Connection, decode: Decode) -> Callable[[bytes], None]:
        """What is done with each frame; the shortest way from the socket to those who wait."""
        answer, count, publish = self._exchange.take, self._counters.received, self._publisher.publish
        refusal = self._protocol.errors.object
        silence = self._silence = Silence(connection, self._idle_timeout) if self._idle_timeout else None

        def take(frame: bytes) -> None:
            if silence is not None:
                silence.heard()
            message = decode(frame)
            answer(message)
            count(message, len(frame))
            publish(message)
            if message.object == refusal:
                self._react(message)

        return take

    def _publish(self, message: Any) -> None:
        """What comes before the greeting is over; `_taking` has the way of everything else."""
        self._counters.received(message)
        self._publisher.publish(message)

    def _react(self, message: Any) -> None:
        """An error object can mean more than that one call has failed."""
        error = redact_error(refused(self._protocol, message), self._greeter.credentials.secrets())
        if error.reaction is Reaction.FAIL_CALL:
            return
        if error.reaction is Reaction.RENEW and self._greeter.ration.free_in(time.monotonic()):
            return  # renewing has not helped: the call has failed, and the connection still serves others
        raise error

    def _up(self, connection: Connection) -> None:
        self._counters.connections += 1
        self._link.up(connection)
        self._publisher.publish(Reconnected() if self._was_up else Connected())
        self._was_up = True
        _LOGGER.debug("connected")

    def _down(self, error: BlueCurrentError, since: float) -> None:
        _LOGGER.debug("disconnected: %s", error)
        self._backoff.connected_for(time.monotonic() - since)
        self._stand(error)
        limited = error.reaction is Reaction.WAIT_FOR_RESET
        self._exchange.drop(error, repeat=not limited and not self._is_final(error))
        self._publisher.publish(Disconnected(again(error)))
        self._end(error)

    def _stand(self, error: BlueCurrentError) -> None:
        """Tell those who want to send something what to expect."""
        if self._is_final(error):
            self._link.failed(error)
        elif error.reaction is Reaction.WAIT_FOR_RESET:
            self._link.limited(error)
        else:
            self._link.connecting(error)

    def _end(self, error: BlueCurrentError) -> None:
        """Nobody need wait for more messages, if there will be none."""
        if self._is_final(error):
            self._publisher.end(error)

    def _is_final(self, error: BlueCurrentError) -> bool:
        if error.reaction is Reaction.GIVE_UP or not self._reconnect:
            return True
        return not self._was_up and not self._retry

    async def _pause(self, error: BlueCurrentError) -> None:
        delay = self._backoff.delay(error.reaction)
        if isinstance(error, RequestLimitReached) and error.resets_at is not None:
            await _until(error.resets_at)
            delay = self._backoff.spread(SPREAD)
        elif error.reaction is Reaction.RENEW:
            self._greeter.credentials.forget()
            delay += self._greeter.ration.free_in(time.monotonic())
        delay = effective_delay(delay)
        _LOGGER.debug("next attempt in %.1f s", delay)
        await asyncio.sleep(delay)


async def _until(instant: datetime) -> None:
    """Sleep until an instant of the world, whatever happens to the machine's clock meanwhile."""
    while (left := (instant - datetime.now(UTC)).total_seconds()) > 0:  # noqa: ASYNC110 - nothing tells of it
        await asyncio.sleep(min(left, STEP))


def _unopened(error: BlueCurrentError) -> BlueCurrentError:
    """The error as one of those that connecting raises."""
    if isinstance(error, (ConnectionFailed, AlreadyConnected, RequestLimitReached, InvalidApiToken)):
        return error
    failed = ConnectionFailed(str(error), command=error.command, code=error.code, text=error.text)
    return reacted(failed, error.reaction or Reaction.RETRY)
