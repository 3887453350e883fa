"""What the server asks of a way to answer: any order, or the recorded one."""

from __future__ import annotations

from collections.abc import Sequence

from ..recording_format.exchange import Sent
from ..recording_format.recording import Recording
from .frame_diff import Mismatch
from .handshake_rules import Rule
from .peer_connection import Peer


class Replay:
    """Decides what happens on every connection; sends through a Delivery."""

    def use(self, recordings: Sequence[Recording]) -> None:
        """Let these recordings answer from now on, before others."""
        raise NotImplementedError

    async def take(self, peer: Peer, message: Sent) -> None:
        """A frame has come."""
        raise NotImplementedError

    async def handshake(self) -> Rule | None:
        """A client wants to connect: None lets it in."""
        return None

    def opened(self, peer: Peer) -> None:
        """A handshake has succeeded."""

    def left(self, peer: Peer) -> None:
        """A connection has ended."""

    def unanswered(self) -> list[Mismatch]:
        """What came and was never compared, as the recording did not get so far."""
        return []

    def unplayed(self) -> str:
        """What the client has still to do, in words; empty if nothing."""
        return ""

    def finished(self) -> bool:
        """Whether all that was recorded has happened."""
        return True

    def start(self) -> None:
        """The server has begun to serve."""

    def stop(self) -> None:
        """End what is under way."""
