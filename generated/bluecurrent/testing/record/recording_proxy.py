# generated from codegen/templates/package/testing/record/recording_proxy.py by `python -m codegen generate`; changes here are lost
"""Forwards all frames between a client and the service, and records them."""

from __future__ import annotations

import asyncio
import logging
import ssl as tls
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from websockets.asyncio.client import ClientConnection
from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.datastructures import Headers
from websockets.exceptions import InvalidStatus
from websockets.http11 import Request, Response
from websockets.protocol import State

from ..._runtime.core.errors import ConnectionFailed
from ..._runtime.core.url_host_and_port import get_host_and_port
from ..._runtime.options.argument_checks import check_rest_url, check_url
from ..._runtime.transport.open_failure_mapping import map_open_failure
from ..._runtime.transport.proxy_discovery import Proxy, find_proxy
from ..._runtime.transport.websocket_opening import SILENT_LOGGER, ConnectWithoutRedirects, prepare_route
from ..recording_format.generated_table_imports import load_default_protocol
from .frame_forwarding import forward
from .http_forwarding import make_forwarding
from .recorder import THIS_PACKAGE, Recorder
from .refused_handshakes import record_refusal

_LOGGER = logging.getLogger(__name__)

HOST = "127.0.0.1"
CLOSE_TIMEOUT = 2.0
"""Seconds that either side has to answer a close frame."""


class RecordingProxy:
    """Forwards frames unchanged and records them: `async with RecordingProxy("new.jsonl") as proxy`.

    A client connects to `proxy.url`, on this machine only. The file `output` must not exist yet. `upstream` is the URL
    to connect to, by default that of the service. `about` describes the recording in a sentence. Refused handshakes
    and closes are forwarded too. Pings are not: each side has its own.

    With aiohttp, a client sends its HTTP requests to `proxy.rest_url`. `rest_upstream` is the scheme and host of their
    service; for another `upstream` it has no default, since a session token belongs to the service of its log-in.
    """

    def __init__(
        self,
        output: str | Path,
        *,
        upstream: str | None = None,
        rest_upstream: str | None = None,
        port: int = 0,
        about: str = "Recorded traffic",
        ssl: tls.SSLContext | None = None,
    ) -> None:
        self.protocol = load_default_protocol()
        self.upstream = check_url(upstream or self.protocol.endpoint, ssl)
        self.port = port
        self.recorder: Recorder | None = None
        self._http = make_forwarding(check_rest_url(rest_upstream), is_default=upstream is None, host=HOST, ssl=ssl)
        self._output, self._about, self._ssl = output, about, ssl
        self._upstream_proxy: Proxy | None = None
        """The HTTP or SOCKS proxy of the system, through which the service is reached."""
        self._server: Server | None = None
        self._pending: dict[ServerConnection, ClientConnection] = {}
        """The connections to the service, for each client whose handshake has not been answered yet."""
        self._forwarding: dict[ServerConnection, asyncio.Task[None]] = {}

    @property
    def url(self) -> str:
        """The WebSocket address for clients, in place of the service's."""
        return f"ws://{HOST}:{self.port}{urlsplit(self.upstream).path}"

    @property
    def rest_url(self) -> str:
        """The HTTP address for clients, in place of the service's; raises RuntimeError if HTTP is not recorded."""
        return self._http.url

    @property
    def records_http(self) -> bool:
        """True if there is an address for HTTP requests."""
        return self._http.is_serving

    async def start(self) -> None:
        """Starts to serve; raises OSError if the port or the file can't be used.

        Raises ConnectionFailed if the host is not found, or for the proxy.
        """
        self._upstream_proxy = find_proxy(self.upstream, True)
        await self._check_host()
        self._server = await serve(
            self._handle_connection,
            HOST,
            self.port,
            process_request=self._handle_handshake,
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
            self._http.start(self.recorder)
        except OSError:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Finishes the recording, then closes every connection."""
        await self._wait_for_closes()
        await self._http.stop()
        if self.recorder is not None:
            await asyncio.to_thread(self.recorder.close)
        server, self._server = self._server, None
        if server is not None:
            server.close()
            await server.wait_closed()
        for service in self._pending.values():
            service.transport.abort()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.stop()

    def _made_from(self) -> str:
        """Returns the origin for the recording's header: this package, and the host if it is not the service."""
        if self.upstream == self.protocol.endpoint:
            return THIS_PACKAGE
        return f"{THIS_PACKAGE} at {urlsplit(self.upstream).hostname}, which is not the service"

    async def _check_host(self) -> None:
        parts = urlsplit(self.upstream)
        if self._upstream_proxy is not None:
            return  # the proxy looks up the host
        try:
            await asyncio.get_running_loop().getaddrinfo(parts.hostname, parts.port or 0)
        except OSError as error:
            raise ConnectionFailed(f"can't find the address of {parts.hostname}: {error.strerror or error}") from None

    async def _handle_handshake(self, client: ServerConnection, request: Request) -> Response | None:
        """Connects to the service before it answers the client, since the service may refuse."""
        if "websocket" not in ",".join(request.headers.get_all("Upgrade")).lower() or self.recorder is None:
            return None
        # The service allows one connection an account: the last one must have ended there first.
        await self._wait_for_closes()
        try:
            service = await self._connect(next(iter(request.headers.get_all("User-Agent")), None))
        except InvalidStatus as refused:
            return record_refusal(self.protocol, self.recorder, refused.response)
        except Exception as error:  # noqa: BLE001 - the client gets the same answer for every error
            reason = str(error) or type(error).__name__
            if (proxy := self._upstream_proxy) is not None:  # the text of the error may hold its password
                reason = str(map_open_failure(self.protocol, self.upstream, proxy, error))
            _LOGGER.warning("can't connect to %s: %s", get_host_and_port(self.upstream), reason)
            headers = Headers({"Connection": "close", "Content-Length": "0"})
            return Response(HTTPStatus.BAD_GATEWAY, HTTPStatus.BAD_GATEWAY.phrase, headers)
        self._pending[client] = service
        client.connection_lost_waiter.add_done_callback(lambda _: self._cut_pending(client))
        return None

    async def _wait_for_closes(self) -> None:
        """Waits until each connection that was ended by its client has ended at the service too."""
        ending = [task for client, task in self._forwarding.items() if client.state is not State.OPEN]
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
            **await prepare_route(self.upstream, self._ssl, self._upstream_proxy),
            user_agent_header=user_agent,
        )

    def _cut_pending(self, client: ServerConnection) -> None:
        """Cuts the connection to the service that was opened for a client, if the client left during the handshake."""
        if (service := self._pending.pop(client, None)) is not None:
            service.transport.abort()

    async def _handle_connection(self, client: ServerConnection) -> None:
        service = self._pending.pop(client, None)
        if service is None or self.recorder is None:
            return
        task = asyncio.create_task(forward(client, service, self.recorder.between()))
        self._forwarding[client] = task
        try:
            await task
        finally:
            task.cancel()
            del self._forwarding[client]
