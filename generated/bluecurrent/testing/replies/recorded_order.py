# generated from codegen/templates/package/testing/replies/recorded_order.py by `python -m codegen generate`; changes here are lost
"""Replies in the recorded order only, on the recorded connections."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from http import HTTPStatus

from ..recording_format.exchange import Exchange, FrameData, frame_data
from ..recording_format.recording import Close, Frame, Open, Raw, Recording, Reject
from .answer_lookup import ExchangeLayer
from .command_matcher import CommandMatcher, Mismatch, ReportMismatch
from .flow_id_echo import EchoMode, FlowIdEcho
from .handshake_rules import HandshakeRule
from .peer_connection import PeerConnection
from .recorded_steps import RecordedSteps, Step
from .reply_order import ReplyOrder
from .reply_sender import ReplySender
from .substitution import Substitution

HANDSHAKE_PATIENCE = 2.0
"""Seconds to wait for the turn of a handshake: the end of the connection before it may not have been noticed yet."""


class RecordedOrder(ReplyOrder):
    """Performs one recorded step after another, and waits whenever it is the client's turn.

    With `log_in`, a client may also log in and greet where the recordings do not: those commands, and connections on
    which nothing else is sent, are answered besides the steps. Without, every connection is a recorded one.
    """

    def __init__(
        self, matcher: CommandMatcher, sender: ReplySender, echo: EchoMode, report: ReportMismatch, *, log_in: bool
    ) -> None:
        self._matcher = matcher
        self._sender = sender
        self._report = report
        self._answers_log_in = log_in
        self._log_in = ExchangeLayer(matcher, sender.login_replies.exchanges() if log_in else [])
        self._echo = FlowIdEcho(matcher.protocol, echo)
        self._substitution = Substitution()
        self._steps = RecordedSteps()
        self._awaited_handshake: asyncio.Future[None] | None = None
        self._bound: set[PeerConnection] = set()
        self._new_peers: asyncio.Queue[PeerConnection] = asyncio.Queue()
        self._peers: dict[int, PeerConnection] = {}
        self._last_step = (0.0, 0.0)
        """The loop's time and the recorded time of the last step of the client."""
        self._task: asyncio.Task[None] | None = None

    def use(self, recordings: Sequence[Recording]) -> None:
        """Adds recordings that follow those before."""
        for recording in recordings:
            self._steps.append(recording)
        self._sender.changes.notify()

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def is_finished(self) -> bool:
        return self._steps.current is None

    def unplayed(self) -> str:
        return self._steps.unplayed()

    def uncompared_frames(self) -> list[Mismatch]:
        mismatches: list[Mismatch] = []
        for peer in self._bound:
            while not peer.inbox.empty():
                message = peer.inbox.get_nowait()
                if message is not None:
                    mismatches.append(self._unexpected(message))
        return mismatches

    async def handle_handshake(self) -> HandshakeRule | None:
        deadline = asyncio.get_running_loop().time() + HANDSHAKE_PATIENCE
        while True:
            event = self._steps.next_handshake()
            if self._answers_log_in and not isinstance(event, Reject):
                return None
            if self._awaited_handshake is not None and not self._awaited_handshake.done():
                self._awaited_handshake.set_result(None)
                return self._sender.rejection_rule(event) if isinstance(event, Reject) else None
            try:
                async with asyncio.timeout_at(deadline):
                    await self._sender.changes.wait_for_change()
            except TimeoutError:
                return None if self._answers_log_in else self._refuse_unrecorded_connection()

    def handle_open(self, peer: PeerConnection) -> None:
        if not self._answers_log_in:
            self._bind(peer)

    def handle_end(self, peer: PeerConnection) -> None:
        peer.inbox.put_nowait(None)

    async def handle_frame(self, peer: PeerConnection, message: FrameData) -> None:
        refusal = self._sender.login_replies.refusal(message) if self._answers_log_in else None
        if refusal is not None:
            return await self._sender.refuse(peer, message, refusal, self._echo)
        if self.is_finished():
            return await self._refuse_unknown(peer, message, self._unexpected(message))
        if peer not in self._bound:
            if not self._begins_recorded_connection(message) and await self._answer_log_in(peer, message):
                # Nothing is pushed before the greeting, so a connection that was greeted is the recorded one.
                return self._bind(peer) if peer.greeted else None
            self._bind(peer)
        peer.inbox.put_nowait(message)
        return None

    def _bind(self, peer: PeerConnection) -> None:
        """Takes a connection for the next recorded one."""
        self._bound.add(peer)
        self._new_peers.put_nowait(peer)

    async def _run(self) -> None:
        while True:
            while (step := self._steps.current) is None:
                await self._sender.changes.wait_for_change()  # more recordings may be added
            await self._take_step(step)
            self._steps.advance()
            self._sender.changes.notify()

    async def _take_step(self, step: Step) -> None:
        event = step.event
        match event:
            case Open():
                if not self._answers_log_in:
                    await self._await_handshake()
                self._peers[event.connection] = await self._new_peers.get()
            case Reject():
                await self._await_handshake()
            case Frame(direction="sent") | Raw(direction="sent"):
                await self._await_request(step.place, event, self._peers[event.connection])
            case Close(by="client"):
                await self._await_close(self._peers[event.connection])
            case _:
                await self._sender.wait(self._last_step[0], event.at - self._last_step[1])
                await self._sender.perform(event, self._peers[event.connection], self._substitution, self._echo)
                return
        self._last_step = asyncio.get_running_loop().time(), event.at

    async def _await_handshake(self) -> None:
        self._awaited_handshake = asyncio.get_running_loop().create_future()
        self._sender.changes.notify()
        await self._awaited_handshake

    async def _await_request(self, place: str, event: Frame | Raw, peer: PeerConnection) -> None:
        expected = Exchange(recording=place, line=0, at=event.at, request=frame_data(event))
        while (message := await peer.next_frame()) is not None:
            substitution = self._matcher.match(expected.request, message)
            if substitution is not None:
                self._substitution.update(substitution)
                self._echo.remember(message)
                return
            if not await self._answer_log_in(peer, message):
                reason = "is not what was recorded; next is"
                await self._refuse_unknown(peer, message, self._matcher.mismatch(message, [expected], reason))

    async def _await_close(self, peer: PeerConnection) -> None:
        while (message := await peer.next_frame()) is not None:
            if not await self._answer_log_in(peer, message):
                await self._refuse_unknown(peer, message, self._unexpected(message))

    async def _answer_log_in(self, peer: PeerConnection, message: FrameData) -> bool:
        """Answers a log-in or greeting that is not in the recordings; returns False for any other command."""
        answer = self._log_in.find(message)
        if answer is None:
            return False
        echo = FlowIdEcho(self._matcher.protocol, "recorded")
        for event in answer.exchange.answers:
            await self._sender.perform(event, peer, answer.substitution, echo)
        return True

    async def _refuse_unknown(self, peer: PeerConnection, message: FrameData, mismatch: Mismatch) -> None:
        self._report(mismatch)
        await self._sender.refuse(peer, message, self._sender.login_replies.unknown_command(), self._echo)

    def _refuse_unrecorded_connection(self) -> HandshakeRule:
        self._report(Mismatch("", f"a connection came, but {self._describe_position()}"))
        return HandshakeRule("respond", 1, HTTPStatus.SERVICE_UNAVAILABLE)

    def _begins_recorded_connection(self, message: FrameData) -> bool:
        first = self._steps.first_request_of_next_connection()
        return first is not None and self._matcher.match(first, message) is not None

    def _unexpected(self, message: FrameData) -> Mismatch:
        return self._matcher.unexpected(message, self._describe_position())

    def _describe_position(self) -> str:
        step = self._steps.current
        return f"the recording is at {step.place}" if step else "the recording has ended"
