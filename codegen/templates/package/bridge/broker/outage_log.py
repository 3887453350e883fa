"""Logs when the connection to the broker is lost, and when it is open again."""

from __future__ import annotations

import logging
import time

from ..._runtime.connection.event_reporter import describe_duration
from ..configuration.broker_address import BrokerAddress

_LOGGER = logging.getLogger(__name__)


class OutageLog:
    """Logs one line when an outage begins and one when it ends."""

    def __init__(self, address: BrokerAddress) -> None:
        self._address = address
        self._began_at: float | None = None
        self._has_reported_refusal = False

    def report_connection(self, *, again: bool) -> None:
        """Logs that the connection is open; `again` says that an earlier one was open before."""
        if self._began_at is None:
            _LOGGER.info("connected to the broker at %s", self._address)
        else:
            duration = describe_duration(time.monotonic() - self._began_at)
            _LOGGER.info("connected to the broker%s after %s", " again" if again else "", duration)
        self._began_at, self._has_reported_refusal = None, False

    def report_outage(self, reason: str, *, reaction: str, is_refusal: bool) -> None:
        """Logs the beginning of an outage and a first refusal as warnings, further failed attempts at level debug."""
        is_new = self._began_at is None or (is_refusal and not self._has_reported_refusal)
        self._began_at = self._began_at or time.monotonic()
        self._has_reported_refusal |= is_refusal
        if is_new:
            _LOGGER.warning("no connection to the broker at %s: %s; %s", self._address, reason, reaction)
        else:
            _LOGGER.debug("still no connection to the broker: %s", reason)
