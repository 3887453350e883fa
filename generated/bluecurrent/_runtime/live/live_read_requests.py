# generated from codegen/templates/package/_runtime/live/live_read_requests.py by `python -m codegen generate`; changes here are lost
"""Requests all live data on each new connection, and the data of each subject (device) that is added later."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Container, Coroutine
from typing import Any

from ..connection.connection_state import ConnectionPhase, ConnectionState
from ..core.error_and_close_code_mapping import copy_error
from ..core.errors import BlueCurrentError, Reaction, RequestTimeout
from .live_part_names import GRID, SETTINGS, STATUS, SUBJECT, SUBJECTS
from .merging.live_state import LiveState

CONCURRENT_READS = 8
"""Highest number of requests that wait for their answers at the same time."""
REPEAT_SECONDS = (60.0, 3600.0)
"""The first and the longest delay before a request without an answer is sent again; each delay is doubled."""

Send = Callable[[str, str], Awaitable[Any]]
"""Sends the command that reads a part of the live state, of one subject or of all, and returns the answer."""


class LiveReader:
    """Reads the whole live state once on each connection, and the data of each subject that is added later."""

    def __init__(self, send: Send, parts: Container[str]) -> None:
        self.live_state: LiveState[Any]
        self._send = send
        self._parts = parts
        self._tasks: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(CONCURRENT_READS)
        self._waiting = 0
        """Number of requests that wait for their answers now."""
        self._was_only_request = False
        """True if exactly one request was waiting when the connection was lost."""
        self._is_stopped = True
        self._missing: dict[str, set[str]] = {}
        """The parts that have not been read on this connection, by subject."""
        self._refused: dict[tuple[str, str], BlueCurrentError] = {}
        """The requests that are not repeated, since their answers have ended a connection."""
        self._grids: set[str] = set()
        """The subjects whose grid connection was requested on this connection."""
        self._failed_reads: set[tuple[str, str]] = set()
        """The subjects and parts whose requests have failed on this connection."""
        self._repeat_delays: dict[tuple[str, str], float] = {}
        self._is_listed = False
        self.was_listed = asyncio.Event()
        """Set once the list of subjects was read, on this connection or an earlier one."""
        self._has_read_list = False
        """True if the requests for the listed subjects have ended, on this connection."""
        self._error: BlueCurrentError | None = None
        self._was_read = self._waits_for_grid = False
        self._progress = asyncio.Event()

    def start(self) -> None:
        """Starts to read everything, on a new connection."""
        self.stop()
        self._error = None
        self._is_stopped = False
        self.live_state.forget_settings()
        self._start(self._read_all())

    def stop(self) -> None:
        """Stops reading, since the connection is lost."""
        for task in self._tasks:
            # Not at once: a request that fails with the connection is about to tell why.
            asyncio.get_running_loop().call_soon(task.cancel)
        self._was_only_request = self._waiting == 1
        self._is_stopped = True
        self._is_listed = self._has_read_list = self._waits_for_grid = False
        self._grids.clear()
        self._missing.clear()
        self._failed_reads.clear()
        self._repeat_delays.clear()
        self.check_connection()

    def add(self, identity: str) -> None:
        """Reads a new subject, unless the list of subjects is still to be read."""
        if self._is_listed:
            self._start(self._read_subject(identity))

    def add_grid(self, identity: str) -> None:
        """Reads the grid connection of a subject that a push names, once on each connection."""
        if self._is_listed and identity not in self._grids:
            self._start(self._read_grid(identity))

    def note_heard(self, identity: str, part_name: str) -> None:
        """Notes that a message about a part of a subject has come; it counts as the answer to a failed request."""
        if self._failed_reads and (identity, part_name) in self._failed_reads:
            self._note_read(identity, part_name)

    def check_connection(self) -> None:
        """Wakes the calls that wait for the live state, so that they check whether there will be a connection."""
        self._progress.set()

    def fail(self, error: BlueCurrentError) -> None:
        """Raises an error in the calls that wait for the live state."""
        self._error = self._error or error
        self._progress.set()

    async def wait_ready(self, seconds: float | None, state: ConnectionState) -> None:
        """Waits until everything was read once; raises the error if something failed."""
        limit = asyncio.timeout(seconds)
        try:
            async with limit:
                while not self._was_read:
                    if self._error is not None:
                        raise copy_error(self._error)
                    if state.phase is ConnectionPhase.LIMITED and state.error is not None:
                        raise copy_error(state.error)
                    self._progress.clear()
                    await self._progress.wait()
        except TimeoutError:
            if not limit.expired():
                raise  # the error of a request
            if self._waits_for_grid and not self._missing:
                return  # some subjects have no grid connection
            left = f"{len(self._missing)} of {len(self.live_state.subjects)} {SUBJECTS} are missing"
            what = left if self._is_listed else f"there is no list of {SUBJECTS}"
            raise RequestTimeout(f"the live state was not read within {seconds:g} s: {what}") from state.last_error

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work, name="bluecurrent live state")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _read_all(self) -> None:
        if await self._request(SUBJECT, "") is None:
            return
        self._is_listed = True
        self.was_listed.set()
        subjects = list(self.live_state.subjects)
        await asyncio.gather(*map(self._read_subject, subjects))
        if subjects and GRID in self._parts:
            await self._read_grid(subjects[0])
        self._has_read_list, self._waits_for_grid = True, False
        self._finish()

    async def _read_subject(self, identity: str) -> None:
        if (subject := self.live_state.subjects.get(identity)) is None:
            return  # it has left the account
        part_names = [STATUS] if subject._has_settings or SETTINGS not in self._parts else [STATUS, SETTINGS]
        self._missing[identity] = set(part_names)
        for part_name in part_names:
            if await self._request(part_name, identity) is not None:
                self._note_read(identity, part_name)

    async def _read_grid(self, identity: str) -> None:
        """Reads a grid connection; without an answer it stays unknown, since some subjects have none."""
        if self._is_stopped:
            return
        self._grids.add(identity)
        self._waits_for_grid = True
        if (answer := await self._request(GRID, identity)) is not None:
            self.live_state.bind_grid(identity, answer)

    async def _request(self, part_name: str, identity: str) -> Any:
        """Sends a read request and returns its answer, already merged; None without an answer or a connection."""
        async with self._slots:
            error = self._refused.get((part_name, identity))
            if error is None and not self._is_stopped:
                self._waiting += 1
                try:
                    return self._unless_stopped(await self._send(part_name, identity))
                except BlueCurrentError as raised:
                    if raised.reaction is Reaction.RETRY_WITHOUT_CALLS:
                        self._note_refused(part_name, identity, raised)
                    else:
                        error = raised
                finally:
                    self._waiting -= 1
            if error is not None and part_name != GRID:
                self._failed_reads.add((identity, part_name))
                self.fail(error)
                if isinstance(error, RequestTimeout):
                    self._start(self._repeat(part_name, identity))
            return None

    async def _repeat(self, part_name: str, identity: str) -> None:
        """Sends a request without an answer again after a delay, unless a push has replaced the answer."""
        delay = self._repeat_delays.get(key := (identity, part_name), REPEAT_SECONDS[0])
        self._repeat_delays[key] = min(2 * delay, REPEAT_SECONDS[1])
        await asyncio.sleep(delay)
        if key not in self._failed_reads:
            return
        if part_name == SUBJECT:
            self._failed_reads.discard(key)
            self._error = None
            await self._read_all()
        elif identity in self.live_state.subjects and await self._request(part_name, identity) is not None:
            self._note_read(identity, part_name)

    def _unless_stopped(self, answer: Any) -> Any:
        """Returns an answer; None if the connection was lost before the reading task continued."""
        return None if self._is_stopped else answer

    def _note_refused(self, part_name: str, identity: str, error: BlueCurrentError) -> None:
        """Notes the request whose answer ended the connection; if it is not known which, sends one at a time now."""
        if self._was_only_request:
            self._refused[part_name, identity] = copy_error(error)
        else:
            self._slots = asyncio.Semaphore(1)

    def _note_read(self, identity: str, part_name: str) -> None:
        self._failed_reads.discard((identity, part_name))
        missing = self._missing.get(identity, set())
        missing.discard(part_name)
        if not missing:
            self._missing.pop(identity, None)
            if (subject := self.live_state.subjects.get(identity)) is not None:
                self.live_state.set_current((subject,), is_current=True)
            if self._has_read_list:
                self._finish()

    def _finish(self) -> None:
        """Ends the reading with success, unless a subject is missing or the connection is lost."""
        if not self._is_stopped and not self._missing.keys() & self.live_state.subjects.keys():
            self._was_read, self._error = True, None
        self._progress.set()
