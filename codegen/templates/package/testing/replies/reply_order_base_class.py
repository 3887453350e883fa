"""Defines the base class of `AnyOrder` and `RecordedOrder`, which decide the replies to commands."""

from __future__ import annotations

from collections.abc import Sequence

from ..matching.mismatch import Mismatch
from ..recording_format.exchange_splitting import FrameData
from ..recording_format.recording_types import Recording
from .connection_to_client import ConnectionToClient
from .websocket_handshake_rules import HandshakeRule


class ReplyOrder:
    """Decides the replies to clients. A ReplySender sends them."""

    def use(self, recordings: Sequence[Recording]) -> None:
        """Adds recordings."""
        raise NotImplementedError

    async def handle_frame(self, peer: ConnectionToClient, message: FrameData) -> None:
        """Replies to a frame."""
        raise NotImplementedError

    async def handle_handshake(self) -> HandshakeRule | None:
        """Returns the rule for a new handshake; None accepts it."""
        return None

    def handle_open(self, peer: ConnectionToClient) -> None:
        """Notes a connection after its handshake."""

    def uncompared_frames(self) -> list[Mismatch]:
        """Returns a mismatch for each frame that was never compared, since playback had ended before."""
        return []

    def describe_next_step(self) -> str:
        """Describes the next action that the client must take; empty if there is none."""
        return ""

    def is_finished(self) -> bool:
        """Returns whether everything recorded has happened; without a recorded order, always True."""
        return True

    def start(self) -> None:
        """Starts background tasks, when the server starts."""

    async def stop(self) -> None:
        """Ends background tasks, after all connections have ended."""
