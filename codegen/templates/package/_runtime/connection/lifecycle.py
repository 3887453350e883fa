"""A client's life: prepared, connected, halted for a log-in, disconnected, and nothing left behind."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from ..core.connection_events import Disconnected
from ..core.error_mapping import again
from ..core.errors import BlueCurrentError, ConnectionFailed, ConnectionLost
from ..subscriptions.handlers import Handlers
from ..subscriptions.message_queue import Publisher
from .connection_state import Link, State
from .request_sender import Exchange
from .supervisor import Supervisor
from .warm_up import Loading

_LOGGER = logging.getLogger(__name__)


class Life:
    """Starts and ends the task that keeps the connection."""

    def __init__(
        self,
        loading: Loading,
        *,
        link: Link,
        publisher: Publisher,
        handlers: Handlers,
        exchange: Exchange,
        supervisor: Supervisor,
    ) -> None:
        self._loading = loading
        self._link = link
        self._publisher = publisher
        self._handlers = handlers
        self._exchange = exchange
        self._supervisor = supervisor
        self._task: asyncio.Task[None] | None = None

    @property
    def is_running(self) -> bool:
        """Whether there is a connection, or will be: not if the event loop has ended, and the task with it."""
        if self._task is not None and _has_ended(self._task):
            return False
        return self._link.state in (State.CONNECTING, State.CONNECTED, State.LIMITED)

    async def connect(self, *, retry: bool) -> None:
        """Start, unless it has been started, and wait for the connection."""
        if self.is_running:
            await self._link.ready(patient=True)
            return
        self._link.connecting()
        try:
            await self._stop()  # what may be left of the last one
            if self._link.state is State.CONNECTING:  # nobody has disconnected meanwhile
                self._handlers.start()
                self._supervisor.begin(retry=retry)
                self._start()
            await self._link.ready(patient=True)
        except BlueCurrentError:
            if not self.is_running:
                await self._handlers.stop()
            raise
        except BaseException:
            await self.disconnect()
            raise

    async def disconnect(self) -> None:
        """Close the connection; whoever waits for an answer gets ConnectionLost, whoever reads messages the end."""
        if self._link.state is State.NEW:
            return
        was_up = self._link.is_up
        self._link.left()
        self._exchange.drop(ConnectionLost("the client was disconnected"), repeat=False)
        if was_up:
            self._publisher.publish(Disconnected(None))
        self._publisher.end()
        try:
            await self._stop()
        finally:
            await self._handlers.stop()

    @asynccontextmanager
    async def halted(self) -> AsyncGenerator[None, None]:
        """Without the connection for a while, since the service allows an account only one."""
        if not self.is_running:
            yield
            return
        if self._link.error is not None:
            raise again(self._link.error)
        was_up = self._link.is_up
        halted = ConnectionLost("closed to log in afresh")
        self._link.connecting(halted)
        self._exchange.drop(halted, repeat=True)
        if was_up:
            self._publisher.publish(Disconnected(halted))
        try:
            await self._stop()
            yield
        finally:
            if self._link.state is State.CONNECTING:
                self._start()

    def _start(self) -> None:
        self._task = asyncio.get_running_loop().create_task(self._run(), name="bluecurrent connection")

    async def _run(self) -> None:
        try:
            await self._supervisor.run(await self._loading.decode())
        except asyncio.CancelledError:
            if self._task is asyncio.current_task():  # not by `_stop`: the event loop is about to end
                self._fail(ConnectionFailed("the client's event loop has ended: call connect() again"))
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, nobody may wait for a connection that never comes
            broken = ConnectionFailed(f"the client has failed: {type(error).__name__}")
            _LOGGER.error("%s\n%s", broken, "".join(traceback.format_tb(error.__traceback__)))
            self._fail(broken)

    def _fail(self, error: BlueCurrentError) -> None:
        """Let go of everybody who waits: there will be nothing more."""
        self._link.failed(error)
        self._exchange.drop(error, repeat=False)
        self._publisher.end(error)

    async def _stop(self) -> None:
        task, self._task = self._task, None
        if task is None or _has_ended(task):  # in another event loop, maybe, which can't be waited for
            return
        task.cancel()
        try:
            await asyncio.wait({task})
        finally:
            task.cancel()  # if we are cancelled ourselves, it must not take its time either


def _has_ended(task: asyncio.Task[None]) -> bool:
    return task.done() or task.get_loop().is_closed()
