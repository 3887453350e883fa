"""Whether there is a connection, and who waits for one: the one place that knows the state of a client."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from enum import Enum

from ..core.error_mapping import again
from ..core.errors import BlueCurrentError, ConnectionFailed, ConnectionLost
from ..transport.connection import Connection


class State(Enum):
    """Where a client is between its first connect and its end."""

    NEW = "never connected"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    LIMITED = "waiting for the request limit to be reset"
    FAILED = "failed"
    LEFT = "disconnected"


class Link:
    """The connection that requests go out on, once it has been greeted."""

    def __init__(self) -> None:
        self._state = State.NEW
        self._connection: Connection | None = None
        self._error: BlueCurrentError | None = ConnectionFailed("the client is not connected: call connect() first")
        self.trouble: BlueCurrentError | None = None
        """Why there is no connection, while requests wait for one."""
        self._waiting: OrderedDict[asyncio.Future[None], bool] = OrderedDict()

    @property
    def state(self) -> State:
        """The state at this moment; a connection that has just broken is none any more."""
        return State.CONNECTING if self._state is State.CONNECTED and not self.is_up else self._state

    @property
    def is_up(self) -> bool:
        """Whether a request would leave at this moment."""
        return self._connection is not None and self._connection.is_open

    @property
    def connection(self) -> Connection | None:
        """The connection that a request would leave on at this moment."""
        return self._connection if self.is_up else None

    @property
    def error(self) -> BlueCurrentError | None:
        """Why requests are refused, if they are."""
        return self._error

    def connecting(self, trouble: BlueCurrentError | None = None) -> None:
        """There is no connection, but there will be: requests wait. `trouble` is why there is none yet."""
        self._set(State.CONNECTING, None, None)
        self.trouble = None if trouble is None else again(trouble)

    def up(self, connection: Connection) -> None:
        """The connection is there."""
        self._set(State.CONNECTED, connection, None)
        self._wake()

    def limited(self, error: BlueCurrentError) -> None:
        """Requests are refused for a while; whoever waits for the connection itself goes on waiting."""
        self._set(State.LIMITED, None, error)
        self._wake(patient=False)

    def failed(self, error: BlueCurrentError) -> None:
        """There will be no connection."""
        self._set(State.FAILED, None, error)
        self._wake()

    def left(self) -> None:
        """The program has disconnected."""
        self._set(State.LEFT, None, ConnectionLost("the client was disconnected"))
        self._wake()

    async def ready(self, *, patient: bool = False) -> Connection:
        """Wait for the connection; raises why there is none. A patient caller also waits for the limit's reset."""
        while True:
            if (connection := self.connection) is not None:
                return connection
            if self._error is not None and not (patient and self._state is State.LIMITED):
                raise again(self._error)
            waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting[waiter] = patient
            try:
                await waiter
            finally:
                self._waiting.pop(waiter, None)

    def may_wait(self) -> None:
        """Raise what a reader of messages gets who would wait in vain."""
        if self._state is State.LEFT:
            raise StopAsyncIteration
        if self._state in (State.NEW, State.FAILED) and self._error is not None:
            raise again(self._error)

    def _set(self, state: State, connection: Connection | None, error: BlueCurrentError | None) -> None:
        # A copy, since the original's traceback would keep alive what it saw.
        self._state, self._connection, self._error = state, connection, None if error is None else again(error)

    def _wake(self, *, patient: bool = True) -> None:
        for waiter, is_patient in list(self._waiting.items()):
            if not waiter.done() and (patient or not is_patient):
                waiter.set_result(None)
