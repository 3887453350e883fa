"""Runs the fixture server in a thread, for code without an event loop."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from ssl import SSLContext
from types import TracebackType
from typing import TypedDict, Unpack

from ..._runtime.core.protocol_table_types import Protocol
from ..matching.mismatch import Mismatch
from ..recording_format.recording_file_lookup import find_recording
from ..recording_format.recording_types import Recording
from ..replies.flow_id_echo import EchoMode
from .fixture_server import FixtureServer
from .threaded_local_server import ThreadedLocalServer


class FixtureServerOptions(TypedDict, total=False):
    """Names the keyword arguments of a FixtureServer."""

    api_token: str
    strict: bool
    log_in: bool
    speed: float | None
    echo_flow_id: EchoMode
    templated: Iterable[str] | None
    one_connection: bool
    host: str
    port: int
    rest_port: int
    ssl: SSLContext | None
    protocol: Protocol | None


class ThreadedServer(ThreadedLocalServer[FixtureServer]):
    """Runs a FixtureServer in a thread: `with ThreadedServer(…) as server`; takes the same arguments."""

    def __init__(self, *recordings: str | Path | Recording, **options: Unpack[FixtureServerOptions]) -> None:
        super().__init__(FixtureServer(*recordings, **options), "bluecurrent fixture server")

    @property
    def mismatches(self) -> list[Mismatch]:
        """The received commands that are in no recording; a test that expects such a command removes it."""
        return self._server.mismatches

    @property
    def finished(self) -> bool:
        """True if everything recorded has happened; without `strict`, always True."""
        return self._server.finished

    def use(self, *recordings: str | Path | Recording) -> None:
        """Adds recordings that are searched before the earlier ones; with `strict`, they are played after them."""
        found = [find_recording(recording) for recording in recordings]
        self._loop.call(lambda: self._server.use(*found))

    def check(self) -> None:
        """Raises UnexpectedCommand if a command was in no recording."""
        self._server.check()

    def check_played(self) -> None:
        """Raises UnplayedRecording if, with `strict`, the client has not sent everything that was recorded."""
        self._server.check_played()

    def unexpected(self) -> list[Mismatch]:
        """Returns the mismatches; with `strict` also frames that were never compared, as playback had ended."""
        return self._server.unexpected()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()
        self._server.check_block(error)
