"""The fixture server for code that has no event loop: the same verbs, without await."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from ssl import SSLContext
from types import TracebackType
from typing import Self, TypedDict, Unpack

from ..._runtime.core.protocol_table import Protocol
from ..recording_format.exchange import Sent
from ..recording_format.reader import find_recording
from ..recording_format.recording import Recording
from ..replies.flow_id_echo import EchoFlowId
from ..replies.frame_diff import Mismatch
from .background_loop import TIME_LIMIT, Background
from .fixture_server import FixtureServer


class Options(TypedDict, total=False):
    """What a FixtureServer can be told."""

    api_token: str
    strict: bool
    log_in: bool
    speed: float | None
    echo_flow_id: EchoFlowId
    templated: Iterable[str] | None
    one_connection: bool
    host: str
    port: int
    ssl: SSLContext | None
    protocol: Protocol | None


class ThreadedServer:
    """A FixtureServer with its loop in a thread of its own: `with ThreadedServer(…) as server`."""

    def __init__(self, *recordings: str | Path | Recording, **options: Unpack[Options]) -> None:
        self._server = FixtureServer(*recordings, **options)
        self._background = Background("bluecurrent fixture server", begin=self._server.start, end=self._server.stop)

    @property
    def url(self) -> str:
        """What to connect to."""
        return self._server.url

    @property
    def api_token(self) -> str:
        """The API token that it takes."""
        return self._server.api_token

    @property
    def received(self) -> list[Sent]:
        """All frames that came, oldest first: JSON objects as dictionaries, any others as text or bytes."""
        return self._server.received

    @property
    def mismatches(self) -> list[Mismatch]:
        """The commands that matched nothing; a test that wants one takes it off."""
        return self._server.mismatches

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return self._background.call(lambda: self._server.connections)

    @property
    def finished(self) -> bool:
        """Whether all that was recorded has happened, in strict mode."""
        return self._server.finished

    @property
    def delay(self) -> float:
        """Seconds before every answer."""
        return self._server.delay

    @delay.setter
    def delay(self, seconds: float) -> None:
        self._server.delay = seconds

    def use(self, *recordings: str | Path | Recording) -> None:
        """Let these recordings answer before the others from now on; in strict mode, after them."""
        found = [find_recording(recording) for recording in recordings]
        self._background.call(lambda: self._server.use(*found))

    def push(self, message: Sent) -> int:
        """Send an object, or any text or bytes, on every connection that has greeted; returns how many there were."""
        return self._background.do(lambda: self._server.push(message))

    def close(self, code: int = 1000, reason: str = "") -> None:
        """Close every connection with this code; does not wait for the clients, who may run in the calling thread."""
        self._background.submit(lambda: self._server.close(code, reason))

    def drop(self) -> None:
        """Cut every TCP connection."""
        self._background.call(self._server.drop)

    def silence(self) -> None:
        """Answer nothing any more, but stay connected: pings are still answered."""
        self._background.call(self._server.silence)

    def freeze(self) -> None:
        """Let the present connections become half-open: nothing is read or written on them again, pongs included."""
        self._background.call(self._server.freeze)

    def reject(self, reason: str, *, status: int = 403, times: int | None = None) -> None:
        """Refuse the next handshakes with the service's reject header; `times` of them, or until `recover()`."""
        self._background.call(lambda: self._server.reject(reason, status=status, times=times))

    def redirect(self, url: str, *, status: int = 302, times: int | None = None) -> None:
        """Answer the next handshakes with a redirect."""
        self._background.call(lambda: self._server.redirect(url, status=status, times=times))

    def hang(self, *, times: int | None = None) -> None:
        """Take the next TCP connections and never answer their handshakes."""
        self._background.call(lambda: self._server.hang(times=times))

    def accept_and_close(self, code: int = 1000, *, times: int | None = None) -> None:
        """Let the next handshakes succeed and close the connections at once; 1006: without a close frame."""
        self._background.call(lambda: self._server.accept_and_close(code, times=times))

    def expire(self) -> None:
        """Take the session token no longer; the next log-in gives another."""
        self._background.call(self._server.expire)

    def recover(self) -> None:
        """End every fault; frozen and hanging connections are cut."""
        self._background.call(self._server.recover)

    def until(self, condition: Callable[[], object], timeout: float = 5.0) -> None:
        """Wait until a condition holds; raises TimeoutError after `timeout` seconds.

        Blocks its thread: where the client runs in that thread too, `await asyncio.to_thread(server.until, …)`.
        """
        self._background.do(lambda: self._server.until(condition, timeout), timeout + TIME_LIMIT)

    def check(self) -> None:
        """Raise UnexpectedCommand if a command matched nothing."""
        self._server.check()

    def check_played(self) -> None:
        """Raise UnplayedRecording if the client has not sent all that was recorded, in strict mode."""
        self._server.check_played()

    def unexpected(self) -> list[Mismatch]:
        """The mismatches, with what came and was never compared, as a recording in strict order did not get so far."""
        return self._server.unexpected()

    def start(self) -> None:
        """Begin to serve; raises OSError if the port can't be had."""
        self._background.start()

    def stop(self) -> None:
        """Close every connection, stop serving and end the thread."""
        self._background.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()
        if error is None:
            self.check()
            self.check_played()
