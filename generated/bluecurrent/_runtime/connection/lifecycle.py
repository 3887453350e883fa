# generated from codegen/templates/package/_runtime/connection/lifecycle.py by `python -m codegen generate`; changes here are lost
"""Connects and disconnects a client, and releases everything that the client holds."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from ..core.connection_events import Disconnected
from ..core.error_and_close_code_mapping import copy_error
from ..core.errors import BlueCurrentError, ConnectionFailed, ConnectionLost
from ..core.secrets import log_failure
from ..subscriptions.handlers import Handlers
from ..subscriptions.publisher import Publisher
from .connection_state import RUNNING, ConnectionPhase, ConnectionState
from .message_class_preloading import MessageClassPreloader
from .request_sender import RequestSender
from .supervisor import Supervisor

_LOGGER = logging.getLogger(__name__)


class Lifecycle:
    """Starts and stops the task that keeps a client connected."""

    def __init__(
        self,
        preloader: MessageClassPreloader,
        *,
        state: ConnectionState,
        publisher: Publisher,
        handlers: Handlers,
        request_sender: RequestSender,
        supervisor: Supervisor,
    ) -> None:
        self._preloader = preloader
        self._state = state
        self._publisher = publisher
        self._handlers = handlers
        self._request_sender = request_sender
        self._supervisor = supervisor
        self._task: asyncio.Task[None] | None = None

    @property
    def is_running(self) -> bool:
        """True if there is or will be a connection; False if the event loop of the task has ended."""
        if self._task is not None and _has_ended(self._task):
            return False
        return self._state.phase in RUNNING

    def check_loop(self) -> None:
        """Raises WrongEventLoop if the client is connected in another event loop."""
        self._state.check_loop()

    async def wait_connected(self) -> None:
        """Waits for the connection; raises the error that prevents it."""
        await self._state.wait_ready()

    async def connect(self, *, retry: bool) -> None:
        """Starts the task unless it is running, and waits for the connection; raises the error that prevents it."""
        self._state.check_loop()
        if self.is_running:
            await self._state.wait_ready(waits_for_reset=True)
            return
        self._state.bind_loop()
        self._state.set_connecting()
        try:
            await self._stop()  # the previous task may still be ending
            if self._state.phase is ConnectionPhase.CONNECTING:  # disconnect() may have been called meanwhile
                self._handlers.start()
                self._supervisor.prepare(retry=retry)
                self._start()
            await self._state.wait_ready(waits_for_reset=True)
        except BlueCurrentError:
            if not self.is_running:
                await self._handlers.stop()
            raise
        except BaseException:
            await self.disconnect()
            raise

    async def disconnect(self) -> None:
        """Closes the connection: waiting calls raise ConnectionLost, and iterators over messages end."""
        self._state.check_loop()
        if self._state.phase is ConnectionPhase.NEW:
            return
        was_connected = self._state.is_connected
        self._state.set_disconnected()
        self._request_sender.fail_or_requeue_calls(ConnectionLost("the client was disconnected"), resend=False)
        if was_connected:
            self._publisher.publish(Disconnected(None))
        self._publisher.close()
        try:
            await self._stop()
        finally:
            await self._handlers.stop()

    @asynccontextmanager
    async def paused(self) -> AsyncGenerator[None, None]:
        """Closes the connection for the duration of a block, since the service allows one connection per account.

        Calls that are safe to repeat wait, and are sent again afterwards.
        """
        if not self.is_running:
            yield
            return
        if self._state.error is not None:
            raise copy_error(self._state.error)
        was_connected = self._state.is_connected
        reason = ConnectionLost("closed to log in again")
        self._state.set_connecting(reason)
        self._request_sender.fail_or_requeue_calls(reason, resend=True)
        if was_connected:
            self._publisher.publish(Disconnected(reason))
        try:
            await self._stop()
            yield
        finally:
            if self._state.phase is ConnectionPhase.CONNECTING:
                self._start()

    def _start(self) -> None:
        self._task = asyncio.get_running_loop().create_task(self._run(), name="bluecurrent connection")

    async def _run(self) -> None:
        guard = _cancel_at_loop_end(self._task)
        await anext(guard)
        try:
            await self._supervisor.run(await self._preloader.prepare_decode_function())
        except asyncio.CancelledError:
            if self._task is asyncio.current_task():  # not cancelled by `_stop`: the event loop is about to end
                self._fail(ConnectionFailed("the client's event loop has ended: call connect() again"))
            raise
        except Exception as error:  # noqa: BLE001 - no caller may wait for a connection that never comes
            log_failure(_LOGGER, "the client has failed", error)
            self._fail(ConnectionFailed(f"the client has failed: {type(error).__name__}"))
        finally:
            await anext(guard, None)

    def _fail(self, error: BlueCurrentError) -> None:
        """Raises the error in every waiting call and iterator."""
        self._state.set_failed(error)
        self._request_sender.fail_or_requeue_calls(error, resend=False)
        self._publisher.close(error)

    async def _stop(self) -> None:
        task, self._task = self._task, None
        if task is None or _has_ended(task):  # a task of another event loop can't be awaited
            return
        task.cancel()
        try:
            await asyncio.wait({task})
        finally:
            task.cancel()  # if this call is cancelled itself, the task must still end at once


async def _cancel_at_loop_end(task: asyncio.Task[None] | None) -> AsyncGenerator[None, None]:
    """Cancels a task when its event loop closes this asynchronous generator, unless the generator has ended before.

    asyncio.run cancels all tasks first. A task that is started after that, such as one that connects again, would be
    left with a half-open connection.
    """
    try:
        yield
    except GeneratorExit:
        if task is not None:
            task.cancel()
        raise


def _has_ended(task: asyncio.Task[None]) -> bool:
    return task.done() or task.get_loop().is_closed()
