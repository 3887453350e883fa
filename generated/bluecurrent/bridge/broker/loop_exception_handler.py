# generated from codegen/templates/package/bridge/broker/loop_exception_handler.py by `python -m codegen generate`; changes here are lost
"""Logs unhandled exceptions of the event loop, at level debug if they only report a lost connection."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from aiomqtt import MqttError

_LOGGER = logging.getLogger(__name__)


def handle_loop_exception(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Logs an unhandled exception; at level debug if it only says that a connection has ended."""
    error = context.get("exception")
    if isinstance(error, (OSError, MqttError)):
        _LOGGER.debug("after the end of a connection: %s", error)
    else:
        loop.default_exception_handler(context)
