"""Sends a recording's own side to a client: when, and with what in place of the stand-ins."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from ..recording_format.exchange import Sent, payload
from ..recording_format.recording import Close, Event, Frame, Raw, Reject
from .change_notifier import Changes
from .flow_id_echo import FlowIds
from .handshake_rules import Door, Rule
from .login_replies import Credentials
from .peer_connection import Peer
from .substitution import Substitution


@dataclass
class Delivery:
    """How answers are given at the moment; may be changed while the server runs."""

    credentials: Credentials
    door: Door = field(default_factory=Door)
    changes: Changes = field(default_factory=Changes)
    speed: float | None = None
    """How many times as fast as recorded; None: at once."""
    delay: float = 0.0
    """Seconds before every answer."""
    silent: bool = False
    """Nothing is answered."""

    @property
    def at_once(self) -> bool:
        """Whether answers need no waiting."""
        return self.speed is None and not self.delay

    async def wait(self, since: float, recorded: float) -> None:
        """Wait as long after `since`, a time of the loop, as was recorded, in seconds."""
        due = since + self.delay + (recorded / self.speed if self.speed else 0.0)
        await asyncio.sleep(max(0.0, due - asyncio.get_running_loop().time()))

    async def play(self, event: Event, peer: Peer, substitution: Substitution, flow_ids: FlowIds) -> None:
        """Let one recorded event of the server's side happen."""
        if self.silent:
            return
        match event:
            case Frame() | Raw():
                await self.send(payload(event), peer, substitution, flow_ids)
            case Close():
                await peer.close(event.code)
            case Reject():
                self.door.add(self.refusal(event))
            case _:
                raise TypeError(f"the server can't do this: {type(event).__name__}")

    async def send(self, message: Sent, peer: Peer, substitution: Substitution, flow_ids: FlowIds) -> None:
        """Send a recorded frame with the client's values in it."""
        message = self.credentials.fill(substitution.apply(message))
        if isinstance(message, dict):
            message = flow_ids.apply(message)
            protocol = self.credentials.protocol
            greeting = protocol.routes[protocol.greeting[protocol.command]]
            peer.greeted = peer.greeted or message.get(protocol.object) == greeting.answer
        await peer.send(message)

    async def refuse(self, peer: Peer, message: Sent, answer: dict[str, Any], flow_ids: FlowIds) -> None:
        """Send an answer that was not recorded."""
        if self.silent:
            return
        await self.wait(asyncio.get_running_loop().time(), 0.0)
        flow_ids.note(message)
        await self.send(answer, peer, Substitution(), flow_ids)

    def refusal(self, event: Reject) -> Rule:
        """Refuse one handshake as recorded."""
        header = self.credentials.protocol.errors.reject_header
        return Rule("respond", 1, event.status, {header: event.reason})
