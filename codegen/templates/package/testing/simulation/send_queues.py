"""Sends frames in order, in a task for each connection, so that a slow client does not delay the others."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any, NamedTuple

from ..recording_format.exchange_splitting import FrameData
from ..replies.connection_to_client import ConnectionToClient
from ..replies.reply_sender import ReplySender

MAX_WAITING = 100_000
"""The largest number of frames that wait for a slow client; with more, the connection is cut."""


class Sending(NamedTuple):
    """Holds a frame or a close code, and the event loop's time at which it must be sent."""

    at: float
    content: FrameData | int


class SendQueues:
    """Holds a queue of frames for each connection."""

    def __init__(self, sender: ReplySender) -> None:
        self._sender = sender
        self._queues: dict[ConnectionToClient, asyncio.Queue[Sending]] = {}
        self._tasks: dict[ConnectionToClient, asyncio.Task[None]] = {}

    @property
    def has_listeners(self) -> bool:
        """True if a client has greeted, so that it gets pushes."""
        return any(peer.greeted for peer in self._queues)

    def open(self, peer: ConnectionToClient) -> None:
        """Adds a connection."""
        self._queues[peer] = asyncio.Queue()
        self._tasks[peer] = asyncio.create_task(self._send_all(peer, self._queues[peer]))

    def end(self, peer: ConnectionToClient) -> None:
        """Removes a connection that has ended."""
        self._queues.pop(peer, None)
        if task := self._tasks.pop(peer, None):
            task.cancel()

    def send(self, peer: ConnectionToClient, message: dict[str, Any]) -> None:
        """Sends an object to one client, unless its connection has ended."""
        self._put(peer, json.dumps(message))

    def push(self, build: Callable[[], FrameData | None], also_to: ConnectionToClient | None = None) -> int:
        """Sends a frame to all clients that have greeted and to `also_to`; returns the number of these clients.

        Calls `build` only if there is such a client.
        """
        peers = [peer for peer in self._queues if peer.greeted or peer is also_to]
        message = build() if peers else None
        if message is None:
            return 0
        content = json.dumps(message) if isinstance(message, dict) else message
        for peer in peers:
            self._put(peer, content)
        return len(peers)

    def close(self, peer: ConnectionToClient, code: int) -> None:
        """Closes a connection after everything in its queue has been sent."""
        self._put(peer, code)

    def _put(self, peer: ConnectionToClient, content: FrameData | int) -> None:
        queue = self._queues.get(peer)
        if queue is None or self._sender.is_silent:
            return
        if queue.qsize() >= MAX_WAITING:
            peer.drop()
            return
        queue.put_nowait(Sending(asyncio.get_running_loop().time() + self._sender.delay, content))

    async def _send_all(self, peer: ConnectionToClient, queue: asyncio.Queue[Sending]) -> None:
        while True:
            sending = await queue.get()
            if sending.at > (now := asyncio.get_running_loop().time()):
                await asyncio.sleep(sending.at - now)
            if isinstance(sending.content, int):
                await peer.close(sending.content)
            elif not self._sender.is_silent:
                await peer.send(sending.content)
            self._sender.changes.notify()
