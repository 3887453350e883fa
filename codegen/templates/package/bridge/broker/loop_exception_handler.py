"""Handles errors of aiomqtt that no task gets."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from aiomqtt import MqttError

_LOGGER = logging.getLogger(__name__)


def handle_loop_exception(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Logs an error that no task of the bridge gets. Those of a connection that has just ended are of no interest."""
    error = context.get("exception")
    if isinstance(error, (OSError, MqttError)):
        _LOGGER.debug("after the end of a connection: %s", error)
    else:
        loop.default_exception_handler(context)
