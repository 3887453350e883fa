"""Opens, reads, writes and closes one WebSocket connection, and converts the refusals of the service to errors.

The drop-in uses it too, without the correlation and without reconnecting.
"""

from __future__ import annotations

import asyncio
import json
import logging
import ssl as tls
from collections.abc import Callable, Mapping, Sized
from contextlib import suppress
from typing import Any, NoReturn, Self

from websockets.exceptions import InvalidStatus
from websockets.protocol import State

from ..core.error_and_close_code_mapping import map_close
from ..core.errors import BlueCurrentError, ConnectionLost
from ..core.protocol_table_types import Protocol
from ..options.recorder_interface import Tap
from ..options.websocket_options import DEFAULT_OPTIONS, WebSocketOptions
from .open_failure_mapping import map_open_failure, read_reject_reason
from .proxy_discovery import find_proxy
from .websocket_interface import MessageSocket
from .websocket_opening import open_websocket

_LOGGER = logging.getLogger(__name__)


class Connection:
    """Holds an open connection. Iterating yields frames, stops after close(), and raises any other end as an error."""

    def __init__(self, socket: MessageSocket, protocol: Protocol, tap: Tap | None = None) -> None:
        self._socket = socket
        self._protocol = protocol
        self._tap = tap
        self._has_tap_failed = False
        self._abort_error: BlueCurrentError | None = None
        self._is_closing = False
        self._end_is_reported = False

    @classmethod
    async def open(
        cls,
        url: str,
        *,
        protocol: Protocol,
        ssl: tls.SSLContext | None = None,
        options: WebSocketOptions = DEFAULT_OPTIONS,
        tap: Tap | None = None,
    ) -> Self:
        """Connects once; raises ConnectionFailed, or the error for the reason that the service gives."""
        proxy = find_proxy(url, options.proxy)
        try:
            socket = await open_websocket(url, max_size=protocol.max_frame, ssl=ssl, proxy=proxy, options=options)
        except Exception as reason:  # noqa: BLE001 - any exception means that there is no connection
            refusal = reason
        else:
            connection = cls(socket, protocol, tap)
            connection._notify_tap("opened")
            return connection
        if isinstance(refusal, InvalidStatus) and tap is not None:
            _notify(tap, "rejected", refusal.response.status_code, read_reject_reason(protocol, refusal.response))
        raise map_open_failure(protocol, url, proxy, refusal)

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The event loop in which the connection was opened."""
        return self._socket.loop

    @property
    def is_open(self) -> bool:
        """True if frames can be sent now."""
        return self._socket.state is State.OPEN and not self._is_closing

    @property
    def is_full(self) -> bool:
        """True if the write buffer is full, so that the next message should wait."""
        return self._socket.paused

    async def wait_until_drained(self) -> None:
        """Waits until the write buffer has room, or until the connection has ended."""
        with suppress(OSError):
            await self._socket.drain()

    async def send(self, message: Mapping[str, Any], *, deadline: float | None = None) -> None:
        """Sends one JSON object; raises the error with which the connection ended, or TimeoutError at the deadline."""
        text = json.dumps(message)
        if self._tap is not None:
            self._notify_tap("sent", message)
        socket = self._socket
        try:
            if not socket.queue_text(text):
                async with asyncio.timeout_at(deadline):
                    await socket.send(text)  # waits for a close that is under way, and raises how it ended
            elif socket.paused:
                async with asyncio.timeout_at(deadline):
                    await socket.drain()
        except Exception:
            # Not only ConnectionClosed: asyncio's transport fails in its own way when it is used after its end.
            if socket.state is State.OPEN:
                raise
        else:
            return
        raise self._make_end_error()

    async def receive(self) -> bytes:
        """Returns the next frame, text or binary; raises the error with which the connection has ended."""
        frame = await self._socket.receive()
        if frame is not None:
            if self._tap is not None:
                self._notify_tap("received", frame)
            return frame
        raise self._make_end_error()

    async def read(self, handle_frame: Callable[[bytes], object], waiting_calls: Sized = ()) -> NoReturn:
        """Passes every frame to `handle_frame`, which must not block; raises the error with which the connection ends.

        The length of `waiting_calls` is the number of calls that wait for an answer.
        """

        def record_and_handle(frame: bytes) -> None:
            self._notify_tap("received", frame)
            handle_frame(frame)

        await self._socket.read(handle_frame if self._tap is None else record_and_handle, waiting_calls)
        raise self._make_end_error()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        try:
            return await self.receive()
        except BlueCurrentError as error:
            if not self._is_closing or self._abort_error is not None:
                raise error
        raise StopAsyncIteration

    async def close(self) -> None:
        """Closes the connection with code 1000; frames that were received before can still be read."""
        self._is_closing = True
        try:
            await self._socket.close()
        except Exception:  # noqa: BLE001 - not only ConnectionClosed, as in send
            self._abort()
        except BaseException:
            self._abort()
            raise
        self._make_end_error()

    def abort(self, error: BlueCurrentError) -> None:
        """Ends the connection at once, without a close frame; the reader gets this error."""
        self._abort_error = self._abort_error or error
        self._abort()

    def _abort(self) -> None:
        if self._socket.state is not State.CLOSED:
            self._socket.abort()

    def _make_end_error(self) -> BlueCurrentError:
        """Makes the error for the end of the connection, and reports the end to the recorder once."""
        code, by = self._socket.close_code_and_side()
        if not self._end_is_reported:
            self._end_is_reported = True
            self._notify_tap("closed", code, by)
        if self._abort_error is not None:
            return self._abort_error
        if self._is_closing:
            return ConnectionLost("the connection was closed by the client")
        return map_close(self._protocol, code, by)

    def _notify_tap(self, event: str, *details: Any) -> None:
        if self._tap is not None:
            level = logging.DEBUG if self._has_tap_failed else logging.WARNING  # one warning for each connection
            self._has_tap_failed |= not _notify(self._tap, event, *details, level=level)


def _notify(tap: Tap, event: str, *details: Any, level: int = logging.WARNING) -> bool:
    """Calls a method of a recorder; returns False after an error, which is logged and does not end the connection."""
    try:
        getattr(tap, event)(*details)
    except Exception as error:  # noqa: BLE001 - a recorder can raise anything
        _LOGGER.log(level, "recording failed: %s", type(error).__name__)
        return False
    return True
