# generated from codegen/templates/package/_runtime/live/charging/current_limit_keeper.py by `python -m codegen generate`; changes here are lost
"""Sets, changes and clears the limit of the charging current of one subject (device).

The service stores the limit as an override.
"""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from ...core.errors import (
    BlueCurrentError,
    CommandRejected,
    ConnectionLost,
    InvalidRequest,
    RequestTimeout,
    ServerError,
)
from ...options.argument_checks import check_instant
from ..counting_request_sender import CountingRequestSender
from .charging_table_types import LimitCommands
from .override_requests import OverrideRequests, ScheduleId
from .temporary_current_limit import CurrentLimit
from .weekly_times_from_instants import find_end_of_day

_LOGGER = logging.getLogger(__name__)

LONGEST_LIMIT = timedelta(hours=24)
LONGEST_SLEEP = 60.0
"""Longest sleep in seconds: the machine's clock may be set meanwhile."""
RETRY_SECONDS = (60.0, 3600.0)
"""The first and the longest time after which clearing is tried again."""


class WantedLimit(NamedTuple):
    """Holds a limit that the program wants: a charging current in A, and the end of the limit."""

    amps: int
    until: datetime


class CurrentLimitKeeper:
    """Sets, edits and clears the override of one subject, and limits how often the override is sent."""

    def __init__(
        self,
        identity: str,
        commands: LimitCommands,
        request_sender: CountingRequestSender,
        *,
        interval: float,
        deadband: float,
        report_change: Callable[[str, CurrentLimit | None, CurrentLimit | None], None],
    ) -> None:
        self.limit: CurrentLimit | None = None
        self._identity = identity
        self._zone = ZoneInfo(commands.zone)
        self._request_sender = request_sender
        self._requests = OverrideRequests(identity, commands, request_sender)
        self._interval = interval
        self._deadband = deadband
        self._report_change = report_change
        self._wanted: WantedLimit | None = None
        """The limit to send once the interval has passed; None if there is none to send."""
        self._unconfirmed: tuple[Any, WantedLimit] | None = None
        """The payload and the limit of an override that the service may have, since the answer was lost."""
        self._sent_at = -math.inf
        self._lock = asyncio.Lock()
        self._task: asyncio.Task[None] | None = None
        self._changed = asyncio.Event()

    def adopt(self, limit: CurrentLimit) -> None:
        """Continues a limit that an earlier program has set, and clears it at its end, or now if the end has passed."""
        self.limit = limit
        self._start()

    async def set(self, amps: float, until: datetime | None) -> None:
        """Sets the limit now, or later if the interval since the last request is not over; the latest value wins."""
        wanted = self._check(amps, until)
        self._wanted = None
        async with self._lock:
            await self._find_unconfirmed()
            if self.limit is not None:
                if abs(wanted.amps - self.limit.amps) < self._deadband and wanted.until == self.limit.until:
                    return
                if asyncio.get_running_loop().time() < self._sent_at + self._interval:
                    self._wanted = wanted
                    self._changed.set()
                    return
            await self._send(wanted)

    async def clear(self, timeout: float | None = None) -> None:
        """Clears the limit, if there is one."""
        self._wanted = None
        async with self._lock:
            await self._find_unconfirmed(timeout)
            limit = self.limit
            if limit is None:
                return
            try:
                await self._requests.clear(limit.schedule_id, timeout)
            except (CommandRejected, ServerError):
                if await self._requests.is_listed(limit.schedule_id, timeout):
                    raise
            self._store(None)

    async def close(self, timeout: float) -> None:
        """Ends the task that keeps the limit, waits if a limit is just being set, and clears the limit."""
        self._stop()
        try:
            await self.clear(timeout)
        finally:
            self._stop()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _check(self, amps: Any, until: datetime | None) -> WantedLimit:
        """Returns the limit in whole amperes; raises InvalidRequest for a wrong current or end."""
        if isinstance(amps, bool) or not isinstance(amps, (int, float)) or not math.isfinite(amps):
            raise InvalidRequest("amps must be a number", argument="amps")
        now = datetime.now(UTC)
        if until is None:
            end = find_end_of_day(now, self._zone)
        else:
            end = check_instant(until, "until").astimezone(UTC)
            if not now < end <= now + LONGEST_LIMIT:
                raise InvalidRequest("until must be in the future, and at most 24 hours ahead", argument="until")
        whole = math.floor(amps)
        try:
            self._requests.build_payload(whole, now, end)
        except InvalidRequest as error:
            raise InvalidRequest(str(error), argument="amps") from None
        return WantedLimit(whole, end)

    async def _send(self, wanted: WantedLimit) -> None:
        """Edits the override, or adds one if there is none."""
        payload = self._requests.build_payload(wanted.amps, datetime.now(UTC), wanted.until)
        self._sent_at = asyncio.get_running_loop().time()
        try:
            schedule_id = await self._edit_or_add(payload)
        except (ConnectionLost, RequestTimeout):
            self._unconfirmed = payload, wanted
            raise
        self._store(CurrentLimit(schedule_id, *wanted))

    async def _edit_or_add(self, payload: Any) -> ScheduleId:
        """Writes the payload to the present override, or to a new one, and returns its id."""
        limit = self.limit
        if limit is not None:
            try:
                await self._requests.edit(limit.schedule_id, payload)
                return limit.schedule_id
            except (CommandRejected, ServerError):
                if await self._requests.is_listed(limit.schedule_id):
                    raise
                self._store(None)  # somebody has deleted it
        return await self._requests.set(payload)

    async def _find_unconfirmed(self, timeout: float | None = None) -> None:
        """Continues with the override whose answer was lost, if the service has added or changed it."""
        if self._unconfirmed is None:
            return
        payload, wanted = self._unconfirmed
        schedule_id = await self._requests.find(payload, timeout)
        self._unconfirmed = None
        if schedule_id is not None:
            self._store(CurrentLimit(schedule_id, *wanted))

    def _store(self, limit: CurrentLimit | None) -> None:
        before, self.limit, self._unconfirmed = self.limit, limit, None
        if before != limit:
            self._report_change(self._identity, before, limit)
        self._start()
        self._changed.set()

    def _start(self) -> None:
        """Starts the task that keeps the limit; the task ends when there is no limit."""
        if self._task is None and self.limit is not None:
            self._task = asyncio.get_running_loop().create_task(self._keep(), name="bluecurrent limit")

    async def _keep(self) -> None:
        """Sends the wanted limit once the interval has passed, and clears the limit at its end."""
        await self._request_sender.prepare()
        loop, first, retry = asyncio.get_running_loop(), RETRY_SECONDS[0], RETRY_SECONDS[0]
        while self.limit is not None:
            self._changed.clear()
            now = datetime.now(UTC)
            left = (self.limit.until - now).total_seconds()
            wait = self._sent_at + self._interval - loop.time() if self._wanted else math.inf
            try:
                if left > 0 and wait > 0:
                    await self._sleep(min(left, wait, LONGEST_SLEEP))
                elif (wanted := self._wanted) is not None and wanted.until > now:
                    async with self._lock:
                        await self._send(wanted)
                    self._wanted = None if self._wanted is wanted else self._wanted
                else:
                    await self.clear()
                retry = first
            except BlueCurrentError as error:
                _LOGGER.warning("the limit of %s was not changed: %s", self._identity, error)
                await self._sleep(retry)  # a newer value is tried before
                retry = min(2 * retry, RETRY_SECONDS[1])
        self._task = None

    async def _sleep(self, seconds: float) -> None:
        """Sleeps, but not longer than until the limit changes."""
        try:
            async with asyncio.timeout(seconds):
                await self._changed.wait()
        except TimeoutError:
            pass
