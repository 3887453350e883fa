# generated from codegen/templates/package/_runtime/transport/batching_or_plain_websocket_choice.py by `python -m codegen generate`; changes here are lost
"""Chooses between the two WebSocket implementations, BatchingWebSocket and PlainWebSocket."""

from __future__ import annotations

import logging
import os
import re
from functools import cache

from websockets.version import version as websockets_version

NEWEST_TESTED = (17, 4)
"""The newest release of websockets that BatchingWebSocket was tested with."""

PLAIN_TRANSPORT_VARIABLE = "BLUECURRENT_PLAIN_TRANSPORT"

_LOGGER = logging.getLogger(__name__)


def is_plain_transport_chosen(option: bool | None) -> bool:
    """Returns whether connections use the plain WebSocket.

    The client's option decides; without one, the environment variable BLUECURRENT_PLAIN_TRANSPORT (1 or 0); without
    that, the version of websockets.
    """
    if option is not None:
        return option
    setting = os.environ.get(PLAIN_TRANSPORT_VARIABLE, "").strip()
    return setting != "0" if setting else _is_newer_than_tested(websockets_version)


@cache
def _is_newer_than_tested(version: str) -> bool:
    """Returns whether a version of websockets is newer than the tested ones; logs it once."""
    numbers = re.match(r"(\d+)\.(\d+)", version)
    if numbers is not None and (int(numbers[1]), int(numbers[2])) <= NEWEST_TESTED:
        return False
    _LOGGER.info("websockets %s is newer than the tested versions: using the plain transport, which is slower", version)
    return True
