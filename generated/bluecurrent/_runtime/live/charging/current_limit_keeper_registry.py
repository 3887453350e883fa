# generated from codegen/templates/package/_runtime/live/charging/current_limit_keeper_registry.py by `python -m codegen generate`; changes here are lost
"""Holds the CurrentLimitKeeper of each subject (device), and clears all limits when the live state ends."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from typing import Any

from ...core.errors import BlueCurrentError, ConnectionLost, InvalidRequest
from ...options.argument_checks import check_seconds
from ..counting_request_sender import CountingRequestSender
from ..live_part_names import LIVE_STATE_ENDED
from .charging_table_types import LimitCommands
from .current_limit_keeper import CurrentLimitKeeper
from .temporary_current_limit import CurrentLimit

_LOGGER = logging.getLogger(__name__)

CLEAR_TIMEOUT = 10.0
"""Seconds that clearing a limit may take at the end of the live state."""

ReportChange = Callable[[str, CurrentLimit | None, CurrentLimit | None], None]


class CurrentLimitKeeperRegistry:
    """Creates and holds a keeper for each subject with a limit."""

    def __init__(
        self,
        commands: LimitCommands,
        request_sender: CountingRequestSender,
        *,
        saved: Mapping[str, Any] | None,
        interval: Any,
        deadband: Any,
        report_change: ReportChange,
    ) -> None:
        """Checks the options of `client.live()`; raises InvalidRequest."""
        self._commands = commands
        self._request_sender = request_sender
        self._interval = 0.0 if interval == 0 else check_seconds(interval, "limit_interval") or 0.0
        if isinstance(deadband, bool) or not isinstance(deadband, (int, float)) or not deadband >= 0:
            raise InvalidRequest("limit_deadband must be a number of amperes", argument="limit_deadband")
        self._deadband = float(deadband)
        self._report_change = report_change
        try:
            self._saved = {
                identity: CurrentLimit.load(limit) for identity, limit in ({} if saved is None else saved).items()
            }
        except (AttributeError, ValueError):
            raise InvalidRequest("limits must hold what `limit` was, or its dump()", argument="limits") from None
        self._keepers: dict[str, CurrentLimitKeeper] = {}
        self._is_open = False

    def open(self) -> None:
        """Continues the saved limits."""
        self._is_open = True
        for identity, limit in self._saved.items():
            self._find(identity).adopt(limit)

    def get(self, identity: str) -> CurrentLimit | None:
        """Returns the limit of a subject; None if it has none."""
        keeper = self._keepers.get(identity)
        return None if keeper is None else keeper.limit

    async def prepare(self, identity: str) -> CurrentLimitKeeper:
        """Loads the commands, and returns the keeper of a subject; raises ConnectionLost after the end of the state."""
        await self._request_sender.prepare()
        if not self._is_open:
            raise ConnectionLost(LIVE_STATE_ENDED)
        return self._find(identity)

    async def close(self) -> None:
        """Clears all limits, and logs those that could not be cleared."""
        self._is_open = False
        await asyncio.gather(*map(self._close, self._keepers))

    async def _close(self, identity: str) -> None:
        try:
            await self._keepers[identity].close(CLEAR_TIMEOUT)
        except BlueCurrentError as error:
            _LOGGER.warning("the limit of %s stays at the service, and repeats every week: %s", identity, error)

    def _find(self, identity: str) -> CurrentLimitKeeper:
        if identity not in self._keepers:
            self._keepers[identity] = CurrentLimitKeeper(
                identity,
                self._commands,
                self._request_sender,
                interval=self._interval,
                deadband=self._deadband,
                report_change=self._report_change,
            )
        return self._keepers[identity]
