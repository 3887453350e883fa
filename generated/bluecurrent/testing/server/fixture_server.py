# generated from codegen/templates/package/testing/server/fixture_server.py by `python -m codegen generate`; changes here are lost
"""A real WebSocket server on loopback that answers as recorded, and misbehaves when told to."""

from __future__ import annotations

import logging
import ssl as tls
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit
from weakref import WeakSet

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.protocol import State

from ..._runtime.core.errors import AlreadyConnected
from ..._runtime.core.protocol_table import Protocol
from ..recording_format.default_protocol import default_protocol
from ..recording_format.exchange import Sent
from ..recording_format.reader import find_recording
from ..recording_format.recording import Recording, shipped_recordings
from ..replies.any_order import AnyOrder
from ..replies.flow_id_echo import EchoFlowId
from ..replies.frame_diff import Matcher, Mismatch, UnexpectedCommand, UnplayedRecording
from ..replies.handshake_rules import Rule, tracked
from ..replies.login_replies import API_TOKEN, Credentials
from ..replies.peer_connection import Peer, read_frame
from ..replies.recorded_order import RecordedOrder
from ..replies.reply_sender import Delivery
from .fault_injection import Faults

CLOSE_TIMEOUT = 1.0
"""Seconds that a client has to answer a close frame."""

# At DEBUG websockets logs whole frames, whatever a client has put into them.
_logger = logging.getLogger("bluecurrent.testing.server.fixture_server")
_logger.setLevel(logging.WARNING)


