# generated from codegen/templates/package/testing/server/fixture_server.py by `python -m codegen generate`; changes here are lost
"""Serves recordings over a real WebSocket on loopback."""

from __future__ import annotations

import ssl as tls
from collections.abc import Callable, Iterable
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from websockets.asyncio.server import ServerConnection
from websockets.http11 import Request, Response

from ..._runtime.core.addresses import find_reachable_host, join_host_and_port
from ..._runtime.core.errors import AlreadyConnected
from ..._runtime.core.protocol_table import Protocol
from ..matching.command_matcher import CommandMatcher
from ..matching.mismatch import Mismatch, UnexpectedCommand, UnplayedRecording, add_untold
from ..recording_format.default_protocol import default_protocol
from ..recording_format.exchange import FrameData
from ..recording_format.recording import Recording
from ..recording_format.recording_lookup import find_recording, shipped_recordings
from ..replies.any_order import AnyOrder
from ..replies.flow_id_echo import EchoMode
from ..replies.handshake_rules import HandshakeRule
from ..replies.login_replies import API_TOKEN, LoginReplies
from ..replies.peer_connection import PeerConnection
from ..replies.recorded_order import RecordedOrder
from ..replies.reply_sender import ReplySender
from .fault_injection import FaultInjection
from .history_lines import describe_frame
from .websocket_listener import WebSocketListener


