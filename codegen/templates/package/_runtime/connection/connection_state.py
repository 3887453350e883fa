"""Holds the connection state of a client, and lets callers wait for a connection."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from ..core.error_and_close_code_mapping import copy_error
from ..core.errors import BlueCurrentError, ConnectionFailed, ConnectionLost, WrongEventLoop
from ..transport.connection import Connection


class ConnectionPhase(Enum):
    """Names the phases of a client's connection; diagnostics show the values."""

    NEW = "never connected"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    LIMITED = "waiting for the request limit to be reset"
    FAILED = "failed"
    DISCONNECTED = "disconnected"


RUNNING = frozenset({ConnectionPhase.CONNECTING, ConnectionPhase.CONNECTED, ConnectionPhase.LIMITED})
"""The phases in which there is or will be a connection."""


class _Waiter(NamedTuple):
    """Holds the options of a caller of `wait_ready`."""

    waits_for_reset: bool
    accepts_unanswered_greeting: bool


class ConnectionState:
    """Holds the connection that sends requests, or the error that refuses them."""

    def __init__(self) -> None:
        self._phase = ConnectionPhase.NEW
        self._connection: Connection | None = None
        self._error: BlueCurrentError | None = ConnectionFailed("the client is not connected: call connect() first")
        self.last_error: BlueCurrentError | None = None
        """The reason why there is no connection while the client is connecting; None if there was no error."""
        self._greeting_connection: Connection | None = None
        self._waiting: OrderedDict[asyncio.Future[None], _Waiter] = OrderedDict()
        self._loop: asyncio.AbstractEventLoop | None = None

    @property
    def phase(self) -> ConnectionPhase:
        """The current phase. A connection that has just broken counts as CONNECTING."""
        broken = self._phase is ConnectionPhase.CONNECTED and not self.is_connected
        return ConnectionPhase.CONNECTING if broken else self._phase

    @property
    def is_connected(self) -> bool:
        """True if a request can be sent now."""
        return self._connection is not None and self._connection.is_open

    @property
    def connection(self) -> Connection | None:
        """The connection on which a request can be sent now; None if there is none."""
        return self._connection if self.is_connected else None

    @property
    def error(self) -> BlueCurrentError | None:
        """The error with which requests are refused; None if they are sent or wait for a connection."""
        return self._error

    def bind_loop(self) -> None:
        """Binds the client to the running event loop, until the client is disconnected."""
        self._loop = asyncio.get_running_loop()

    def release_loop(self) -> None:
        """Lets the client be used in any event loop again."""
        self._loop = None

    def check_loop(self) -> None:
        """Raises WrongEventLoop if the client is connected in an event loop, and the caller runs outside it."""
        loop = self._loop
        if loop is None:
            return
        try:
            running = asyncio.get_running_loop()
        except RuntimeError:
            running = None
        if running is loop or loop.is_closed() or self._phase not in RUNNING:
            return
        if running is not None or loop.is_running():
            raise WrongEventLoop(
                "the client is connected in another event loop: use it there, for example with "
                "asyncio.run_coroutine_threadsafe, or disconnect it there first"
            )

    def set_connecting(self, last_error: BlueCurrentError | None = None) -> None:
        """Enters CONNECTING: requests wait. `last_error` is the reason why there is no connection yet."""
        self._set(ConnectionPhase.CONNECTING, None, None)
        self.last_error = None if last_error is None else copy_error(last_error)

    def set_greeting(self, connection: Connection) -> None:
        """Gives a connection whose greeting is not answered yet to the `wait_ready` callers that accept that."""
        self._greeting_connection = connection
        self._wake(lambda waiter: waiter.accepts_unanswered_greeting)

    def set_connected(self, connection: Connection) -> None:
        """Enters CONNECTED: waiting requests are sent on this connection."""
        self._set(ConnectionPhase.CONNECTED, connection, None)
        self._wake()

    def set_limited(self, error: BlueCurrentError) -> None:
        """Enters LIMITED: requests are refused with `error`. Callers that wait for the reset keep waiting."""
        self._set(ConnectionPhase.LIMITED, None, error)
        self._wake(lambda waiter: not waiter.waits_for_reset)

    def set_failed(self, error: BlueCurrentError) -> None:
        """Enters FAILED: there will be no connection, and every request is refused with `error`."""
        self._set(ConnectionPhase.FAILED, None, error)
        self._wake()

    def set_disconnected(self) -> None:
        """Enters DISCONNECTED, since the program has called `disconnect()`."""
        self._set(ConnectionPhase.DISCONNECTED, None, ConnectionLost("the client was disconnected"))
        self._wake()

    async def wait_ready(
        self, *, waits_for_reset: bool = False, accepts_unanswered_greeting: bool = False
    ) -> Connection:
        """Waits for the connection and returns it; raises the error with which requests are refused.

        With `waits_for_reset`, it also waits until the request limit is reset. With `accepts_unanswered_greeting`, it
        returns the connection as soon as `set_greeting` has been called.
        """
        self.check_loop()
        while True:
            is_greeting_enough = accepts_unanswered_greeting and self._greeting_connection is not None
            connection = self._greeting_connection if is_greeting_enough else self._connection
            if connection is not None and connection.is_open:
                return connection
            if self._error is not None and not (waits_for_reset and self._phase is ConnectionPhase.LIMITED):
                raise copy_error(self._error)
            waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting[waiter] = _Waiter(waits_for_reset, accepts_unanswered_greeting)
            try:
                await waiter
            finally:
                self._waiting.pop(waiter, None)

    def check_can_receive(self) -> None:
        """Raises an exception if no more messages will come: StopAsyncIteration after a disconnect, else the error."""
        self.check_loop()
        if self._phase is ConnectionPhase.DISCONNECTED:
            raise StopAsyncIteration
        if self._phase in (ConnectionPhase.NEW, ConnectionPhase.FAILED) and self._error is not None:
            raise copy_error(self._error)

    def _set(self, phase: ConnectionPhase, connection: Connection | None, error: BlueCurrentError | None) -> None:
        self._phase, self._connection, self._error = phase, connection, error
        self._greeting_connection = None

    def _wake(self, is_concerned: Callable[[_Waiter], bool] = lambda _: True) -> None:
        for future, waiter in list(self._waiting.items()):
            if not future.done() and is_concerned(waiter):
                future.set_result(None)
