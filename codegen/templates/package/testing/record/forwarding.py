"""One client and the service: every frame of one side goes to the other, unchanged, and so does the end."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from websockets.asyncio.connection import Connection
from websockets.exceptions import ConnectionClosed
from websockets.protocol import State

from ..recording_format.recording import Direction
from ..replies.peer_connection import EMPTY_CLOSE_FRAME, NO_CLOSE_FRAME
from .connection_recorders import ConnectionTap


async def forward(client: Connection, service: Connection, tap: ConnectionTap) -> None:
    """Let both talk until one of them ends the connection, and end it with the other in the same way."""
    tap.opened()
    sent = asyncio.create_task(_pass_on(client, service, tap, "sent"))
    received = asyncio.create_task(_pass_on(service, client, tap, "received"))
    try:
        await asyncio.wait((sent, received), return_when=asyncio.FIRST_COMPLETED)
        by_service = received.done()
        ended, other = (service, client) if by_service else (client, service)
        tap.closed(ended.close_code or 1006, "server" if by_service else "client")
        await end(other, ended.close_code, ended.close_reason)
    finally:
        for task in (sent, received):
            task.cancel()
        for connection in (client, service):
            if connection.state is State.OPEN:
                connection.transport.abort()


async def end(connection: Connection, code: int | None, reason: str | None = None) -> None:
    """Close a connection as another was: with this code, with an empty close frame, or without one."""
    if code is None or code in NO_CLOSE_FRAME:
        connection.transport.abort()
        await connection.wait_closed()
    else:
        await connection.close(None if code == EMPTY_CLOSE_FRAME else code, reason or "")  # type: ignore[arg-type]


async def _pass_on(source: Connection, to: Connection, tap: ConnectionTap, direction: Direction) -> None:
    with suppress(ConnectionClosed):
        while True:
            frame = await source.recv()
            if to.state is State.OPEN:
                # Noted first: the answer may be here before `send` returns.
                tap.frame(direction, frame)
                with suppress(ConnectionClosed):
                    await to.send(frame)
