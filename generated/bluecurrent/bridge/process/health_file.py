# generated from codegen/templates/package/bridge/process/health_file.py by `python -m codegen generate`; changes here are lost
"""Writes the health of the bridge to a file, for the monitoring of a container or a service."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from .account_bridge import AccountBridge
from .atomic_json_writing import replace_json_file

_LOGGER = logging.getLogger(__name__)

INTERVAL = 10.0
"""Seconds from one writing to the next. An older file means that the bridge hangs or is gone."""


class HealthFile:
    """Tells whether the service and the broker are connected, for all accounts together."""

    def __init__(self, path: Path, bridges: Sequence[AccountBridge], *, account_count: int) -> None:
        self._path = path
        self._bridges = bridges
        self._account_count = account_count
        self._has_failed = False

    async def keep_written(self) -> None:
        """Writes the file from time to time until it is cancelled."""
        while True:
            self.write()
            await asyncio.sleep(INTERVAL)

    def write(self) -> None:
        """Writes the file; a failure is logged once."""
        is_complete = len(self._bridges) == self._account_count
        health = {
            "service": is_complete and all(bridge.is_service_connected for bridge in self._bridges),
            "broker": is_complete and all(bridge.is_broker_connected for bridge in self._bridges),
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        try:
            replace_json_file(self._path, health)
        except OSError as error:
            if not self._has_failed:
                _LOGGER.warning("can't write the health file %s: %s", self._path, error.strerror)
            self._has_failed = True
        else:
            self._has_failed = False
