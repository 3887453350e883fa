"""Sends recorded frames, in which values from the client's command replace the recorded ones.

It also closes connections and refuses handshakes as they were recorded.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from ..matching.value_substitution import Substitution
from ..recording_format.exchange_splitting import FrameData, get_frame_data
from ..recording_format.recording_types import Close, Event, Frame, Raw, Reject
from .change_signal import ChangeSignal
from .connection_to_client import ConnectionToClient
from .flow_id_echo import FlowIdEcho
from .login_replies import LoginReplies
from .websocket_handshake_rules import HandshakeRule, HandshakeRules


@dataclass
class ReplySender:
    """Sends replies; its settings may be changed while the server runs."""

    login_replies: LoginReplies
    handshake_rules: HandshakeRules = field(default_factory=HandshakeRules)
    changes: ChangeSignal = field(default_factory=ChangeSignal)
    speed: float | None = None
    """The speed relative to the recording; None means without waiting."""
    delay: float = 0.0
    """Seconds before every answer."""
    is_silent: bool = False
    """True while nothing is sent."""

    @property
    def is_immediate(self) -> bool:
        """True if replies are sent without waiting."""
        return self.speed is None and not self.delay

    async def wait_until_answering(self) -> None:
        """Waits until the server is not silent."""
        await self.changes.wait_until(lambda: not self.is_silent, None)

    async def wait(self, since: float, recorded: float) -> None:
        """Waits until the recorded seconds (divided by the speed) and the delay have passed since a loop time."""
        await asyncio.sleep(self.remaining_seconds(since, recorded))

    def remaining_seconds(self, since: float, recorded: float) -> float:
        """Returns the seconds that `wait` would wait with these arguments."""
        due = since + self.delay + (recorded / self.speed if self.speed else 0.0)
        return max(0.0, due - asyncio.get_running_loop().time())

    async def perform(
        self, event: Event, peer: ConnectionToClient, substitution: Substitution, echo: FlowIdEcho
    ) -> None:
        """Performs one recorded event of the server: sends a frame, closes, or refuses the next handshake."""
        if self.is_silent:
            return
        match event:
            case Frame() | Raw():
                await self.send(get_frame_data(event), peer, substitution, echo)
            case Close():
                await peer.close(event.code)
            case Reject():
                self.handshake_rules.add(self.rejection_rule(event))
            case _:
                raise TypeError(f"not an event of the server: {type(event).__name__}")

    async def send(
        self, message: FrameData, peer: ConnectionToClient, substitution: Substitution, echo: FlowIdEcho
    ) -> None:
        """Sends a recorded frame with the client's values in it; notes if this is the answer to the greeting."""
        message = self.login_replies.fill_in_tokens(substitution.apply(message))
        if isinstance(message, dict):
            message = echo.apply(message)
            protocol = self.login_replies.protocol
            greeting = protocol.routes[protocol.greeting[protocol.command]]
            peer.greeted = peer.greeted or message.get(protocol.object) == greeting.answer
        await peer.send(message)

    async def refuse(
        self, peer: ConnectionToClient, message: FrameData, answer: dict[str, Any], echo: FlowIdEcho
    ) -> None:
        """Refuses a command, with an answer that was not recorded."""
        if self.is_silent:
            return
        await self.wait(asyncio.get_running_loop().time(), 0.0)
        echo.remember(message)
        await self.send(answer, peer, Substitution(), echo)

    def rejection_rule(self, event: Reject) -> HandshakeRule:
        """Returns the rule that refuses one handshake as recorded."""
        header = self.login_replies.protocol.errors.reject_header
        return HandshakeRule("respond", 1, event.status, {header: event.reason})
