# generated from codegen/templates/package/bridge/broker/loop_exception_handler.py by `python -m codegen generate`; changes here are lost
"""Handles exceptions of aiomqtt that asyncio reports to the event loop, since no task awaited them."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from aiomqtt import MqttError

_LOGGER = logging.getLogger(__name__)


def handle_loop_exception(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Logs an exception that no task awaited; one of a connection that has ended only at level debug."""
    error = context.get("exception")
    if isinstance(error, (OSError, MqttError)):
        _LOGGER.debug("after the end of a connection: %s", error)
    else:
        loop.default_exception_handler(context)
