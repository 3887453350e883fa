"""Writes the health of the bridge to a file, for the monitoring of a container or a service."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from .account_bridge import AccountBridge
from .atomic_json_writing import replace_json_file

_LOGGER = logging.getLogger(__name__)

INTERVAL = 10.0
"""Longest time between two writes. An older file means that the bridge hangs or is gone."""
CHECK_INTERVAL = 1.0
"""Seconds between two checks for a change."""


class Health(NamedTuple):
    """Tells if the connections of all accounts to the service, and those to the broker, are open."""

    service: bool
    broker: bool


class HealthFile:
    """Writes whether the service and the broker are connected, for all accounts together."""

    def __init__(self, path: Path, bridges: Sequence[AccountBridge], *, account_count: int) -> None:
        self._path = path
        self._bridges = bridges
        self._account_count = account_count
        self._has_failed = False

    async def keep_written(self) -> None:
        """Writes the file after each change and from time to time; when it is cancelled, writes false for both."""
        written: Health | None = None
        written_at = 0.0
        try:
            while True:
                health = self._observe()
                if health != written or time.monotonic() - written_at >= INTERVAL:
                    self._write(health)
                    written, written_at = health, time.monotonic()
                await asyncio.sleep(CHECK_INTERVAL)
        finally:
            self._write(Health(service=False, broker=False))

    def _observe(self) -> Health:
        is_complete = len(self._bridges) == self._account_count
        return Health(
            service=is_complete and all(bridge.is_service_connected for bridge in self._bridges),
            broker=is_complete and all(bridge.is_broker_connected for bridge in self._bridges),
        )

    def _write(self, health: Health) -> None:
        """Writes the file; a failure is logged once."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        try:
            replace_json_file(self._path, {**health._asdict(), "at": at})
        except OSError as error:
            if not self._has_failed:
                _LOGGER.warning("can't write the health file %s: %s", self._path, error.strerror)
            self._has_failed = True
        else:
            self._has_failed = False
