# generated from codegen/templates/package/testing/replies/recorded_order_replies.py by `python -m codegen generate`; changes here are lost
"""Answers a command only if it is the next one in a recording, so that a test follows the recording step by step."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from http import HTTPStatus

from ..matching.command_matcher import CommandMatcher
from ..matching.mismatch import Mismatch, ReportMismatch
from ..recording_format.exchange_splitting import FrameData
from ..recording_format.recording_types import Recording, Reject
from .connection_to_client import ConnectionToClient
from .flow_id_echo import EchoMode, FlowIdEcho
from .recording_playback import RecordingPlayback
from .reply_order_base_class import ReplyOrder
from .reply_sender import ReplySender
from .unrecorded_command_replies import UnrecordedCommandReplies
from .websocket_handshake_rules import HandshakeRule

HANDSHAKE_PATIENCE = 2.0
"""Seconds that an early handshake waits for its turn: the end of the connection before may not be noticed yet."""


class RecordedOrder(ReplyOrder):
    """Performs one recorded step after another, and waits for each frame that the client must send.

    With `log_in`, a client may also log in and greet at other places than in the recordings. Such commands, and
    connections with nothing else, are answered, and count as no step. Without `log_in`, every connection must be
    recorded.
    """

    def __init__(
        self, matcher: CommandMatcher, sender: ReplySender, echo: EchoMode, report: ReportMismatch, *, log_in: bool
    ) -> None:
        self._matcher = matcher
        self._sender = sender
        self._report = report
        self._answers_log_in = log_in
        self._echo = FlowIdEcho(matcher.protocol, echo)
        self._unrecorded = UnrecordedCommandReplies(matcher, sender, report, log_in=log_in)
        self._playback = RecordingPlayback(matcher, sender, self._echo, self._unrecorded, log_in=log_in)
        self._steps = self._playback.steps

    def use(self, recordings: Sequence[Recording]) -> None:
        """Adds recordings that are played after the earlier ones."""
        for recording in recordings:
            self._steps.append(recording)
        self._sender.changes.notify()

    def start(self) -> None:
        self._playback.start()

    async def stop(self) -> None:
        await self._playback.stop()

    def is_finished(self) -> bool:
        return self._steps.current is None

    def describe_next_step(self) -> str:
        return self._steps.describe_next_step()

    def uncompared_frames(self) -> list[Mismatch]:
        return [self._playback.unexpected(message) for message in self._playback.uncompared_frames()]

    async def handle_handshake(self) -> HandshakeRule | None:
        deadline = asyncio.get_running_loop().time() + HANDSHAKE_PATIENCE
        while True:
            event = self._steps.next_handshake()
            if self._answers_log_in and not isinstance(event, Reject):
                return None
            if self._playback.awaits_handshake:
                self._playback.awaits_handshake = False
                self._sender.changes.notify()
                return self._sender.rejection_rule(event) if isinstance(event, Reject) else None
            try:
                async with asyncio.timeout_at(deadline):
                    await self._sender.changes.wait_for_change()
            except TimeoutError:
                return None if self._answers_log_in else self._refuse_unrecorded_connection()

    def handle_open(self, peer: ConnectionToClient) -> None:
        if not self._answers_log_in:
            self._playback.bind(peer)

    async def handle_frame(self, peer: ConnectionToClient, message: FrameData) -> None:
        if await self._unrecorded.refuse_wrong_credentials(peer, message, self._echo):
            return
        if self.is_finished() or self._playback.is_broken_off:
            await self._unrecorded.refuse_unknown(peer, message, self._playback.unexpected(message), self._echo)
            return
        if not self._playback.is_bound(peer):
            if not self._begins_recorded_connection(message) and await self._unrecorded.answer_log_in(peer, message):
                if peer.greeted:
                    # Nothing is pushed before the greeting, so a connection that was greeted is the recorded one.
                    self._playback.bind(peer)
                return
            self._playback.bind(peer)
        peer.inbox.append(message)

    def _refuse_unrecorded_connection(self) -> HandshakeRule:
        mismatch = Mismatch("", f"a connection came, but {self._playback.describe_position()}")
        self._report(mismatch)
        header = self._matcher.protocol.errors.reject_header
        reason = mismatch.text.encode("ascii", "backslashreplace").decode()
        return HandshakeRule("respond", 1, HTTPStatus.SERVICE_UNAVAILABLE, {header: reason})

    def _begins_recorded_connection(self, message: FrameData) -> bool:
        first = self._steps.first_request_of_next_connection()
        return first is not None and self._matcher.match(first, message) is not None
