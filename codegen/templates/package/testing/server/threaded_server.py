"""Runs the fixture server in a thread, for code without an event loop."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from ssl import SSLContext
from types import TracebackType
from typing import Self, TypedDict, Unpack

from ..._runtime.core.protocol_table import Protocol
from ..matching.mismatch import Mismatch
from ..recording_format.exchange import FrameData
from ..recording_format.recording import Recording
from ..recording_format.recording_lookup import find_recording
from ..replies.flow_id_echo import EchoMode
from .background_loop import TIME_LIMIT, BackgroundLoop
from .fixture_server import FixtureServer


class FixtureServerOptions(TypedDict, total=False):
    """The keyword arguments of a FixtureServer."""

    api_token: str
    strict: bool
    log_in: bool
    speed: float | None
    echo_flow_id: EchoMode
    templated: Iterable[str] | None
    one_connection: bool
    host: str
    port: int
    ssl: SSLContext | None
    protocol: Protocol | None


class ThreadedServer:
    """Runs a FixtureServer in a thread: `with ThreadedServer(…) as server`; takes the same arguments."""

    def __init__(self, *recordings: str | Path | Recording, **options: Unpack[FixtureServerOptions]) -> None:
        self._server = FixtureServer(*recordings, **options)
        self._loop = BackgroundLoop(
            "bluecurrent fixture server", on_start=self._server.start, on_stop=self._server.stop
        )

    @property
    def url(self) -> str:
        """The address to connect to."""
        return self._server.url

    @property
    def api_token(self) -> str:
        """The API token that is accepted."""
        return self._server.api_token

    @property
    def received(self) -> list[FrameData]:
        """All frames received, oldest first: JSON objects as dictionaries, others as text or bytes."""
        return self._server.received

    @property
    def history(self) -> list[str]:
        """A line for each connection that is opened, refused or closed, and for each command; oldest first."""
        return self._server.history

    @property
    def mismatches(self) -> list[Mismatch]:
        """The commands that are in no recording; a test that expects one removes it."""
        return self._server.mismatches

    @property
    def connections(self) -> int:
        """The number of open connections."""
        return self._loop.call(lambda: self._server.connections)

    @property
    def finished(self) -> bool:
        """Tells whether everything recorded has happened; always true unless `strict`."""
        return self._server.finished

    @property
    def delay(self) -> float:
        """Seconds before every answer."""
        return self._server.delay

    @delay.setter
    def delay(self, seconds: float) -> None:
        self._server.delay = seconds

    def use(self, *recordings: str | Path | Recording) -> None:
        """Adds recordings that answer before the others from now on; with `strict`, after them."""
        found = [find_recording(recording) for recording in recordings]
        self._loop.call(lambda: self._server.use(*found))

    def push(self, message: FrameData) -> int:
        """Sends an object, or any text or bytes, on every connection that has greeted; returns their number."""
        return self._loop.run(lambda: self._server.push(message))

    def close(self, code: int = 1000, reason: str = "") -> None:
        """Closes every connection with a code; does not wait for the clients, which may run in the calling thread."""
        self._loop.submit(lambda: self._server.close(code, reason))

    def drop(self) -> None:
        """Cuts every TCP connection."""
        self._loop.call(self._server.drop)

    def silence(self) -> None:
        """Answers nothing any more, except pings; connections stay open."""
        self._loop.call(self._server.silence)

    def freeze(self) -> None:
        """Makes the present connections half-open: nothing is read or written on them again, not even pongs."""
        self._loop.call(self._server.freeze)

    def reject(self, reason: str, *, status: int = 403, times: int | None = None) -> None:
        """Refuses handshakes with the service's reject header: the next `times`, or all until `recover()`."""
        self._loop.call(lambda: self._server.reject(reason, status=status, times=times))

    def redirect(self, url: str, *, status: int = 302, times: int | None = None) -> None:
        """Answers handshakes with a redirect: the next `times`, or all until `recover()`."""
        self._loop.call(lambda: self._server.redirect(url, status=status, times=times))

    def hang(self, *, times: int | None = None) -> None:
        """Accepts TCP connections and never answers their handshakes: the next `times`, or all until `recover()`."""
        self._loop.call(lambda: self._server.hang(times=times))

    def accept_and_close(self, code: int = 1000, *, times: int | None = None) -> None:
        """Closes connections right after their handshakes: the next `times`, or all until `recover()`.

        Code 1006 means without a close frame.
        """
        self._loop.call(lambda: self._server.accept_and_close(code, times=times))

    def expire(self) -> None:
        """Refuses the session token from now on; the next log-in returns another."""
        self._loop.call(self._server.expire)

    def recover(self) -> None:
        """Ends every fault; frozen and hanging connections are cut."""
        self._loop.call(self._server.recover)

    def until(self, condition: Callable[[], object], timeout: float = 5.0) -> None:
        """Waits until the condition holds; raises TimeoutError after `timeout` seconds.

        This blocks the thread. If the client runs in it too, use `await asyncio.to_thread(server.until, …)`.
        """
        self._loop.run(lambda: self._server.until(condition, timeout), timeout + TIME_LIMIT)

    def check(self) -> None:
        """Raises UnexpectedCommand if a command was in no recording."""
        self._server.check()

    def check_played(self) -> None:
        """Raises UnplayedRecording if, with `strict`, the client has not sent everything that was recorded."""
        self._server.check_played()

    def unexpected(self) -> list[Mismatch]:
        """Returns the mismatches; with `strict` also the frames that the recording did not get to."""
        return self._server.unexpected()

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
        self._server.check_block(error)