class FixtureServer(FaultInjection):
    """Answers commands from recordings: `async with FixtureServer(…) as server` serves at `server.url`.

    `recordings` are names of shipped recordings, or paths. Without any, all shipped recordings answer, in any order.
    The answers to a command, and the pushes recorded after it, go to the connection that sent it. Leaving the block
    raises UnexpectedCommand if `mismatches` is not empty.

    - `strict`: only in the recorded order, connections, refusals and closes included; leaving the block raises
      UnplayedRecording if the client has not sent everything that was recorded
    - `log_in=False`: the log-in and the greeting, too, are answered only if they were recorded
    - `speed`: the speed relative to the recording; None: without waiting
    - `echo_flow_id`: the flow_id of acknowledgements and errors: as `recorded`, the command's in `all`, in `none`, or
      `blank`
    - `templated`: parameters whose recorded values stand for any others; by default those that name a charge point
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
        ssl: tls.SSLContext | None = None,
        protocol: Protocol | None = None,
    ) -> None:
        if strict and not recordings:
            raise ValueError("strict needs a recording; name at least one")
        self.protocol = protocol or default_protocol()
        self.host, self.port, self.one_connection = host, port, one_connection
        self.received: list[FrameData] = []
        """All frames received, oldest first: JSON objects as dictionaries, others as text or bytes."""
        self.mismatches: list[Mismatch] = []
        """The commands that are in no recording; a test that expects one removes it."""
        self.handshakes: list[float] = []
        """The event loop's time of every handshake, also of refused ones."""
        self.history: list[str] = []
        """A line for each connection that is opened, refused or closed, and for each command; oldest first."""
        self._numbers = count(1)
        super().__init__(ReplySender(LoginReplies(self.protocol, api_token), speed=speed))
        matcher = CommandMatcher(self.protocol, _placeholders(self.protocol, templated))
        order = RecordedOrder if strict else AnyOrder
        self._order = order(matcher, self._sender, echo_flow_id, self._report, log_in=log_in)
        if recordings:
            self.use(*recordings)
        elif isinstance(self._order, AnyOrder):
            self._order.lookup.add_last(map(find_recording, shipped_recordings()))
        self._listener = WebSocketListener(
            self._handle_connection, self._handle_handshake, ssl=ssl, max_size=self.protocol.max_frame
        )

    @property
    def url(self) -> str:
        """The address to connect to."""
        place = join_host_and_port(find_reachable_host(self.host), self.port)
        return f"{self._listener.scheme}://{place}{urlsplit(self.protocol.endpoint).path}"

    @property
    def api_token(self) -> str:
        """The API token that is accepted."""
        return self._sender.login_replies.api_token

    @property
    def finished(self) -> bool:
        """Tells whether everything recorded has happened; always true unless `strict`."""
        return self._order.is_finished()

    def use(self, *recordings: str | Path | Recording) -> None:
        """Adds recordings that answer before the others from now on; with `strict`, after them."""
        self._order.use([find_recording(recording) for recording in recordings])

    async def until(self, condition: Callable[[], object], timeout: float | None = 5.0) -> None:
        """Waits until the condition holds; it is called whenever something happens.

        Raises TimeoutError after `timeout` seconds.
        """
        await self._sender.changes.wait_until(condition, timeout)

    def check(self) -> None:
        """Raises UnexpectedCommand if a command was in no recording."""
        if self.unexpected():
            raise UnexpectedCommand("\n".join(map(str, self.mismatches)))

    def unexpected(self) -> list[Mismatch]:
        """Returns the mismatches; with `strict` also the frames that the recording did not get to."""
        self.mismatches.extend(self._order.uncompared_frames())
        return self.mismatches

    def check_played(self) -> None:
        """Raises UnplayedRecording if, with `strict`, the client has not sent everything that was recorded."""
        if unplayed := self._order.unplayed():
            raise UnplayedRecording(unplayed)

    def check_block(self, error: BaseException | None) -> None:
        """Makes both checks after a block; an error of the block stays, and gets a note with what it does not tell."""
        if error is None or (isinstance(error, SystemExit) and not error.code):
            self.check()
            self.check_played()
        else:
            add_untold(error, self.unexpected())

    async def start(self) -> None:
        """Starts to serve, after `stop()` on the same port again; raises OSError if the port can't be used."""
        self.port = await self._listener.start(self.host, self.port)
        self._order.start()

    async def stop(self) -> None:
        """Closes every connection and stops serving."""
        self._sender.handshake_rules.clear()
        await self._listener.stop()
        await self._order.stop()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.stop()
        self.check_block(error)

    async def _handle_handshake(self, connection: ServerConnection, request: Request) -> Response | None:
        self.handshakes.append(connection.loop.time())
        self._sender.changes.notify()
        rules = self._sender.handshake_rules
        rule = rules.take_next() or self._refuse_second_connection() or await self._order.handle_handshake()
        response = await rules.apply(rule, connection) if rule else None
        if response is not None:
            self._note(next(self._numbers), f"refused, HTTP {response.status_code}")
        return response

    def _refuse_second_connection(self) -> HandshakeRule | None:
        if not self.one_connection or not self._listener.has_open_connection:
            return None
        errors = self.protocol.errors
        reasons = (text for text, failure in errors.reject_reasons.items() if failure.error is AlreadyConnected)
        return HandshakeRule("respond", 1, headers={errors.reject_header: next(reasons, "Already connected")})

    async def _handle_connection(self, connection: ServerConnection) -> None:
        peer = PeerConnection(connection)
        self.peers.append(peer)
        number = next(self._numbers)
        self._note(number, "opened")
        try:
            code = self._sender.handshake_rules.pop_close_code(connection)
            if code is not None:
                return await peer.close(code)
            self._order.handle_open(peer)
            async for message in peer.frames():
                self.received.append(message)
                self._note(number, describe_frame(self.protocol, message))
                if not self._sender.is_silent:
                    await self._order.handle_frame(peer, message)
                self._sender.changes.notify()
        finally:
            self.peers.remove(peer)
            peer.has_ended = True
            self._note(number, f"closed, code {connection.close_code}")

    def _note(self, connection: int, text: str) -> None:
        self.history.append(f"connection {connection}: {text}")
        self._sender.changes.notify()

    def _report(self, mismatch: Mismatch) -> None:
        self.mismatches.append(mismatch)
        self._sender.changes.notify()


def _placeholders(protocol: Protocol, templated: Iterable[str] | None) -> frozenset[str]:
    if templated is not None:
        return frozenset(templated)
    return protocol.placeholders or frozenset(key.parameter for key in protocol.keys.values())
