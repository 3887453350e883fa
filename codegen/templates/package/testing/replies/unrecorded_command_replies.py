"""Replies to commands that are in no recording: answers the log-in and the greeting, and refuses all others."""

from __future__ import annotations

from ..matching.command_matcher import CommandMatcher
from ..matching.mismatch import Mismatch, ReportMismatch
from ..matching.recorded_answer_lookup import RecordedExchanges
from ..recording_format.exchange_splitting import FrameData
from .connection_to_client import ConnectionToClient
from .flow_id_echo import FlowIdEcho
from .reply_sender import ReplySender


class UnrecordedCommandReplies:
    """Sends replies to commands that were not recorded.

    With `log_in=False`, it also refuses the log-in and the greeting.
    """

    def __init__(self, matcher: CommandMatcher, sender: ReplySender, report: ReportMismatch, *, log_in: bool) -> None:
        self._protocol = matcher.protocol
        self._sender = sender
        self._report = report
        self._answers_log_in = log_in
        self._log_in = RecordedExchanges(matcher, sender.login_replies.exchanges() if log_in else [])

    async def refuse_wrong_credentials(self, peer: ConnectionToClient, message: FrameData, echo: FlowIdEcho) -> bool:
        """Refuses a command with wrong credentials; returns False if the credentials are right or not checked."""
        refusal = self._sender.login_replies.refusal(message) if self._answers_log_in else None
        if refusal is None:
            return False
        await self._sender.refuse(peer, message, refusal, echo)
        return True

    async def answer_log_in(self, peer: ConnectionToClient, message: FrameData) -> bool:
        """Answers a log-in or a greeting; returns False for any other command."""
        answer = self._log_in.find(message)
        if answer is None:
            return False
        echo = FlowIdEcho(self._protocol, "recorded")
        for event in answer.exchange.answers:
            await self._sender.perform(event, peer, answer.substitution, echo)
        return True

    async def refuse_unknown(
        self, peer: ConnectionToClient, message: FrameData, mismatch: Mismatch, echo: FlowIdEcho
    ) -> None:
        """Reports a command that is in no recording, and refuses it."""
        self._report(mismatch)
        text = f"the fixture server has no answer: {mismatch.one_line}"
        await self._sender.refuse(peer, message, self._sender.login_replies.unknown_command(text), echo)
