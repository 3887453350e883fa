# generated from codegen/templates/package/testing/server/fixture_server.py by `python -m codegen generate`; changes here are lost
"""Plays the service in tests: answers commands from recordings, over a real WebSocket on loopback."""

from __future__ import annotations

import ssl as tls
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

from ..._runtime.core.protocol_table_types import Protocol
from ..._runtime.rest.rest_table_types import RestService
from ..matching.command_matcher import CommandMatcher
from ..matching.mismatch import Mismatch, UnexpectedCommand, UnplayedRecording, add_unmentioned_mismatches
from ..recording_format.exchange_splitting import FrameData
from ..recording_format.generated_table_imports import load_default_protocol, load_default_rest_service
from ..recording_format.recording_file_lookup import find_recording, shipped_recordings
from ..recording_format.recording_types import Recording
from ..replies.any_order_replies import AnyOrder
from ..replies.connection_to_client import ConnectionToClient
from ..replies.flow_id_echo import EchoMode
from ..replies.login_replies import API_TOKEN, LoginReplies
from ..replies.recorded_order_replies import RecordedOrder
from ..replies.reply_sender import ReplySender
from ..replies.websocket_handshake_rules import HandshakeRule
from ..rest.http_reply_choice import HttpReplies
from ..rest.http_request_and_reply import HttpReply, ReceivedRequest
from .local_server_base_class import LocalServer


class FixtureServer(LocalServer):
    """Answers commands from recordings: `async with FixtureServer(…) as server` serves at `server.url`.

    `recordings` are names of shipped recordings, or paths. If none is given, all shipped recordings answer, in any
    order. The answers to a command, and the pushes recorded after it, go to the connection that sent the command.
    Leaving the block raises UnexpectedCommand if `mismatches` is not empty.

    - `strict`: everything must come in the recorded order, also connections, refusals and closes; leaving the block
      raises UnplayedRecording if the client has not sent everything that was recorded
    - `log_in=False`: even the log-in and the greeting are answered only if they were recorded
    - `speed`: the speed relative to the recording; None: without waiting
    - `echo_flow_id`: the flow_id of acknowledgements and errors: as `recorded`, the command's (`all`), not sent
      (`none`), or empty (`blank`)
    - `templated`: parameters whose values may differ from the recorded ones; by default, those with an identity
    - `one_connection`: a second connection is refused, as the service does
    """

    def __init__(
        self,
        *recordings: str | Path | Recording,
        api_token: str = API_TOKEN,
        strict: bool = False,
        log_in: bool = True,
        speed: float | None = None,
        echo_flow_id: EchoMode = "recorded",
        templated: Iterable[str] | None = None,
        one_connection: bool = False,
        host: str = "127.0.0.1",
        port: int = 0,
        rest_port: int = 0,
        ssl: tls.SSLContext | None = None,
        protocol: Protocol | None = None,
    ) -> None:
        if strict and not recordings:
            raise ValueError("strict needs a recording; name at least one")
        service = load_default_rest_service() if protocol is None else None
        protocol = protocol or load_default_protocol()
        super().__init__(
            ReplySender(LoginReplies(protocol, api_token), speed=speed),
            protocol=protocol,
            service=service,
            one_connection=one_connection,
            host=host,
            port=port,
            rest_port=rest_port,
            ssl=ssl,
        )
        self.mismatches: list[Mismatch] = []
        """The received commands that are in no recording; a test that expects such a command removes it."""
        matcher = CommandMatcher(self.protocol, _placeholders(self.protocol, templated))
        order = RecordedOrder if strict else AnyOrder
        self._order = order(matcher, self._sender, echo_flow_id, self._report, log_in=log_in)
        self._http_replies = None if service is None else self._make_http_replies(service, templated)
        if recordings:
            self.use(*recordings)
        elif isinstance(self._order, AnyOrder):
            self._use_all_shipped(self._order)

    def _make_http_replies(self, service: RestService, templated: Iterable[str] | None) -> HttpReplies:
        placeholders = service.placeholders if templated is None else frozenset(templated)
        return HttpReplies(service, self._sender.login_replies, self._report, placeholders=placeholders)

    def _use_all_shipped(self, order: AnyOrder) -> None:
        shipped = [find_recording(name) for name in shipped_recordings()]
        order.lookup.add_last(shipped)
        if self._http_replies is not None:
            self._http_replies.use_last(shipped)

    @property
    def finished(self) -> bool:
        """True if everything recorded has happened; without `strict`, always True."""
        return self._order.is_finished()

    def use(self, *recordings: str | Path | Recording) -> None:
        """Adds recordings that are searched before the earlier ones; with `strict`, they are played after them."""
        found = [find_recording(recording) for recording in recordings]
        if self._http_replies is not None:
            self._http_replies.use(found)
        self._order.use(found)

    def check(self) -> None:
        """Raises UnexpectedCommand if a command was in no recording."""
        if self.unexpected():
            raise UnexpectedCommand("\n".join(map(str, self.mismatches)))

    def unexpected(self) -> list[Mismatch]:
        """Returns the mismatches; with `strict`, also frames that were never compared, as playback had ended."""
        self.mismatches.extend(self._order.uncompared_frames())
        return self.mismatches

    def check_played(self) -> None:
        """Raises UnplayedRecording if, with `strict`, the client has not sent everything that was recorded."""
        if next_step := self._order.describe_next_step():
            raise UnplayedRecording(next_step)

    def check_block(self, error: BaseException | None) -> None:
        """Makes both checks after a block; if the block raised an error, adds to it a note about the mismatches."""
        if error is None or (isinstance(error, SystemExit) and not error.code):
            self.check()
            self.check_played()
        else:
            add_unmentioned_mismatches(error, self.unexpected())

    async def start(self) -> None:
        await super().start()
        self._order.start()

    async def stop(self) -> None:
        await super().stop()
        await self._order.stop()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.stop()
        self.check_block(error)

    async def _reply(self, peer: ConnectionToClient, message: FrameData) -> None:
        await self._order.handle_frame(peer, message)

    async def _find_handshake_rule(self) -> HandshakeRule | None:
        return await self._order.handle_handshake()

    def _handle_open(self, peer: ConnectionToClient) -> None:
        self._order.handle_open(peer)

    async def _reply_http(self, request: ReceivedRequest) -> HttpReply:
        return HttpReply(status=404) if self._http_replies is None else self._http_replies.reply(request)

    def _report(self, mismatch: Mismatch) -> None:
        self.mismatches.append(mismatch)
        self._sender.changes.notify()


def _placeholders(protocol: Protocol, templated: Iterable[str] | None) -> frozenset[str]:
    if templated is not None:
        return frozenset(templated)
    return protocol.placeholders or frozenset(key.parameter for key in protocol.keys.values())
