# generated from codegen/templates/package/compat/session_renewal.py by `python -m codegen generate`; changes here are lost
"""Decides if the drop-in must log in again, after the service has refused its session token."""

from __future__ import annotations

import time

from .._runtime.connection.log_in_limiter import LogInLimiter
from .._runtime.core.errors import BlueCurrentError, Reaction
from .._runtime.core.secrets import Secret


class SessionRenewal:
    """Holds the API token of the last log-in, and whether the service has refused the session token since then."""

    def __init__(self) -> None:
        self._api_token: str | None = None
        self._is_refused = False
        self._limiter = LogInLimiter()

    def note_log_in(self, api_token: str) -> None:
        """Notes that a log-in has succeeded."""
        self._api_token = Secret(api_token)
        self._is_refused = False

    def note_connection_end(self, error: BlueCurrentError | None) -> None:
        """Notes the error with which a connection has ended."""
        if error is not None and error.reaction is Reaction.RENEW:
            self._is_refused = True

    def take_token_for_log_in(self) -> str | None:
        """Returns the API token for a log-in now, and counts the log-in; None if it is not needed or too early.

        It is too early after many log-ins in a short time, since the service would refuse one more.
        """
        now = time.monotonic()
        if not self._is_refused or self._limiter.seconds_until_free(now):
            return None
        self._limiter.add(now)
        return self._api_token
