# generated from codegen/templates/package/testing/record/http_forwarding.py by `python -m codegen generate`; changes here are lost
"""Forwards HTTP requests to a service, and records them with their answers."""

from __future__ import annotations

import logging
import ssl as tls
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..._runtime.core.errors import BlueCurrentError
from ..._runtime.core.url_host_and_port import join_host_and_port
from ..._runtime.rest.http_request_building import HttpRequest
from ..._runtime.rest.http_sender import HttpSender
from ..recording_format.generated_table_imports import load_default_rest_service
from ..rest.aiohttp_listener import AIOHTTP_MISSING, AiohttpListener, is_aiohttp_installed
from .recorder import Recorder
from .refused_handshakes import HOP_BY_HOP_HEADERS

if TYPE_CHECKING:
    from aiohttp import web

_LOGGER = logging.getLogger(__name__)

NOT_FORWARDED = HOP_BY_HOP_HEADERS | {"host", "accept-encoding"}
"""Headers of requests that are not forwarded, since the connection to the service has its own values for them."""


class HttpForwarding:
    """Serves HTTP on loopback from `start` to `stop`, and forwards the requests to an address.

    Without aiohttp, or without an address, it does nothing. An answer is forwarded with its status, its content type
    and its body.
    """

    def __init__(self, upstream: str | None, *, host: str, ssl: tls.SSLContext | None, max_body: int) -> None:
        """Takes the scheme and host of the service as `upstream`, and the largest size of an answer in bytes."""
        self._upstream = upstream
        self._host = host
        self._ssl = ssl
        self._max_body = max_body
        self._listener = AiohttpListener(self._forward, ssl=None)
        self._port = 0
        self._sender: HttpSender | None = None

    @property
    def is_serving(self) -> bool:
        """True if there is an address for HTTP requests."""
        return self._upstream is not None and is_aiohttp_installed()

    @property
    def url(self) -> str:
        """The address for clients, in place of the service's; raises RuntimeError if HTTP is not served."""
        if self._upstream is None:
            raise RuntimeError("HTTP requests are not recorded: name their service with rest_upstream")
        if not is_aiohttp_installed():
            raise RuntimeError(AIOHTTP_MISSING)
        return f"http://{join_host_and_port(self._host, self._port)}"

    def start(self, recorder: Recorder) -> None:
        """Starts to serve."""
        if self.is_serving:
            self._sender = HttpSender(None, ssl=self._ssl, proxy=True, max_body=self._max_body, recorder=recorder)
            self._port = self._listener.open(self._host, self._port)

    async def stop(self) -> None:
        """Ends every connection and stops serving."""
        await self._listener.close()
        if self._sender is not None:
            await self._sender.close()

    async def _forward(self, request: web.BaseRequest) -> web.StreamResponse:
        from aiohttp import web

        assert self._sender is not None
        headers = {name: value for name, value in request.headers.items() if name.lower() not in NOT_FORWARDED}
        url = f"{self._upstream}{request.raw_path}"
        answer = await self._sender.send(HttpRequest(request.method, url, headers, await request.read() or None))
        if isinstance(answer, BlueCurrentError):
            _LOGGER.warning("%s", answer)
            return web.Response(status=HTTPStatus.BAD_GATEWAY)
        return web.Response(status=answer.status, body=answer.body, content_type=answer.content_type)


def make_forwarding(upstream: str | None, *, is_default: bool, host: str, ssl: tls.SSLContext | None) -> HttpForwarding:
    """Returns an HttpForwarding to `upstream`; without one, to the spec's address if `is_default` is True."""
    service = load_default_rest_service()
    if upstream is None and service is not None and is_default:
        parts = urlsplit(next(iter(service.routes.values())).base.url)
        upstream = f"{parts.scheme}://{parts.netloc}"
    return HttpForwarding(upstream, host=host, ssl=ssl, max_body=service.max_body if service else 0)
