"""Serves HTTP requests beside a test server's WebSocket, if the protocol has HTTP commands and aiohttp is there."""

from __future__ import annotations

import ssl as tls
from collections.abc import Awaitable, Callable, Iterable

from ..._runtime.core.hosts_and_ports import find_reachable_host, join_host_and_port
from ..._runtime.rest.rest_table_types import RestService
from ..matching.mismatch import ReportMismatch
from ..recording_format.exchange import FrameData
from ..recording_format.recording import BadRecording, Http, Recording
from ..replies.login_replies import LoginReplies
from .http_listener import MISSING, HttpListener, is_aiohttp_installed
from .http_reply_choice import HttpReplies
from .http_request_and_reply import HttpReply, ReceivedRequest

Push = Callable[[FrameData], Awaitable[object]]


class HttpServing:
    """Answers received HTTP requests, and keeps them. Without HTTP commands it does nothing."""

    def __init__(
        self,
        service: RestService | None,
        login_replies: LoginReplies,
        report: ReportMismatch,
        note: Callable[[str], None],
        *,
        ssl: tls.SSLContext | None,
    ) -> None:
        self._note = note
        self._push: Push | None = None
        self._port = 0
        self.received: list[ReceivedRequest] = []
        self._replies: HttpReplies | None = None
        self._listener: HttpListener | None = None
        if service is not None:
            self._replies = HttpReplies(service, login_replies, report)
            self._listener = HttpListener(self._handle, authorization=service.authorization, ssl=ssl)

    @property
    def is_serving(self) -> bool:
        """True if there is an address for requests over HTTP."""
        return self._listener is not None and is_aiohttp_installed()

    def url(self, host: str) -> str:
        """Returns the address of the server; raises RuntimeError if it serves nothing over HTTP."""
        if self._listener is None:
            raise RuntimeError("this protocol has no requests over HTTP")
        if not is_aiohttp_installed():
            raise RuntimeError(MISSING)
        return f"{self._listener.scheme}://{join_host_and_port(find_reachable_host(host), self._port)}"

    def use(self, recordings: Iterable[Recording]) -> None:
        """Adds recordings that answer first; raises BadRecording if one needs aiohttp, which is not installed."""
        recordings = list(recordings)
        for recording in recordings:
            if any(isinstance(event, Http) for event in recording.events) and not is_aiohttp_installed():
                raise BadRecording(f"{recording.name}: {MISSING}")
        if self._replies is not None:
            self._replies.use(recordings)

    def use_last(self, recordings: Iterable[Recording]) -> None:
        """Adds recordings that answer last."""
        if self._replies is not None:
            self._replies.use_last(recordings)

    def script(self, reply: HttpReply, times: int) -> None:
        """Answers the next requests in this way."""
        if self._replies is not None:
            self._replies.scripted += [reply] * times

    def start(self, host: str, push: Push) -> None:
        """Starts to listen, on the same port again after a stop."""
        self._push = push
        if self._listener is not None and is_aiohttp_installed():
            self._port = self._listener.open(find_reachable_host(host), self._port)

    async def stop(self) -> None:
        """Ends every connection and stops listening."""
        if self._listener is not None:
            await self._listener.close()

    async def _handle(self, request: ReceivedRequest) -> HttpReply:
        self.received.append(request)
        if self._replies is None:
            return HttpReply(status=404)
        reply = self._replies.reply(request)
        self._note(f"http: {request.name}, status {reply.status}")
        if reply.push is not None and self._push is not None:
            await self._push(reply.push)
        return reply
