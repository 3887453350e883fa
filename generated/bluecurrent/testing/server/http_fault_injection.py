# generated from codegen/templates/package/testing/server/http_fault_injection.py by `python -m codegen generate`; changes here are lost
"""Lets a test choose the answers to HTTP requests: a status, an HTML page, a delay, or a cut connection."""

from __future__ import annotations

import ssl as tls
from typing import Any, Literal

from ..._runtime.rest.rest_table_types import RestService
from ..recording_format.exchange_splitting import FrameData
from ..replies.reply_sender import ReplySender
from ..rest.http_beside_websocket import HttpBesideWebSocket
from ..rest.http_request_and_reply import HttpReply, ReceivedRequest
from .fault_injection import FaultInjection


class HttpFaultInjection(FaultInjection):
    """Serves HTTP beside the WebSocket; a subclass decides the answers that `answer_http` has not set."""

    def __init__(
        self,
        sender: ReplySender,
        service: RestService | None,
        *,
        host: str,
        port: int,
        ssl: tls.SSLContext | None,
    ) -> None:
        super().__init__(sender)
        self.host = host
        self.history: list[str] = []
        """A line for each connection that is opened, refused or closed, and for each command; oldest first."""
        self._http = HttpBesideWebSocket(
            service,
            sender,
            choose_reply=self._reply_http,
            push=self.push,
            log_event=self._note_line,
            port=port,
            ssl=ssl,
        )

    @property
    def rest_url(self) -> str:
        """The address for HTTP requests, for a client's `rest_url`; raises RuntimeError without aiohttp."""
        return self._http.url(self.host)

    @property
    def requests(self) -> list[ReceivedRequest]:
        """All HTTP requests that were received, oldest first."""
        return self._http.received

    def describe_more_addresses(self) -> list[str]:
        """Returns a line for each address that the server has beside the WebSocket's."""
        return [f"rest url: {self.rest_url}"] if self._http.is_serving else []

    def answer_http(
        self,
        content: Any = None,
        *,
        status: int = 200,
        html: str | None = None,
        delay: float = 0.0,
        drop: Literal["answer", "body"] | None = None,
        push: FrameData | None = None,
        times: int = 1,
    ) -> None:
        """Answers the next HTTP requests with this answer, whatever they ask for.

        Args:
            content: The JSON value in the answer; an empty object if not given.
            status: The HTTP status.
            html: A page of HTML that is sent instead of JSON.
            delay: Seconds before the answer.
            drop: Cuts the connection instead of answering ("answer"), or in the middle of the body ("body").
            push: An object that is pushed on the WebSocket before the answer.
            times: The number of requests.
        """
        reply = HttpReply(
            status=status,
            content=({} if content is None else content) if html is None else html,
            content_type="application/json" if html is None else "text/html",
            delay=delay,
            is_answer_dropped=drop == "answer",
            is_body_cut=drop == "body",
            pushes=() if push is None else (push,),
        )
        self._http.scripted += [reply] * times

    async def _reply_http(self, request: ReceivedRequest) -> HttpReply:
        """Returns the answer to an HTTP request."""
        raise NotImplementedError

    def _note_line(self, text: str) -> None:
        """Adds a line to the history."""
        self.history.append(text)
        self._sender.changes.notify()
