"""Strict mode: everything happens in the recorded order, on the recorded connections."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from http import HTTPStatus

from ..recording_format.exchange import Exchange, Sent, payload
from ..recording_format.recording import Close, Frame, Open, Raw, Recording, Reject
from .answer_lookup import Layer
from .flow_id_echo import EchoFlowId, FlowIds
from .frame_diff import Matcher, Mismatch, Report
from .handshake_rules import Rule
from .peer_connection import Peer
from .recorded_steps import Script, Step
from .reply_order import Replay
from .reply_sender import Delivery
from .substitution import Substitution

PATIENCE = 2.0
"""Seconds in which a handshake may be early: the end of the connection before it can still be on its way."""


class RecordedOrder(Replay):
    """Takes one step of the script after another, and waits where it is the client's turn.

    With `log_in`, a client may also log in and greet where the recordings do not: those commands, and connections on
    which nothing else comes, are answered aside. Without, every connection is one of the recorded ones.
    """

    def __init__(self, matcher: Matcher, delivery: Delivery, echo: EchoFlowId, report: Report, *, log_in: bool) -> None:
        self._matcher = matcher
        self._delivery = delivery
        self._report = report
        self._log_in = log_in
        self._standard = Layer(matcher, delivery.credentials.exchanges() if log_in else [])
        self._flow_ids = FlowIds(matcher.protocol, echo)
        self._substitution = Substitution()
        self._script = Script()
        self._handshake_due: asyncio.Future[None] | None = None
        self._bound: set[Peer] = set()
        self._openings: asyncio.Queue[Peer] = asyncio.Queue()
        self._peers: dict[int, Peer] = {}
        self._anchor = (0.0, 0.0)
        self._task: asyncio.Task[None] | None = None

    def use(self, recordings: Sequence[Recording]) -> None:
        for recording in recordings:
            self._script.append(recording)
        self._delivery.changes.announce()

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def finished(self) -> bool:
        return self._script.current is None

    def unplayed(self) -> str:
        return self._script.unplayed()

    def unanswered(self) -> list[Mismatch]:
        found: list[Mismatch] = []
        for peer in self._bound:
            while not peer.inbox.empty():
                message = peer.inbox.get_nowait()
                if message is not None:
                    found.append(self._unexpected(message))
        return found

    async def handshake(self) -> Rule | None:
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while True:
            event = self._script.due_handshake()
            if self._log_in and not isinstance(event, Reject):
                return None
            if self._handshake_due is not None and not self._handshake_due.done():
                self._handshake_due.set_result(None)
                return self._delivery.refusal(event) if isinstance(event, Reject) else None
            try:
                async with asyncio.timeout_at(deadline):
                    await self._delivery.changes.next()
            except TimeoutError:
                return None if self._log_in else self._uninvited()

    def opened(self, peer: Peer) -> None:
        if not self._log_in:
            self._bind(peer)

    def left(self, peer: Peer) -> None:
        peer.inbox.put_nowait(None)

    async def take(self, peer: Peer, message: Sent) -> None:
        refusal = self._delivery.credentials.refusal(message) if self._log_in else None
        if refusal is not None:
            return await self._delivery.refuse(peer, message, refusal, self._flow_ids)
        if self.finished():
            return await self._stray(peer, message, self._unexpected(message))
        if peer not in self._bound:
            if not self._begins_connection(message) and await self._aside(peer, message):
                # Nothing is pushed before the greeting, so a connection that was greeted is the recorded one.
                return self._bind(peer) if peer.greeted else None
            self._bind(peer)
        peer.inbox.put_nowait(message)
        return None

    def _bind(self, peer: Peer) -> None:
        """Let this connection be the next one that is recorded."""
        self._bound.add(peer)
        self._openings.put_nowait(peer)

    async def _run(self) -> None:
        while True:
            while (step := self._script.current) is None:
                await self._delivery.changes.next()  # more may be appended
            await self._take_step(step)
            self._script.advance()
            self._delivery.changes.announce()

    async def _take_step(self, step: Step) -> None:
        event = step.event
        match event:
            case Open():
                await self._await_handshake(only=not self._log_in)
                self._peers[event.connection] = await self._openings.get()
            case Reject():
                await self._await_handshake(only=True)
            case Frame(direction="sent") | Raw(direction="sent"):
                await self._await_request(step, self._peers[event.connection])
            case Close(by="client"):
                await self._await_close(self._peers[event.connection])
            case _:
                await self._delivery.wait(self._anchor[0], event.at - self._anchor[1])
                await self._delivery.play(event, self._peers[event.connection], self._substitution, self._flow_ids)
                return
        self._anchor = asyncio.get_running_loop().time(), event.at

    async def _await_handshake(self, *, only: bool) -> None:
        if only:
            self._handshake_due = asyncio.get_running_loop().create_future()
            self._delivery.changes.announce()
            await self._handshake_due

    async def _await_request(self, step: Step, peer: Peer) -> None:
        assert isinstance(step.event, Frame | Raw)
        expected = Exchange(recording=step.place, line=0, at=step.event.at, request=payload(step.event))
        while (message := await peer.next()) is not None:
            substitution = self._matcher.match(expected.request, message)
            if substitution is not None:
                self._substitution.update(substitution)
                self._flow_ids.note(message)
                return
            if not await self._aside(peer, message):
                why = "is not what was recorded; next is"
                await self._stray(peer, message, self._matcher.mismatch(message, [expected], why))

    async def _await_close(self, peer: Peer) -> None:
        while (message := await peer.next()) is not None:
            if not await self._aside(peer, message):
                await self._stray(peer, message, self._unexpected(message))

    async def _aside(self, peer: Peer, message: Sent) -> bool:
        """Answer a log-in or greeting that the script does not hold."""
        found = self._standard.find(message)
        if found is None:
            return False
        flow_ids = FlowIds(self._matcher.protocol, "recorded")
        for event in found.exchange.answers:
            await self._delivery.play(event, peer, found.substitution, flow_ids)
        return True

    async def _stray(self, peer: Peer, message: Sent, mismatch: Mismatch) -> None:
        self._report(mismatch)
        await self._delivery.refuse(peer, message, self._delivery.credentials.unknown_command(), self._flow_ids)

    def _begins_connection(self, message: Sent) -> bool:
        first = self._script.next_connection_sends()
        return first is not None and self._matcher.match(first, message) is not None

    def _unexpected(self, message: Sent) -> Mismatch:
        step = self._script.current
        return self._matcher.unexpected(
            message, f"the recording is at {step.place}" if step else "the recording has ended"
        )

    def _uninvited(self) -> Rule:
        step = self._script.current
        where = f"is at {step.place}" if step else "has ended"
        self._report(Mismatch("", f"a connection came, but the recording {where}"))
        return Rule("respond", 1, HTTPStatus.SERVICE_UNAVAILABLE)
