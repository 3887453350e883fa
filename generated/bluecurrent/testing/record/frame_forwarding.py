# generated from codegen/templates/package/testing/record/frame_forwarding.py by `python -m codegen generate`; changes here are lost
"""Forwards frames and close codes between a client and the service unchanged, and records them."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from websockets.asyncio.connection import Connection
from websockets.exceptions import ConnectionClosed
from websockets.protocol import State

from ..recording_format.recording_types import Direction
from ..replies.connection_to_client import EMPTY_CLOSE_FRAME, NO_CLOSE_FRAME
from .connection_recorders import ConnectionRecorder


async def forward(client: Connection, service: Connection, recorder: ConnectionRecorder) -> None:
    """Forwards frames both ways until one side ends its connection, then ends the other in the same way."""
    recorder.opened()
    sent = asyncio.create_task(_forward_frames(client, service, recorder, "sent"))
    received = asyncio.create_task(_forward_frames(service, client, recorder, "received"))
    try:
        await asyncio.wait((sent, received), return_when=asyncio.FIRST_COMPLETED)
        by_service = received.done()
        ended, other = (service, client) if by_service else (client, service)
        recorder.closed(ended.close_code or 1006, "server" if by_service else "client")
        await _close(other, ended.close_code, ended.close_reason)
    finally:
        for task in (sent, received):
            task.cancel()
        for connection in (client, service):
            if connection.state is State.OPEN:
                connection.transport.abort()


async def _close(connection: Connection, code: int | None, reason: str | None) -> None:
    """Closes a connection as the other one was closed: with the same code, an empty close frame or no close frame."""
    if code is None or code in NO_CLOSE_FRAME:
        connection.transport.abort()
        await connection.wait_closed()
    else:
        await connection.close(None if code == EMPTY_CLOSE_FRAME else code, reason or "")  # type: ignore[arg-type]


async def _forward_frames(
    source: Connection, target: Connection, recorder: ConnectionRecorder, direction: Direction
) -> None:
    with suppress(ConnectionClosed):
        while True:
            frame = await source.recv()
            if target.state is State.OPEN:
                # Recorded first, since the answer may arrive before `send` returns.
                recorder.frame(direction, frame)
                with suppress(ConnectionClosed):
                    await target.send(frame)
