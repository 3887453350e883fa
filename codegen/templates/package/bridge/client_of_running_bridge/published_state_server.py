"""Runs a local WebSocket server that answers commands with the values a bridge has published over MQTT."""

from __future__ import annotations

from typing import Any

from ..._runtime.core.errors import NotAuthorized
from ...live import Live
from ...testing.recording_format.exchange_splitting import FrameData
from ...testing.recording_format.generated_table_imports import load_default_protocol
from ...testing.replies.connection_to_client import ConnectionToClient
from ...testing.replies.login_replies import LoginReplies
from ...testing.replies.reply_sender import ReplySender
from ...testing.server.local_server_base_class import LocalServer
from .objects_from_published_values import PublishedAccount


class PublishedStateServer(LocalServer):
    """Answers reading commands with the published values, and pushes changes. It carries out no other commands."""

    def __init__(self, account: PublishedAccount, api_token: str) -> None:
        protocol = load_default_protocol()
        super().__init__(
            ReplySender(LoginReplies(protocol, api_token)),
            protocol=protocol,
            service=None,
            one_connection=False,
            host="127.0.0.1",
            port=0,
            rest_port=0,
            ssl=None,
        )
        self._account = account

    async def push_part(self, part: str, evse_id: str) -> None:
        """Pushes a part of a charge point to the clients that have sent the greeting command, and so expect pushes."""
        names = (name for name, feed in Live._table.feeds.items() if feed.part == part and feed.places)
        for name in names:
            if (content := self._account.find_object(name, evse_id)) is not None:
                for peer in self.peers:
                    if peer.greeted:
                        await peer.send({self.protocol.object: name, **content})

    async def _reply(self, peer: ConnectionToClient, message: FrameData) -> None:
        answer = self._sender.login_replies.refusal(message)
        if answer is None and isinstance(message, dict):
            answer = self._answer(peer, message)
        if answer is not None:
            await peer.send(answer)

    def _answer(self, peer: ConnectionToClient, command: dict[str, Any]) -> dict[str, Any]:
        replies, protocol = self._sender.login_replies, self.protocol
        name = command[protocol.command]
        if (log_in_answer := replies.answer_log_in_or_greeting(name)) is not None:
            peer.greeted = peer.greeted or name == protocol.greeting[protocol.command]
            return log_in_answer
        evse_id = command.get(Live._table.identity, "")
        route = protocol.routes[name]
        content = self._account.find_object(route.answer, evse_id)
        if content is not None:
            return {protocol.object: route.answer, **content}
        if evse_id and evse_id not in self._account.availability:
            return replies.error_of(NotAuthorized)
        return replies.unknown_command(f"the bridge has not published the answer to {name}")
