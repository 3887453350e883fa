# generated from codegen/templates/package/testing/replies/any_order_replies.py by `python -m codegen generate`; changes here are lost
"""Replies to each command with its recorded answer; the commands may come in any order."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from ..matching.command_matcher import CommandMatcher
from ..matching.mismatch import ReportMismatch
from ..matching.recorded_answer_lookup import AnswerLookup, RecordedAnswer
from ..matching.value_substitution import Substitution
from ..recording_format.exchange_splitting import FrameData, find_events_before_requests
from ..recording_format.recording_types import Event, Recording, Reject
from .connection_to_client import ConnectionToClient
from .flow_id_echo import EchoMode, FlowIdEcho
from .reply_order_base_class import ReplyOrder
from .reply_sender import ReplySender
from .unrecorded_command_replies import UnrecordedCommandReplies


class AnyOrder(ReplyOrder):
    """Answers each command independently of the others, several of one connection at the same time."""

    def __init__(
        self, matcher: CommandMatcher, sender: ReplySender, echo: EchoMode, report: ReportMismatch, *, log_in: bool
    ) -> None:
        self._protocol = matcher.protocol
        self._sender = sender
        self._echo: EchoMode = echo
        self._unrecorded = UnrecordedCommandReplies(matcher, sender, report, log_in=log_in)
        self._pushes_after_greeting: list[Event] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self.lookup = AnswerLookup(matcher, sender.login_replies.exchanges() if log_in else [])

    def use(self, recordings: Sequence[Recording]) -> None:
        """Adds recordings that are searched first; sends events before their first request after the next greeting."""
        self.lookup.add_first(recordings)
        for event in (
            event for recording in recordings for event in find_events_before_requests(recording, self._protocol)
        ):
            if isinstance(event, Reject):
                self._sender.handshake_rules.add(self._sender.rejection_rule(event))
            else:
                self._pushes_after_greeting.append(event)

    async def handle_frame(self, peer: ConnectionToClient, message: FrameData) -> None:
        """Replies to a frame: at once or, if the reply has to wait, in a task."""
        echo = FlowIdEcho(self._protocol, self._echo)
        if await self._unrecorded.refuse_wrong_credentials(peer, message, echo):
            return
        answer = self.lookup.find(message)
        if answer is None:
            await self._unrecorded.refuse_unknown(peer, message, self.lookup.mismatch(message), echo)
            return
        echo.remember(message)
        reply = self._reply(peer, answer, echo)
        if self._sender.is_immediate:
            await reply
            return
        # The task may outlive its connection, since a refused handshake may be part of the answer.
        task = asyncio.create_task(reply)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()

    async def _reply(self, peer: ConnectionToClient, answer: RecordedAnswer, echo: FlowIdEcho) -> None:
        began = asyncio.get_running_loop().time()
        was_greeted = peer.greeted
        for event in answer.exchange.answers:
            await self._sender.wait(began, event.at - answer.exchange.at)
            await self._sender.perform(event, peer, answer.substitution, echo)
        if peer.greeted and not was_greeted:
            pushes, self._pushes_after_greeting = self._pushes_after_greeting, []
            for event in pushes:
                await self._sender.wait(began, event.at)
                await self._sender.perform(event, peer, Substitution(), echo)
