# generated from codegen/templates/package/testing/server/fault_injection.py by `python -m codegen generate`; changes here are lost
"""What a fixture server can do to its clients beside answering them."""

from __future__ import annotations

import asyncio

from ..recording_format.exchange import Sent
from ..replies.handshake_rules import Rule
from ..replies.peer_connection import Peer
from ..replies.reply_sender import Delivery


class Faults:
    """Pushes and faults: on the open connections, and for the handshakes to come; `recover()` ends them all."""

    def __init__(self, delivery: Delivery) -> None:
        self._delivery = delivery
        self.peers: list[Peer] = []
        """The connections, oldest first, until they have ended."""

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return sum(peer.open for peer in self.peers)

    @property
    def delay(self) -> float:
        """Seconds before every answer."""
        return self._delivery.delay

    @delay.setter
    def delay(self, seconds: float) -> None:
        self._delivery.delay = seconds

    @property
    def speed(self) -> float | None:
        """How many times as fast as recorded the answers come; None: at once."""
        return self._delivery.speed

    @speed.setter
    def speed(self, speed: float | None) -> None:
        self._delivery.speed = speed

    async def push(self, message: Sent) -> int:
        """Send an object, or any text or bytes, on every connection that has greeted; returns how many there were."""
        peers = [peer for peer in self.peers if peer.open and peer.greeted]
        for peer in peers:
            await peer.send(message)
        return len(peers)

    async def close(self, code: int = 1000, reason: str = "") -> None:
        """Close every connection with this code; 1006: without a close frame."""
        await asyncio.gather(*(peer.close(code, reason) for peer in self.peers if peer.open))

    def drop(self) -> None:
        """Cut every TCP connection."""
        for peer in self.peers:
            peer.drop()

    def silence(self) -> None:
        """Answer nothing any more, but stay connected: pings are still answered."""
        self._delivery.silent = True

    def freeze(self) -> None:
        """Let the present connections become half-open: nothing is read or written on them again, pongs included."""
        for peer in self.peers:
            peer.freeze()

    def reject(self, reason: str, *, status: int = 403, times: int | None = None) -> None:
        """Refuse the next handshakes with the service's reject header; `times` of them, or until `recover()`."""
        header = self._delivery.credentials.protocol.errors.reject_header
        self._delivery.door.set(Rule("respond", times, status, {header: reason}))

    def redirect(self, url: str, *, status: int = 302, times: int | None = None) -> None:
        """Answer the next handshakes with a redirect."""
        self._delivery.door.set(Rule("respond", times, status, {"Location": url}))

    def hang(self, *, times: int | None = None) -> None:
        """Take the next TCP connections and never answer their handshakes."""
        self._delivery.door.set(Rule("hang", times))

    def accept_and_close(self, code: int = 1000, *, times: int | None = None) -> None:
        """Let the next handshakes succeed and close the connections at once; 1006: without a close frame."""
        self._delivery.door.set(Rule("close", times, code=code))

    def expire(self) -> None:
        """Take the session token no longer; the next log-in gives another."""
        self._delivery.credentials.expire()

    def recover(self) -> None:
        """End every fault; frozen and hanging connections are cut."""
        self._delivery.silent = False
        self._delivery.delay = 0.0
        self._delivery.door.clear()
        for peer in self.peers:
            if peer.frozen:
                peer.drop()
