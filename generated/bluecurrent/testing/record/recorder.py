# generated from codegen/templates/package/testing/record/recorder.py by `python -m codegen generate`; changes here are lost
"""Records the connections of a client. It hides secrets, and does not delay the client."""

from __future__ import annotations

import atexit
import logging
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ..._runtime.core.version import __version__
from ..._runtime.options.recorder_interface import RecordedHttp
from ..recording_format.generated_table_imports import load_default_protocol
from ..recording_format.recording_types import Event, Header, Raw, Reject
from ..recording_format.writer import event_line, header_line
from .connection_recorders import ClientConnectionRecorder, ConnectionRecorder
from .line_writer import LineFile
from .raw_http_exchange import RawHttpExchange

if TYPE_CHECKING:
    from .anonymization.event_anonymizer import EventAnonymizer

_LOGGER = logging.getLogger(__name__)

THIS_PACKAGE = f"bluecurrent {__version__}"

BACKLOG = 10_000
"""The largest number of events that wait to be written, so that a slow disk does not use up the memory."""
CLOSE_TIMEOUT = 10.0
"""Seconds that closing waits for the last event to be written."""


class Recorder:
    """Records a client's connections: `Client(…, recorder=Recorder("new.jsonl"))`.

    The file must not exist yet; OSError is raised if it can't be created. `about` describes the recording in a
    sentence, `made_from` names its origin. A thread writes each event soon after it has happened; `close()`, or leaving
    a `with` block, waits for the last event. If an event can't be written (the disk is full), the recording ends: this
    is logged, and `lost` counts the missing events.
    """

    def __init__(self, path: str | Path, *, about: str = "Recorded traffic", made_from: str | None = None) -> None:
        self.path = Path(path)
        self.written = 0
        """The number of events in the file."""
        self.problem: str | None = None
        """The reason why the recording ended early, or None."""
        self._seen = 0
        self._began: float | None = None
        self._numbers = count(1)
        self._lock = Lock()
        self._queue: SimpleQueue[Event | None] = SimpleQueue()
        self._closed = False
        self._file = LineFile(self.path)
        protocol = load_default_protocol().version
        try:
            header = Header(recording=about, source="captured", made_from=made_from or THIS_PACKAGE, protocol=protocol)
            self._file.append(header_line(header))
        except OSError as error:
            self._file.close()
            self.path.unlink()
            raise OSError(error.errno, error.strerror, str(self.path)) from None
        self._thread = Thread(target=self._write_all, name=f"recorder of {self.path.name}", daemon=True)
        self._thread.start()
        atexit.register(self.close)

    @property
    def lost(self) -> int:
        """The number of events that are not in the file, either lost or not written yet."""
        return self._seen - self.written

    def tap(self) -> ClientConnectionRecorder:
        """Returns a recorder of a client's next connection."""
        return ClientConnectionRecorder(self._add_event, lambda: next(self._numbers))

    def between(self) -> ConnectionRecorder:
        """Returns a recorder of the next connection that a proxy forwards."""
        return ConnectionRecorder(self._add_event, lambda: next(self._numbers))

    def exchanged(self, exchange: RecordedHttp) -> None:
        """Records an HTTP request and its answer."""
        self._add_event(lambda at: RawHttpExchange(at=at, exchange=exchange))

    def close(self) -> None:
        """Finishes the recording; later events are ignored."""
        with self._lock:
            closed, self._closed = self._closed, True
        if closed:
            return
        self._queue.put(None)
        self._thread.join(CLOSE_TIMEOUT)
        atexit.unregister(self.close)
        if self.lost:
            _LOGGER.warning("%s: %d of %d events are lost: %s", self.path, self.lost, self._seen, self.problem)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _add_event(self, make: Callable[[float], Event]) -> None:
        """Queues an event for the thread, with its time; does not block, since it is called in an event loop."""
        with self._lock:
            if self._closed:
                return
            now = time.monotonic()
            self._began = now if self._began is None else self._began
            self._seen += 1
            if self.problem is None and self._queue.qsize() >= BACKLOG:
                self._stop("the disk is too slow")
            if self.problem is None:
                self._queue.put(make(round(now - self._began, 3)))

    def _write_all(self) -> None:
        from .anonymization.event_anonymizer import EventAnonymizer  # imported late: it builds models, which takes long

        anonymizer: EventAnonymizer | None = None
        while (event := self._queue.get()) is not None:
            if self.problem is not None:
                continue
            try:
                anonymizer = anonymizer or EventAnonymizer()
                self._file.append(self._anonymous_line(anonymizer, event))
                self.written += 1
            except OSError as error:
                self._stop(error.strerror or type(error).__name__)
        self._file.close()

    def _anonymous_line(self, anonymizer: EventAnonymizer, event: Event) -> str:
        """Returns the line of an event without its secrets; if hiding them fails, without the event's content."""
        try:
            return event_line(anonymizer.anonymize(event))
        except Exception as error:  # noqa: BLE001 - no value ends a recording
            kind = type(error).__name__  # its text may hold a secret
            _LOGGER.warning("%s: event %d is recorded without its content: %s", self.path, self.written + 1, kind)
            return event_line(_remove_content(event))

    def _stop(self, problem: str) -> None:
        """Ends the recording here, since events after a gap can't be replayed."""
        self.problem = problem
        _LOGGER.warning("%s: the recording ends after %d events: %s", self.path, self.written, problem)


def _remove_content(event: Event) -> Event:
    """Returns the event without its texts and bytes, which may be private."""
    match event:
        case Raw():
            return replace(event, data=type(event.data)())
        case Reject():
            return replace(event, reason="")
        case RawHttpExchange():
            return event.without_content()
        case _:
            return event
