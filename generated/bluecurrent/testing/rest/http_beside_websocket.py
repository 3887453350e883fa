# generated from codegen/templates/package/testing/rest/http_beside_websocket.py by `python -m codegen generate`; changes here are lost
"""Serves HTTP requests beside a test server's WebSocket, if the protocol has HTTP commands and aiohttp is installed."""

from __future__ import annotations

import asyncio
import ssl as tls
from collections.abc import Awaitable, Callable

from ..._runtime.core.url_host_and_port import find_reachable_host, join_host_and_port
from ..._runtime.rest.rest_table_types import RestService
from ..recording_format.exchange_splitting import FrameData
from ..replies.reply_sender import ReplySender
from .aiohttp_listener import AIOHTTP_MISSING, is_aiohttp_installed
from .fault_injecting_http_listener import FaultInjectingHttpListener
from .http_request_and_reply import HttpReply, ReceivedRequest

ChooseReply = Callable[[ReceivedRequest], Awaitable[HttpReply]]
Push = Callable[[FrameData], Awaitable[object]]


class HttpBesideWebSocket:
    """Answers HTTP requests, and keeps the received ones. Does nothing if the protocol has no HTTP commands."""

    def __init__(
        self,
        service: RestService | None,
        sender: ReplySender,
        *,
        choose_reply: ChooseReply,
        push: Push,
        log_event: Callable[[str], None],
        port: int,
        ssl: tls.SSLContext | None,
    ) -> None:
        """Takes functions: one chooses the answer to a request, one pushes an object, and one logs an event."""
        self._sender = sender
        self._choose_reply = choose_reply
        self._push = push
        self._log_event = log_event
        self._port = port
        self.received: list[ReceivedRequest] = []
        """All requests that were received, oldest first."""
        self.scripted: list[HttpReply] = []
        """The answers to the next requests, whatever they are."""
        self._listener: FaultInjectingHttpListener | None = None
        if service is not None:
            self._listener = FaultInjectingHttpListener(self._handle, authorization=service.authorization, ssl=ssl)

    @property
    def is_serving(self) -> bool:
        """True if there is an address for HTTP requests."""
        return self._listener is not None and is_aiohttp_installed()

    def url(self, host: str) -> str:
        """Returns the address of the server; raises RuntimeError if it serves nothing over HTTP."""
        if self._listener is None:
            raise RuntimeError("this protocol has no HTTP requests")
        if not is_aiohttp_installed():
            raise RuntimeError(AIOHTTP_MISSING)
        return f"{self._listener.scheme}://{join_host_and_port(find_reachable_host(host), self._port)}"

    def start(self, host: str) -> None:
        """Starts to listen, on the same port again after a stop; raises OSError if the port can't be used."""
        if self._listener is None or not is_aiohttp_installed():
            return
        try:
            self._port = self._listener.open(find_reachable_host(host), self._port)
        except OSError as error:
            raise OSError(error.errno, f"{error.strerror or error} (port {self._port} for HTTP)") from None

    async def stop(self) -> None:
        """Ends every connection and stops listening."""
        if self._listener is not None:
            await self._listener.close()

    async def _handle(self, request: ReceivedRequest) -> HttpReply:
        """Chooses the answer to a request, waits until it is due, pushes its objects, and returns the answer."""
        self.received.append(request)
        reply = self.scripted.pop(0) if self.scripted else await self._choose_reply(request)
        self._log_event(f"http: {request.name}, status {reply.status}")
        await asyncio.sleep(self._sender.delay)
        await self._sender.wait_until_answering()
        for pushed in reply.pushes:
            await self._push(pushed)
        return reply
