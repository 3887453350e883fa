# generated from codegen/templates/package/testing/record/recorder.py by `python -m codegen generate`; changes here are lost
"""Writes down what goes over the wire, without the secrets, and without getting in anybody's way."""

from __future__ import annotations

import atexit
import logging
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from types import TracebackType
from typing import Self

from ..._runtime.core.version import __version__
from ..recording_format.default_protocol import default_protocol
from ..recording_format.recording import Event, Header, event_line, header_line
from .connection_recorders import ClientTap, ConnectionTap
from .line_file import LineFile

_LOGGER = logging.getLogger(__name__)

THIS = f"bluecurrent {__version__}"
"""What records: this package and its version."""

BACKLOG = 10_000
"""Events that may wait for the disk; a program must not run out of memory because of its recorder."""
PATIENCE = 10.0
"""Seconds that closing waits for what is not yet on the disk."""


class Recorder:
    """Makes a recording of a client's connections: `Client(…, recorder=Recorder("new.jsonl"))`.

    Takes the path of a file that is not there yet, raises OSError if it can't be made. Each event is on the disk a
    moment after it has happened; `close()`, or leaving a `with` block, waits for the last one. If the disk does not
    take an event, the recording ends with the one before: the log says so, and `lost` counts what is missing.
    """

    def __init__(self, path: str | Path, *, about: str = "Recorded traffic", made_from: str | None = None) -> None:
        self.path = Path(path)
        self.written = 0
        """The events that are on the disk."""
        self.problem: str | None = None
        """Why the recording ended early."""
        self._seen = 0
        self._began: float | None = None
        self._numbers = count(1)
        self._lock = Lock()
        self._waiting: SimpleQueue[Event | None] = SimpleQueue()
        self._closed = False
        self._file = LineFile(self.path)
        protocol = default_protocol().version
        try:
            header = Header(recording=about, source="captured", made_from=made_from or THIS, protocol=protocol)
            self._file.write(header_line(header))
        except OSError as error:
            self._file.close()
            self.path.unlink()
            raise OSError(error.errno, error.strerror, str(self.path)) from None
        self._thread = Thread(target=self._write_all, name=f"recorder of {self.path.name}", daemon=True)
        self._thread.start()
        atexit.register(self.close)

    @property
    def lost(self) -> int:
        """How many events are not in the recording; while it runs, those that are still waiting too."""
        return self._seen - self.written

    def tap(self) -> ClientTap:
        """What a client tells of its next connection."""
        return ClientTap(self._note, lambda: next(self._numbers))

    def between(self) -> ConnectionTap:
        """What somebody tells who stands between a client and the service."""
        return ConnectionTap(self._note, lambda: next(self._numbers))

    def close(self) -> None:
        """Finish the recording; what happens later is not recorded."""
        with self._lock:
            closed, self._closed = self._closed, True
        if closed:
            return
        self._waiting.put(None)
        self._thread.join(PATIENCE)
        atexit.unregister(self.close)
        if self.lost:
            _LOGGER.warning("%s: %d of %d events are lost: %s", self.path, self.lost, self._seen, self.problem)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _note(self, make: Callable[[float], Event]) -> None:
        """Take the time, and leave the rest to the thread: this is called where nothing may block."""
        with self._lock:
            if self._closed:
                return
            now = time.monotonic()
            self._began = now if self._began is None else self._began
            self._seen += 1
            if self.problem is None and self._waiting.qsize() >= BACKLOG:
                self._stop("the disk is too slow")
            if self.problem is None:
                self._waiting.put(make(round(now - self._began, 3)))

    def _write_all(self) -> None:
        from .event_anonymizer import Plain  # not above: it builds models, which takes long

        plain: Plain | None = None
        while (event := self._waiting.get()) is not None:
            if self.problem is not None:
                continue
            try:
                plain = plain or Plain()
                self._file.write(event_line(plain(event)))
                self.written += 1
            except OSError as error:
                self._stop(error.strerror or type(error).__name__)
            except Exception as error:  # noqa: BLE001  its text may hold what must not be shown
                self._stop(f"an event could not be written: {type(error).__name__}")
        self._file.close()

    def _stop(self, problem: str) -> None:
        """End the recording here: what comes after a hole can't be replayed."""
        self.problem = problem
        _LOGGER.warning("%s: the recording ends after %d events: %s", self.path, self.written, problem)