class FixtureServer(Faults):
    """Answers commands with what was recorded: `async with FixtureServer(…) as server` serves at `server.url`.

    `recordings` are names of shipped recordings, or paths; without any, all the shipped ones answer, in any order.
    Leaving the block raises UnexpectedCommand when `mismatches` is not empty.

    - `strict`: only in the recorded order, connections, refusals and closes included; leaving the block raises
      UnplayedRecording when the client has not sent all that was recorded
    - `log_in=False`: not even the log-in and the greeting are answered if they were not recorded
    - `speed`: how many times as fast as recorded; None: at once
    - `echo_flow_id`: whether acknowledgements and errors carry the command's flow_id
    - `templated`: parameters whose recorded values stand for any others; by default what names a charge point
    - `one_connection`: a second connection is refused, as the service does
    """

    def __init__(
        self,
        *recordings: str | Path | Recording,
        api_token: str = API_TOKEN,
        strict: bool = False,
        log_in: bool = True,
        speed: float | None = None,
        echo_flow_id: EchoFlowId = "recorded",
        templated: Iterable[str] | None = None,
        one_connection: bool = False,
        host: str = "127.0.0.1",
        port: int = 0,
        ssl: tls.SSLContext | None = None,
        protocol: Protocol | None = None,
    ) -> None:
        if strict and not recordings:
            raise ValueError("strict needs a recording: the order of which one?")
        self.protocol = protocol or default_protocol()
        self.host, self.port, self.one_connection = host, port, one_connection
        self.received: list[Sent] = []
        """All frames that came, oldest first: JSON objects as dictionaries, any others as text or bytes."""
        self.mismatches: list[Mismatch] = []
        """The commands that matched nothing; a test that wants one takes it off."""
        self.handshakes: list[float] = []
        """The loop's time of every handshake, refused ones included."""
        super().__init__(Delivery(Credentials(self.protocol, api_token), speed=speed))
        matcher = Matcher(self.protocol, _placeholders(self.protocol) if templated is None else frozenset(templated))
        kind = RecordedOrder if strict else AnyOrder
        self._replay = kind(matcher, self._delivery, echo_flow_id, self._report, log_in=log_in)
        if recordings:
            self.use(*recordings)
        elif isinstance(self._replay, AnyOrder):
            self._replay.keyed.put_last(map(find_recording, shipped_recordings()))
        self._ssl = ssl
        self._server: Server | None = None
        self._opened = 0
        self._accepted: WeakSet[ServerConnection] = WeakSet()

    @property
    def url(self) -> str:
        """What to connect to."""
        scheme = "wss" if self._ssl else "ws"
        return f"{scheme}://{self.host}:{self.port}{urlsplit(self.protocol.endpoint).path}"

    @property
    def api_token(self) -> str:
        """The API token that it takes."""
        return self._delivery.credentials.api_token

    @property
    def finished(self) -> bool:
        """Whether all that was recorded has happened, in strict mode."""
        return self._replay.finished()

    def use(self, *recordings: str | Path | Recording) -> None:
        """Let these recordings answer before the others from now on; in strict mode, after them."""
        self._replay.use([find_recording(recording) for recording in recordings])

    async def until(self, condition: Callable[[], object], timeout: float | None = 5.0) -> None:
        """Wait until a condition holds, looked at whenever something happens; raises TimeoutError after `timeout` s."""
        await self._delivery.changes.until(condition, timeout)

    def check(self) -> None:
        """Raise UnexpectedCommand if a command matched nothing."""
        if self.unexpected():
            raise UnexpectedCommand("\n".join(map(str, self.mismatches)))

    def unexpected(self) -> list[Mismatch]:
        """The mismatches, with what came and was never compared, as a recording in strict order did not get so far."""
        self.mismatches.extend(self._replay.unanswered())
        return self.mismatches

    def check_played(self) -> None:
        """Raise UnplayedRecording if the client has not sent all that was recorded, in strict mode."""
        if unplayed := self._replay.unplayed():
            raise UnplayedRecording(unplayed)

    async def start(self) -> None:
        """Begin to serve; raises OSError if the port can't be had. After `stop()`, on the same port again."""
        self._server = await serve(
            self._serve,
            self.host,
            self.port,
            ssl=self._ssl,
            process_request=self._handshake,
            create_connection=tracked(self._accepted),
            logger=_logger,
            max_size=self.protocol.max_frame,
            max_queue=None,
            open_timeout=None,
            ping_interval=None,
            close_timeout=CLOSE_TIMEOUT,
        )
        self.port = next(iter(self._server.sockets)).getsockname()[1]
        self._replay.start()

    async def stop(self) -> None:
        """Close every connection and stop serving."""
        if self._server is None:
            return
        self._delivery.door.clear()
        self._replay.stop()
        server, self._server = self._server, None
        server.close()
        for connection in self._accepted:
            # websockets would wait for these: no close frame can end a handshake, nor reach a frozen connection.
            if connection.state is State.CONNECTING or not connection.transport.is_reading():
                connection.transport.abort()
        await server.wait_closed()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.stop()
        try:
            self.check()
        except UnexpectedCommand as unexpected:
            if error is None:
                raise
            error.add_note(str(unexpected))
        if error is None:
            self.check_played()

    async def _handshake(self, connection: ServerConnection, request: Request) -> Response | None:
        self.handshakes.append(connection.loop.time())
        self._delivery.changes.announce()
        rule = self._delivery.door.next() or self._second_connection() or await self._replay.handshake()
        return await self._delivery.door.apply(rule, connection) if rule else None

    def _second_connection(self) -> Rule | None:
        if not self.one_connection or all(connection.state is not State.OPEN for connection in self._accepted):
            return None
        errors = self.protocol.errors
        reasons = (text for text, failure in errors.reject_reasons.items() if failure.error is AlreadyConnected)
        return Rule("respond", 1, headers={errors.reject_header: next(reasons, "Already connected")})

    async def _serve(self, connection: ServerConnection) -> None:
        self._opened += 1
        peer = Peer(connection, self._opened)
        self.peers.append(peer)
        self._delivery.changes.announce()
        try:
            code = self._delivery.door.close_code(connection)
            if code is not None:
                return await peer.close(code)
            self._replay.opened(peer)
            async for data in connection:
                message = read_frame(data)
                self.received.append(message)
                if not self._delivery.silent:
                    await self._replay.take(peer, message)
                self._delivery.changes.announce()
        except ConnectionClosed:
            pass
        finally:
            self.peers.remove(peer)
            self._replay.left(peer)
            self._delivery.changes.announce()

    def _report(self, mismatch: Mismatch) -> None:
        self.mismatches.append(mismatch)
        self._delivery.changes.announce()


def _placeholders(protocol: Protocol) -> frozenset[str]:
    return protocol.placeholders or frozenset(key.parameter for key in protocol.keys.values())
