"""Sends HTTP requests with aiohttp, which the extra `rest` of the package installs."""

from __future__ import annotations

import asyncio
import logging
import re
import ssl as tls
from types import ModuleType
from typing import TYPE_CHECKING, Any

from ..core.error_and_close_code_mapping import set_reaction
from ..core.errors import BlueCurrentError, ConnectionFailed, ConnectionLost, Reaction, ServerError
from ..core.url_host_and_port import get_host_and_port
from ..options.http_session_interface import HttpSession
from ..options.proxy_address import ProxyOption
from ..options.recorder_interface import HttpRecorder, RecordedHttp
from ..transport.proxy_discovery import Proxy, find_proxy
from ..transport.websocket_opening import make_default_tls_context
from .http_answer_reading import HttpAnswer
from .http_request_building import HttpRequest

if TYPE_CHECKING:
    import aiohttp

_LOGGER = logging.getLogger(__name__)

CONTROL_CHARACTER = re.compile(r"[\x00-\x1f\x7f]")

AIOHTTP_MISSING = "commands over HTTP need the package aiohttp: pip install 'bluecurrent[rest]'"


def import_aiohttp() -> ModuleType:
    """Imports aiohttp; raises ConnectionFailed if it is not installed. This is slow, so it is called in a thread."""
    try:
        import aiohttp
    except ModuleNotFoundError as error:
        raise set_reaction(ConnectionFailed(AIOHTTP_MISSING), Reaction.GIVE_UP) from error
    return aiohttp


class HttpSender:
    """Sends requests on an injected session, or on one of its own, which is opened when it is first needed."""

    def __init__(
        self,
        session: HttpSession | None,
        *,
        ssl: tls.SSLContext | None,
        proxy: ProxyOption,
        max_body: int,
        recorder: object = None,
    ) -> None:
        self._injected = session
        self._ssl = ssl
        self._proxy: ProxyOption = proxy
        self._max_body = max_body
        self._recorder = recorder if isinstance(recorder, HttpRecorder) else None
        self._failure_level = logging.WARNING
        """The log level of the recorder's next failure; only the first failure is a warning."""
        self._own: aiohttp.ClientSession | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    async def send(self, request: HttpRequest) -> HttpAnswer | BlueCurrentError:
        """Sends a request, and returns the answer, or an error if there is none. Follows no redirect."""
        aiohttp = await asyncio.to_thread(import_aiohttp) if self._loop is None else import_aiohttp()
        address = get_host_and_port(request.url)
        if (obstacle := self._find_obstacle(request)) is not None:
            return set_reaction(ConnectionFailed(obstacle), Reaction.FAIL_CALL)
        try:
            session: HttpSession = self._injected or self._open(aiohttp)
            options = await self._prepare_route(request.url)
            async with session.request(
                request.method,
                _encoded_url(request.url),
                data=request.body,
                headers=request.headers,
                skip_auto_headers=("Content-Type",),
                allow_redirects=False,
                raise_for_status=False,  # an injected session may raise
                timeout=aiohttp.ClientTimeout(total=None),  # the caller has one
                **options,
            ) as response:
                body = await self._read_body(response)
                if body is None:
                    return ServerError(f"the answer is larger than {self._max_body} bytes", code=response.status)
                retry_after = response.headers.get("Retry-After", "")
                answer = HttpAnswer(response.status, response.content_type, body, retry_after)
                self._record(request, answer)
                return answer
        except BlueCurrentError as error:
            return error
        except (aiohttp.ClientConnectorError, aiohttp.ClientHttpProxyError) as error:
            why = getattr(error, "os_error", None) or error  # aiohttp's own text shows its TLS context
            return set_reaction(ConnectionFailed(f"could not connect to {address}: {why}"), Reaction.RETRY)
        except (aiohttp.ClientError, OSError) as error:
            lost = ConnectionLost(f"the connection to {address} ended before the answer: {type(error).__name__}")
            return set_reaction(lost, Reaction.RETRY)

    async def close(self) -> None:
        """Closes its own session; an injected one stays open."""
        session, self._own = self._own, None
        if session is not None and self._loop is asyncio.get_running_loop():
            await session.close()

    def _find_obstacle(self, request: HttpRequest) -> str | None:
        """Returns the reason why a request can't be sent, if aiohttp has no error class of its own for that reason."""
        if self._injected is not None and self._injected.closed:
            return "the given http_session is closed"
        if any(CONTROL_CHARACTER.search(value) for value in request.headers.values()):
            return "the session token can't be sent in a header"
        return None

    def _open(self, module: ModuleType) -> aiohttp.ClientSession:
        loop, session = asyncio.get_running_loop(), self._own
        if session is None or session.closed or self._loop is not loop:
            opened: aiohttp.ClientSession = module.ClientSession(cookie_jar=module.DummyCookieJar())
            self._own, self._loop = opened, loop
            return opened
        return session

    async def _prepare_route(self, url: str) -> dict[str, Any]:
        """Returns the options for the proxy and TLS; for an injected session, only those that the program chose."""
        route: dict[str, Any] = {}
        proxy = self._find_proxy(url)
        if proxy is not None:
            route["proxy"] = proxy.address
        if url.startswith("https:"):
            if self._ssl is not None:
                route["ssl"] = self._ssl
            elif self._injected is None:
                route["ssl"] = await asyncio.to_thread(make_default_tls_context)
        return route

    def _find_proxy(self, url: str) -> Proxy | None:
        if self._injected is not None and self._proxy is True:
            return None
        proxy = find_proxy(f"ws{url.removeprefix('http')}", self._proxy)  # the same rules hold for both
        if proxy is not None and not proxy.address.startswith("http"):
            hint = "give an http_session whose connector can use it"
            raise set_reaction(ConnectionFailed(f"{proxy} can't be used for HTTP: {hint}"), Reaction.GIVE_UP)
        return proxy

    def _record(self, request: HttpRequest, answer: HttpAnswer) -> None:
        """Passes an exchange to the recorder; its errors are logged and do not end the call."""
        if self._recorder is None:
            return
        try:
            self._recorder.exchanged(RecordedHttp(*request, answer.status, answer.content_type, answer.body))
        except Exception as error:  # noqa: BLE001 - a recorder can raise anything
            _LOGGER.log(self._failure_level, "recording failed: %s", type(error).__name__)
            self._failure_level = logging.DEBUG

    async def _read_body(self, response: aiohttp.ClientResponse) -> bytes | None:
        """Returns the body of an answer; None if it is too large."""
        body = bytearray()
        async for chunk in response.content.iter_any():
            body += chunk
            if len(body) > self._max_body:
                return None
        return bytes(body)

    def __repr__(self) -> str:
        return "<HttpSender>"


def _encoded_url(url: str) -> Any:
    from yarl import URL  # it comes with aiohttp

    return URL(url, encoded=True)
