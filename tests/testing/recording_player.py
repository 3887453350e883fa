"""Plays the client's part of a recording over real sockets."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from bluecurrent.testing import Recording, read_recording
from bluecurrent.testing.recording_format.exchange_splitting import get_frame_data
from bluecurrent.testing.recording_format.recording_types import Close, Event, Frame, Http, Open, Raw, Reject


def websocket_recordings(folder: Path) -> list[Path]:
    """Returns the recordings in a folder without HTTP requests, which are not replayed in the recorded order."""

    def has_http(path: Path) -> bool:
        return any(isinstance(event, Http) for event in read_recording(path).events)

    return [path for path in sorted(folder.glob("*.jsonl")) if not has_http(path)]


class RecordingPlayer:
    """Does what the client did in a recording, and returns what the server did."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.sockets: dict[int, ClientConnection] = {}

    async def play(self, recording: Recording) -> list[Event]:
        """Plays all events; returns them as they happened, with the recorded times."""
        return [await self._play_event(event) for event in recording.events]

    async def close(self) -> None:
        """Closes the connections that the recording leaves open."""
        for socket in self.sockets.values():
            await socket.close()

    async def _play_event(self, event: Event) -> Event:
        match event:
            case Open() | Reject():
                return await self._connect(event.at, event.connection)
            case Frame(direction="sent") | Raw(direction="sent"):
                data = get_frame_data(event)
                await self.sockets[event.connection].send(json.dumps(data) if isinstance(data, dict) else data)
                return event
            case Close(by="client"):
                await self._close(self.sockets[event.connection], event.code)
                return event
            case _:
                return await self._receive(event, self.sockets[event.connection])

    async def _connect(self, at: float, connection: int) -> Event:
        try:
            socket = await connect(self.url, ping_interval=None, max_size=None)
        except InvalidStatus as refused:
            reason = refused.response.headers["x-websocket-reject-reason"]
            return Reject(at=at, connection=connection, reason=reason, status=refused.response.status_code)
        self.sockets[connection] = socket
        return Open(at=at, connection=connection)

    async def _close(self, socket: ClientConnection, code: int) -> None:
        if code == 1006:
            socket.transport.abort()
        else:
            await socket.close(None if code == 1005 else code)  # type: ignore[arg-type]

    async def _receive(self, recorded: Event, socket: ClientConnection) -> Event:
        try:
            data = await socket.recv()
        except ConnectionClosed:
            assert socket.close_code is not None
            return Close(at=recorded.at, connection=recorded.connection, code=socket.close_code, by="server")
        if isinstance(recorded, Raw):
            return replace(recorded, data=data)
        message = json.loads(data)
        return Frame(at=recorded.at, connection=recorded.connection, direction="received", message=message)
