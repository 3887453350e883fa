"""The client's part of a recording, played by hand."""

from __future__ import annotations

import json
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from bluecurrent.testing import Recording
from bluecurrent.testing.recording_format.exchange import frame_data
from bluecurrent.testing.recording_format.recording import Close, Event, Frame, Open, Raw, Reject


class Player:
    """Does what the client did, and waits for what came."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.sockets: dict[int, ClientConnection] = {}

    async def play(self, recording: Recording) -> None:
        for event in recording.events:
            await self.step(event)

    async def step(self, event: Event) -> Any:
        match event:
            case Open() | Reject():
                return await self.dial(event)
            case Frame(direction="sent") | Raw(direction="sent"):
                sent = frame_data(event)
                return await self.sockets[event.connection].send(json.dumps(sent) if isinstance(sent, dict) else sent)
            case Close(by="client"):
                socket = self.sockets[event.connection]
                if event.code == 1006:
                    return socket.transport.abort()
                return await socket.close(None if event.code == 1005 else event.code)  # type: ignore[arg-type]
            case _:
                return await self.receive(event)

    async def dial(self, event: Event) -> None:
        if isinstance(event, Reject):
            with pytest.raises(InvalidStatus) as refused:
                await connect(self.url)
            response = refused.value.response
            assert (response.status_code, response.headers["x-websocket-reject-reason"]) == (event.status, event.reason)
        else:
            self.sockets[event.connection] = await connect(self.url, ping_interval=None, max_size=None)

    async def receive(self, event: Event) -> None:
        socket = self.sockets[event.connection]
        try:
            data = await socket.recv()
        except ConnectionClosed:
            assert isinstance(event, Close)
            assert socket.close_code == event.code
        else:
            assert isinstance(event, Frame | Raw)
            sent = frame_data(event)
            assert (json.loads(data) if isinstance(sent, dict) else data) == sent
