"""Listens for HTTP requests, and sends the answers with the faults that a test has chosen."""

from __future__ import annotations

import asyncio
import json
import ssl as tls
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from .aiohttp_listener import AiohttpListener
from .http_request_and_reply import HttpReply, ReceivedRequest

if TYPE_CHECKING:
    from aiohttp import web

COMPARED_HEADERS = ("Content-Type",)
"""The headers that a server compares, beside the header of the session token."""

HandleRequest = Callable[[ReceivedRequest], Awaitable[HttpReply]]


class FaultInjectingHttpListener(AiohttpListener):
    """Reads each request, and sends the answer that `handle` returns."""

    def __init__(self, handle: HandleRequest, *, authorization: str, ssl: tls.SSLContext | None) -> None:
        super().__init__(self._reply, ssl=ssl)
        self._handle = handle
        self._headers = (authorization, *COMPARED_HEADERS)

    async def _reply(self, request: web.BaseRequest) -> web.StreamResponse:
        from aiohttp import web

        reply = await self._handle(await self._read(request))
        await asyncio.sleep(reply.delay)
        text = reply.content if isinstance(reply.content, str) else json.dumps(reply.content)
        body = text.encode()
        if reply.is_answer_dropped or reply.is_body_cut:
            if reply.is_body_cut:
                cut_response = web.StreamResponse(status=reply.status, headers={"Content-Type": reply.content_type})
                cut_response.content_length = len(body)
                await cut_response.prepare(request)
                await cut_response.write(body[: len(body) // 2])
            if request.transport is not None:
                request.transport.abort()
        response = web.Response(status=reply.status, body=body, content_type=reply.content_type)
        if reply.call_after_sending is not None:
            await response.prepare(request)
            await response.write_eof()
            reply.call_after_sending()
        return response

    async def _read(self, request: web.BaseRequest) -> ReceivedRequest:
        raw = await request.read()
        headers = {name: request.headers[name] for name in self._headers if name in request.headers}
        return ReceivedRequest(
            method=request.method,
            path=request.path,
            query=dict(request.query),
            headers=headers,
            body=_read_body(raw),
        )


def _read_body(raw: bytes) -> Any:
    if not raw:
        return None
    try:
        return json.loads(raw)
    except ValueError:
        return raw.decode(errors="replace")
