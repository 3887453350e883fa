"""Publishes changes of a client's connection, and logs one line when an outage begins and one when it ends."""

from __future__ import annotations

import logging
import time

from ..core.connection_events import AttemptFailed, Connected, Disconnected, Reconnected
from ..core.error_and_close_code_mapping import copy_error
from ..core.errors import BlueCurrentError, RequestLimitReached
from ..subscriptions.publisher import Publisher

_LOGGER = logging.getLogger(__name__)


class EventReporter:
    """Publishes an event for each change of the connection, and logs outages."""

    def __init__(self, publisher: Publisher) -> None:
        self._publisher = publisher
        self._outage_began_at: float | None = None

    def reset(self) -> None:
        """Forgets an earlier outage, since the program connects the client again."""
        self._outage_began_at = None

    def report_connected(self, *, again: bool) -> None:
        """Reports an open connection; `again` if it is not the first one."""
        self._publisher.publish(Reconnected() if again else Connected())
        if self._outage_began_at is None:
            _LOGGER.debug("connected")
        else:
            seconds = time.monotonic() - self._outage_began_at
            _LOGGER.info("connected to the service%s after %s", " again" if again else "", describe_duration(seconds))
        self._outage_began_at = None

    def report_disconnected(self, error: BlueCurrentError, *, is_final: bool) -> None:
        """Reports that the connection has ended; after a final error, the client does not reconnect."""
        self._publisher.publish(Disconnected(copy_error(error)))
        self._log_outage("the connection to the service is lost", error, is_final=is_final)

    def report_failed_attempt(self, error: BlueCurrentError, *, again: bool, is_final: bool) -> None:
        """Reports that a connection could not be opened; `again` if there was one before."""
        self._publisher.publish(AttemptFailed(copy_error(error)))
        if is_final and not again and self._outage_began_at is None:
            _LOGGER.debug("no connection: %s", error)  # `connect` raises the error
        elif is_final or self._outage_began_at is None:
            self._log_outage("there is no connection to the service", error, is_final=is_final)
        else:
            _LOGGER.debug("still no connection: %s", error)

    def _log_outage(self, problem: str, error: BlueCurrentError, *, is_final: bool) -> None:
        """Logs the beginning of an outage, or that the client gives up."""
        self._outage_began_at = self._outage_began_at or time.monotonic()
        reaction = "the client gives up" if is_final else describe_reaction(error)
        _LOGGER.warning("%s: %s; %s", problem, error, reaction)


def describe_reaction(error: BlueCurrentError) -> str:
    """Returns what the client does after an error that is not final."""
    if isinstance(error, RequestLimitReached) and error.resets_at is not None:
        return f"the client connects again after {error.resets_at.isoformat(' ', 'seconds')}"
    return "the client keeps trying to connect"


def describe_duration(seconds: float) -> str:
    """Returns a duration as text, such as `12 s` or `1:05:00`."""
    whole = round(seconds)
    return f"{whole} s" if whole < 60 else f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
