# generated from codegen/templates/package/_runtime/transport/connection.py by `python -m codegen generate`; changes here are lost
"""One WebSocket connection: opened, read, written and closed, with the service's refusals as errors.

It stands alone: the compatibility module uses it without a session and without reconnecting.
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

from ..core.error_mapping import closed, unopened
from ..core.errors import BlueCurrentError, ConnectionLost
from ..core.protocol_table import Protocol
from ..core.recorder_interface import By, Tap
from .handshake import DEFAULT_OPTIONS, ConnectionOptions, host_and_port, open_websocket
from .websocket import WebSocket

_LOGGER = logging.getLogger(__name__)

CUT_OFF = 1006
"""The code of an end without a close frame."""


class Connection:
    """An open connection. Iterating over it gives the frames; it ends when we close, and raises why when they do."""

    def __init__(self, socket: WebSocket, protocol: Protocol, tap: Tap | None = None) -> None:
        self._socket = socket
        self._protocol = protocol
        self._tap = tap
        self._verdict: BlueCurrentError | None = None
        self._closing = False
        self._ended = False

    @classmethod
    async def open(
        cls,
        url: str,
        *,
        protocol: Protocol,
        ssl: tls.SSLContext | None = None,
        options: ConnectionOptions = DEFAULT_OPTIONS,
        tap: Tap | None = None,
    ) -> Self:
        """Connect once; raises ConnectionFailed, or the error that the service's refusal stands for."""
        try:
            socket = await open_websocket(url, max_size=protocol.max_frame, ssl=ssl, options=options)
        except Exception as reason:  # noqa: BLE001 - whatever it is, there is no connection
            refusal = reason
        else:
            connection = cls(socket, protocol, tap)
            connection._tell("opened")
            return connection
        if isinstance(refusal, InvalidStatus) and tap is not None:
            response = refusal.response
            _tell(tap, "rejected", response.status_code, response.headers.get(protocol.errors.reject_header) or "")
        raise unopened(protocol, host_and_port(url), refusal)

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The event loop that it lives in."""
        return self._socket.loop

    @property
    def is_open(self) -> bool:
        """Whether frames can be sent at this moment."""
        return self._socket.state is State.OPEN and not self._closing

    @property
    def is_full(self) -> bool:
        """Whether so much waits to leave that the next message should wait too."""
        return self._socket.paused

    async def wait_until_drained(self) -> None:
        """Wait until it is not, or until the connection has ended."""
        with suppress(OSError):
            await self._socket.drain()

    async def send(self, message: Mapping[str, Any], *, deadline: float | None = None) -> None:
        """Send one JSON object; raises why the connection has ended, if it has, or TimeoutError if it is too full."""
        text = json.dumps(message)
        if self._tap is not None:
            self._tell("sent", message)
        socket = self._socket
        try:
            if socket.state is State.OPEN:
                socket.post(text)
                if socket.paused:
                    async with asyncio.timeout_at(deadline):
                        await socket.drain()
            else:
                await socket.send(text)  # which knows what to wait for, and what to raise
        except Exception:
            # Not only ConnectionClosed: asyncio's transport fails in its own way when it is used after its end.
            if socket.state is State.OPEN:
                raise
        else:
            return
        raise self._end()

    async def receive(self) -> bytes:
        """The next frame, text or binary alike; raises why the connection has ended when there is none."""
        if await self._socket.arrival():
            frame = self._socket.frame()
            if self._tap is not None:
                self._tell("received", frame)
            return frame
        raise self._end()

    async def read(self, take: Callable[[bytes], object], calls: Sized = ()) -> NoReturn:
        """Hand every frame to `take`, which must not block, until the connection ends; raises why.

        `calls` are those that wait for an answer, if any do.
        """

        def told(frame: bytes) -> None:
            self._tell("received", frame)
            take(frame)

        await self._socket.read(take if self._tap is None else told, calls)
        raise self._end()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        try:
            return await self.receive()
        except BlueCurrentError as error:
            if not self._closing or self._verdict is not None:
                raise error
        raise StopAsyncIteration

    async def close(self) -> None:
        """Close it with code 1000; what has been received before can still be read."""
        self._closing = True
        try:
            await self._socket.close()
        except Exception:  # noqa: BLE001 - closed is closed, see send
            self._abort()
        except BaseException:
            self._abort()
            raise
        self._end()

    def abort(self, verdict: BlueCurrentError) -> None:
        """End it at once, without a word to the other side; whoever reads gets the verdict."""
        self._verdict = self._verdict or verdict
        self._abort()

    def _abort(self) -> None:
        if self._socket.state is not State.CLOSED:
            self._socket.transport.abort()

    def _end(self) -> BlueCurrentError:
        """Why the connection has ended."""
        code, by = self._how()
        if not self._ended:
            self._ended = True
            self._tell("closed", code, by)
        if self._verdict is not None:
            return self._verdict
        if self._closing:
            return ConnectionLost("the connection was closed by the client")
        return closed(self._protocol, code, by)

    def _how(self) -> tuple[int, By]:
        """The code with which it ended, and who ended it."""
        state = self._socket.protocol
        if state.close_sent is not None and not state.close_rcvd_then_sent:
            return state.close_sent.code, "client"
        return (CUT_OFF if state.close_rcvd is None else state.close_rcvd.code), "server"

    def _tell(self, event: str, *seen: Any) -> None:
        if self._tap is not None:
            _tell(self._tap, event, *seen)


def _tell(tap: Tap, event: str, *seen: Any) -> None:
    try:
        getattr(tap, event)(*seen)
    except Exception as error:  # noqa: BLE001 - a recorder's trouble must not end the connection
        _LOGGER.warning("recording failed: %s", type(error).__name__)
