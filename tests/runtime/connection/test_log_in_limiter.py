"""Tests the limit of log-ins in a span of time."""

from __future__ import annotations

from bluecurrent._runtime.connection.log_in_limiter import LogInLimiter


def test_three_log_ins_are_allowed_in_five_minutes() -> None:
    limiter = LogInLimiter()
    for now in (0.0, 10.0, 20.0):
        assert limiter.seconds_until_free(now) == 0
        limiter.add(now)
    assert limiter.seconds_until_free(30.0) == 270.0
    assert limiter.seconds_until_free(300.0) == 0
    limiter.add(300.0)
    assert limiter.seconds_until_free(300.0) == 10.0
