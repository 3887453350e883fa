"""Injects faults into a test server: cut and frozen connections, delays, refused handshakes. Also pushes messages."""

from __future__ import annotations

import asyncio

from ..recording_format.exchange_splitting import FrameData
from ..replies.connection_to_client import ConnectionToClient
from ..replies.reply_sender import ReplySender
from ..replies.websocket_handshake_rules import HandshakeRule


class FaultInjection:
    """Injects faults into open connections and later handshakes until `recover()`, and pushes to open connections."""

    def __init__(self, sender: ReplySender) -> None:
        self._sender = sender
        self.peers: list[ConnectionToClient] = []
        """The connections that have not ended, oldest first."""

    @property
    def connections(self) -> int:
        """The number of open connections."""
        return sum(peer.is_open for peer in self.peers)

    @property
    def delay(self) -> float:
        """Seconds before every answer."""
        return self._sender.delay

    @delay.setter
    def delay(self, seconds: float) -> None:
        self._sender.delay = seconds

    @property
    def speed(self) -> float | None:
        """The speed of answers relative to the recording; None means without waiting."""
        return self._sender.speed

    @speed.setter
    def speed(self, speed: float | None) -> None:
        self._sender.speed = speed

    async def push(self, message: FrameData) -> int:
        """Sends an object, a text or bytes on every connection that has greeted; returns the number of connections."""
        peers = [peer for peer in self.peers if peer.is_open and peer.greeted]
        for peer in peers:
            await peer.send(message)
        return len(peers)

    async def close(self, code: int = 1000, reason: str = "") -> None:
        """Closes every connection with a code; with code 1006, without a close frame."""
        await asyncio.gather(*(peer.close(code, reason) for peer in self.peers if peer.is_open))

    def drop(self) -> None:
        """Cuts every TCP connection."""
        for peer in self.peers:
            peer.drop()

    def silence(self) -> None:
        """Stops answering, except to pings; connections stay open."""
        self._sender.is_silent = True

    def freeze(self) -> None:
        """Makes the open connections half-open: nothing is read or written on them any more, not even pongs."""
        for peer in self.peers:
            peer.freeze()

    def reject(self, reason: str, *, status: int = 403, times: int | None = None) -> None:
        """Refuses the next `times` handshakes, or all until `recover()`, with the service's reject header."""
        header = self._sender.login_replies.protocol.errors.reject_header
        self._sender.handshake_rules.replace_all(HandshakeRule("respond", times, status, {header: reason}))

    def redirect(self, url: str, *, status: int = 302, times: int | None = None) -> None:
        """Answers the next `times` handshakes, or all until `recover()`, with a redirect."""
        self._sender.handshake_rules.replace_all(HandshakeRule("respond", times, status, {"Location": url}))

    def hang(self, *, times: int | None = None) -> None:
        """Accepts TCP, but does not answer the next `times` handshakes, or all handshakes until `recover()`."""
        self._sender.handshake_rules.replace_all(HandshakeRule("hang", times))

    def accept_and_close(self, code: int = 1000, *, times: int | None = None) -> None:
        """Closes the next `times` connections, or all until `recover()`, right after their handshakes.

        With code 1006, no close frame is sent.
        """
        self._sender.handshake_rules.replace_all(HandshakeRule("close", times, code=code))

    def expire(self) -> None:
        """Refuses the session token from now on; the next log-in returns a new one."""
        self._sender.login_replies.expire()

    def recover(self) -> None:
        """Ends every fault; frozen and hanging connections are cut."""
        self._sender.is_silent = False
        self._sender.delay = 0.0
        self._sender.changes.notify()
        self._sender.handshake_rules.clear()
        for peer in self.peers:
            if peer.frozen:
                peer.drop()
