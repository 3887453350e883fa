"""Stands between any client and the service, and writes down what they say."""

from __future__ import annotations

import asyncio
import logging
import ssl as tls
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit
from urllib.request import getproxies

from websockets.asyncio.client import ClientConnection
from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.datastructures import Headers
from websockets.exceptions import InvalidStatus
from websockets.http11 import Request, Response
from websockets.protocol import State

from ..._runtime.core.errors import ConnectionFailed
from ..._runtime.core.option_checks import check_url
from ..._runtime.transport.handshake import SILENT_LOGGER, ConnectWithoutRedirects, host_and_port, prepare_tls
from ..recording_format.default_protocol import default_protocol
from .forwarding import forward
from .recorder import THIS, Recorder

_LOGGER = logging.getLogger(__name__)

HOST = "127.0.0.1"
CLOSE_TIMEOUT = 2.0
"""Seconds that either side has to answer a close frame."""
BAD_GATEWAY = 502
_OF_ONE_HOP = frozenset({"connection", "content-length", "date", "keep-alive", "transfer-encoding", "upgrade"})


class RecordingProxy:
    """Forwards frames unchanged, both ways, and records them: `async with RecordingProxy("new.jsonl") as proxy`.

    Serves at `proxy.url`, on loopback alone. `output` must not be there yet; `upstream` is the service by default.
    Refused handshakes and closes are passed on as they come. Pings are not: each side has its own.
    """

    def __init__(
        self,
        output: str | Path,
        *,
        upstream: str | None = None,
        port: int = 0,
        about: str = "Recorded traffic",
        ssl: tls.SSLContext | None = None,
    ) -> None:
        self.protocol = default_protocol()
        self.upstream = check_url(upstream or self.protocol.endpoint, ssl)
        self.port = port
        self.recorder: Recorder | None = None
        self._output, self._about, self._ssl = output, about, ssl
        self._server: Server | None = None
        self._waiting: dict[ServerConnection, ClientConnection] = {}
        """Connections to the service whose clients are not quite in yet."""
        self._talking: dict[ServerConnection, asyncio.Task[None]] = {}

    @property
    def url(self) -> str:
        """What a client connects to instead of the service."""
        return f"ws://{HOST}:{self.port}{urlsplit(self.upstream).path}"

    async def start(self) -> None:
        """Begin to serve; raises OSError for the port or the file, ConnectionFailed if no such host is known."""
        await self._look_up()
        self._server = await serve(
            self._serve,
            HOST,
            self.port,
            process_request=self._handshake,
            close_timeout=CLOSE_TIMEOUT,
            logger=SILENT_LOGGER,
            max_size=None,
            open_timeout=None,
            ping_interval=None,
            server_header=None,
        )
        self.port = next(iter(self._server.sockets)).getsockname()[1]
        try:
            self.recorder = Recorder(self._output, about=self._about, made_from=self._made_from())
        except OSError:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Finish the recording, then close every connection."""
        await self._see_ends()
        if self.recorder is not None:
            await asyncio.to_thread(self.recorder.close)
        server, self._server = self._server, None
        if server is not None:
            server.close()
            await server.wait_closed()
        for service in self._waiting.values():
            service.transport.abort()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.stop()

    def _made_from(self) -> str:
        """What records and, if that is not the service, what is recorded: the header says what is true."""
        host = urlsplit(self.upstream).hostname
        return THIS if self.upstream == self.protocol.endpoint else f"{THIS} at {host}, which is not the service"

    async def _look_up(self) -> None:
        parts = urlsplit(self.upstream)
        if getproxies():
            return  # then somebody else looks it up
        try:
            await asyncio.get_running_loop().getaddrinfo(parts.hostname, parts.port or 0)
        except OSError as error:
            raise ConnectionFailed(f"{parts.hostname}: {error.strerror or error}") from None

    async def _handshake(self, client: ServerConnection, request: Request) -> Response | None:
        """Connect to the service before the client is let in, since it may refuse."""
        if "websocket" not in ",".join(request.headers.get_all("Upgrade")).lower() or self.recorder is None:
            return None
        # The service allows an account one connection: let it see the end of the last one first.
        await self._see_ends()
        try:
            service = await self._connect(next(iter(request.headers.get_all("User-Agent")), None))
        except InvalidStatus as refused:
            return self._refusal(refused.response)
        except Exception as error:  # noqa: BLE001 - whatever it is, there is no connection to offer
            _LOGGER.warning("can't connect to %s: %s", host_and_port(self.upstream), str(error) or type(error).__name__)
            return Response(BAD_GATEWAY, "Bad Gateway", Headers({"Connection": "close", "Content-Length": "0"}))
        self._waiting[client] = service
        client.connection_lost_waiter.add_done_callback(lambda _: self._leave(client))
        return None

    async def _see_ends(self) -> None:
        """Let connections that a client has ended end on the other side too."""
        ending = [task for client, task in self._talking.items() if client.state is not State.OPEN]
        if ending:
            await asyncio.wait(ending, timeout=CLOSE_TIMEOUT)

    async def _connect(self, user_agent: str | None) -> ClientConnection:
        return await ConnectWithoutRedirects(
            self.upstream,
            close_timeout=CLOSE_TIMEOUT,
            logger=SILENT_LOGGER,
            max_size=None,
            ping_interval=self.protocol.ping_interval,
            ping_timeout=self.protocol.ping_timeout,
            ssl=await prepare_tls(self.upstream, self._ssl),
            user_agent_header=user_agent,
        )

    def _refusal(self, refused: Response) -> Response:
        """The service's refusal, for the client and for the recording."""
        reason = refused.headers.get(self.protocol.errors.reject_header) or ""
        if self.recorder is not None:
            self.recorder.between().rejected(refused.status_code, reason)
        body = bytes(refused.body or b"")
        headers = Headers((key, value) for key, value in refused.headers.raw_items() if key.lower() not in _OF_ONE_HOP)
        headers["Connection"], headers["Content-Length"] = "close", str(len(body))
        return Response(refused.status_code, refused.reason_phrase, headers, body)

    def _leave(self, client: ServerConnection) -> None:
        """Hang up on the service, as the client has gone before it was let in."""
        if (service := self._waiting.pop(client, None)) is not None:
            service.transport.abort()

    async def _serve(self, client: ServerConnection) -> None:
        service = self._waiting.pop(client, None)
        if service is None or self.recorder is None:
            return
        talk = asyncio.create_task(forward(client, service, self.recorder.between()))
        self._talking[client] = talk
        try:
            await talk
        finally:
            talk.cancel()
            del self._talking[client]
