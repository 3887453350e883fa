# generated from codegen/templates/package/_runtime/connection/log_in_limiter.py by `python -m codegen generate`; changes here are lost
"""Limits how often a client logs in: three times in five minutes."""

from __future__ import annotations

MAX_LOG_INS, WINDOW_SECONDS = 3, 300.0
"""A client makes at most this many log-ins within this many seconds."""


class LogInLimiter:
    """Counts the recent log-ins of a client. Times are in seconds of a monotonic clock."""

    def __init__(self) -> None:
        self._log_ins: tuple[float, ...] = ()

    def add(self, now: float) -> None:
        """Counts a log-in."""
        self._log_ins = (*self._log_ins, now)[-MAX_LOG_INS:]

    def seconds_until_free(self, now: float) -> float:
        """Returns the seconds until another log-in may be made; 0 if it may be made now."""
        return max(0.0, self._log_ins[0] + WINDOW_SECONDS - now) if len(self._log_ins) == MAX_LOG_INS else 0.0
