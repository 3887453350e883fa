# generated from codegen/templates/package/compat/utils.py by `python -m codegen generate`; changes here are lost
"""Computes the time until the reset of the daily request limit.

The module has this name because bluecurrent-api has a module `utils` with this function.
"""

from __future__ import annotations

from datetime import timedelta

from .._runtime.core.request_limit_reset_time import get_time_until_reset
from ..protocol import PROTOCOL

LONGEST_WAIT = timedelta(hours=23, minutes=59, seconds=59)
"""The longest time that is returned: programs read `timedelta.seconds`, which is 0 for exactly one day."""


def get_next_reset_delta() -> timedelta:
    """Returns the time until the next reset of the request limit, also across a clock change; always below a day."""
    return min(get_time_until_reset(PROTOCOL.limit), LONGEST_WAIT)
