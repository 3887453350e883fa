# generated from codegen/templates/package/testing/replies/any_order.py by `python -m codegen generate`; changes here are lost
"""Keyed mode: every command gets its recorded answer, whatever the order."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from ..recording_format.exchange import Sent, prelude
from ..recording_format.recording import Event, Recording, Reject
from .answer_lookup import Found, Keyed
from .flow_id_echo import EchoFlowId, FlowIds
from .frame_diff import Matcher, Report
from .peer_connection import Peer
from .reply_order import Replay
from .reply_sender import Delivery
from .substitution import Substitution


class AnyOrder(Replay):
    """Answers each command by itself; several can be under way on one connection."""

    def __init__(self, matcher: Matcher, delivery: Delivery, echo: EchoFlowId, report: Report, *, log_in: bool) -> None:
        self._protocol = matcher.protocol
        self._delivery = delivery
        self._echo: EchoFlowId = echo
        self._report = report
        self._prelude: list[Event] = []
        self._answering: set[asyncio.Task[None]] = set()
        self._log_in = log_in
        self.keyed = Keyed(matcher, delivery.credentials.exchanges() if log_in else [])

    def use(self, recordings: Sequence[Recording]) -> None:
        """Let these recordings answer first; what one did before anything was sent follows the next greeting."""
        self.keyed.put_first(recordings)
        for event in (event for recording in recordings for event in prelude(recording, self._protocol)):
            if isinstance(event, Reject):
                self._delivery.door.add(self._delivery.refusal(event))
            else:
                self._prelude.append(event)

    async def take(self, peer: Peer, message: Sent) -> None:
        """Answer a frame: now or, if that takes time, aside."""
        flow_ids = FlowIds(self._protocol, self._echo)
        refusal = self._delivery.credentials.refusal(message) if self._log_in else None
        found = self.keyed.find(message) if refusal is None else None
        if found is None:
            if refusal is None:
                self._report(self.keyed.mismatch(message))
                refusal = self._delivery.credentials.unknown_command()
            return await self._delivery.refuse(peer, message, refusal, flow_ids)
        flow_ids.note(message)
        answer = self._answer(peer, found, flow_ids)
        if self._delivery.at_once:
            return await answer
        # It outlives its connection: a refused handshake may be part of the answer.
        task = asyncio.create_task(answer)
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)
        return None

    def stop(self) -> None:
        for task in self._answering:
            task.cancel()

    async def _answer(self, peer: Peer, found: Found, flow_ids: FlowIds) -> None:
        began = asyncio.get_running_loop().time()
        greeted = peer.greeted
        for event in found.exchange.answers:
            await self._delivery.wait(began, event.at - found.exchange.at)
            await self._delivery.play(event, peer, found.substitution, flow_ids)
        if peer.greeted and not greeted:
            waiting, self._prelude = self._prelude, []
            for event in waiting:
                await self._delivery.wait(began, event.at)
                await self._delivery.play(event, peer, Substitution(), flow_ids)
