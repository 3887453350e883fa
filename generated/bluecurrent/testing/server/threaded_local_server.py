# generated from codegen/templates/package/testing/server/threaded_local_server.py by `python -m codegen generate`; changes here are lost
"""Runs a test server in a thread, for code without an event loop."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import Any, Generic, Literal, Self, TypeVar

from ..._runtime.sync.background_loop import TIME_LIMIT, BackgroundLoop
from ..recording_format.exchange_splitting import FrameData
from ..rest.http_request_and_reply import ReceivedRequest
from .local_server_base_class import LocalServer

Server = TypeVar("Server", bound=LocalServer)


class ThreadedLocalServer(Generic[Server]):
    """Runs a server in a thread of its own; the methods may be called from any other thread."""

    def __init__(self, server: Server, name: str) -> None:
        self._server = server
        self._loop = BackgroundLoop(name, on_start=server.start, on_stop=server.stop)

    @property
    def url(self) -> str:
        """The WebSocket address of the server."""
        return self._server.url

    @property
    def rest_url(self) -> str:
        """The address for HTTP requests, for a client's `rest_url`; raises RuntimeError without aiohttp."""
        return self._server.rest_url

    @property
    def api_token(self) -> str:
        """The API token that is accepted."""
        return self._server.api_token

    @property
    def received(self) -> list[FrameData]:
        """All received frames, oldest first: JSON objects as dictionaries, other frames as text or bytes."""
        return self._server.received

    @property
    def requests(self) -> list[ReceivedRequest]:
        """All HTTP requests that were received, oldest first."""
        return self._server.requests

    @property
    def history(self) -> list[str]:
        """A line for each connection that is opened, refused or closed, and for each command; oldest first."""
        return self._server.history

    @property
    def connections(self) -> int:
        """The number of open connections."""
        return self._loop.call(lambda: self._server.connections)

    @property
    def delay(self) -> float:
        """Seconds before every answer."""
        return self._server.delay

    @delay.setter
    def delay(self, seconds: float) -> None:
        self._server.delay = seconds

    def push(self, message: FrameData) -> int:
        """Sends an object, a text or bytes on every connection that has greeted; returns the number of connections."""
        return self._loop.run(lambda: self._server.push(message))

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
        """Answers the next HTTP requests with this answer; see `FixtureServer.answer_http` for the arguments."""
        self._loop.call(
            lambda: self._server.answer_http(
                content, status=status, html=html, delay=delay, drop=drop, push=push, times=times
            )
        )

    def close(self, code: int = 1000, reason: str = "") -> None:
        """Closes every connection with a code; does not wait for clients, since they may run in the calling thread."""
        self._loop.submit(lambda: self._server.close(code, reason))

    def drop(self) -> None:
        """Cuts every TCP connection."""
        self._loop.call(self._server.drop)

    def silence(self) -> None:
        """Stops answering, except to pings; connections stay open."""
        self._loop.call(self._server.silence)

    def freeze(self) -> None:
        """Makes the open connections half-open: nothing is read or written on them any more, not even pongs."""
        self._loop.call(self._server.freeze)

    def reject(self, reason: str, *, status: int = 403, times: int | None = None) -> None:
        """Refuses the next `times` handshakes, or all until `recover()`, with the service's reject header."""
        self._loop.call(lambda: self._server.reject(reason, status=status, times=times))

    def redirect(self, url: str, *, status: int = 302, times: int | None = None) -> None:
        """Answers the next `times` handshakes, or all until `recover()`, with a redirect."""
        self._loop.call(lambda: self._server.redirect(url, status=status, times=times))

    def hang(self, *, times: int | None = None) -> None:
        """Accepts TCP, but does not answer the next `times` handshakes, or all handshakes until `recover()`."""
        self._loop.call(lambda: self._server.hang(times=times))

    def accept_and_close(self, code: int = 1000, *, times: int | None = None) -> None:
        """Closes the next `times` connections, or all until `recover()`, right after their handshakes.

        With code 1006, no close frame is sent.
        """
        self._loop.call(lambda: self._server.accept_and_close(code, times=times))

    def expire(self) -> None:
        """Refuses the session token from now on; the next log-in returns a new one."""
        self._loop.call(self._server.expire)

    def recover(self) -> None:
        """Ends every fault; frozen and hanging connections are cut."""
        self._loop.call(self._server.recover)

    def until(self, condition: Callable[[], object], timeout: float = 60.0) -> None:
        """Waits until the condition is true; raises TimeoutError after `timeout` seconds.

        This blocks the thread. If the client runs in the same thread, use `await asyncio.to_thread(server.until, …)`.
        """
        self._loop.run(lambda: self._server.until(condition, timeout), timeout + TIME_LIMIT)

    def start(self) -> None:
        """Starts to serve; raises OSError if the port can't be used."""
        self._loop.start()

    def stop(self) -> None:
        """Closes every connection, stops serving and ends the thread."""
        self._loop.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()
