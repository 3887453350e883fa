# generated from codegen/templates/package/testing/simulation/request_budget.py by `python -m codegen generate`; changes here are lost
"""Counts the requests of a simulated account against its daily limit."""

from __future__ import annotations

from datetime import datetime

from ..._runtime.core.protocol_table_types import Limit
from ..._runtime.core.request_limit_reset_time import find_next_reset


class RequestBudget:
    """Allows `limit` requests until the next reset; without a limit, any number of requests."""

    def __init__(self, limit: int | None, reset: Limit) -> None:
        self.limit = limit
        self._reset = reset
        self._used = 0
        self._resets_at: datetime | None = None

    def use(self, now: datetime) -> bool:
        """Counts a request; returns False if none was left."""
        if self.is_used_up(now):
            return False
        self._used += 1
        return True

    def is_used_up(self, now: datetime) -> bool:
        """Returns whether the service refuses requests and connections."""
        if self._resets_at is None or now >= self._resets_at:
            self._used, self._resets_at = 0, find_next_reset(self._reset, now)
        return self.limit is not None and self._used >= self.limit
