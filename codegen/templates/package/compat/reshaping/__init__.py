"""From what the service sends to the dictionaries that bluecurrent-api hands out, one small function an object."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from .acknowledgements import session, setting
from .charge_points import charge_points
from .grid import grid_current, grid_status
from .schedules import schedule, schedules
from .settings import settings
from .statuses import status

LOGGER = logging.getLogger("bluecurrent_api")

Reshape = Callable[[dict[str, Any]], dict[str, Any] | None]


class Reshaper:
    """Reshapes the messages of one client; it remembers who charges smartly, and nothing of a message."""

    def __init__(self) -> None:
        smart: set[str] = set()
        self._ways: dict[str, Reshape] = {
            "CHARGE_POINTS": partial(charge_points, smart=smart),
            "CHARGE_CARDS": lambda message: message,
            "CH_STATUS": partial(status, smart=smart),
            "CH_SETTINGS": partial(settings, smart=smart),
            "GRID_STATUS": grid_status,
            "GRID_CURRENT": grid_current,
            "STATUS_SET_PLUG_AND_CHARGE": partial(setting, name="PLUG_AND_CHARGE"),
            "STATUS_SET_PUBLIC_CHARGING": partial(setting, name="LINKED_CHARGE_CARDS_ONLY", negated=True),
            "LIST_OVERRIDE_CURRENT": schedules,
            "POST_SET_OVERRIDE_CURRENT": schedule,
            "POST_EDIT_OVERRIDE_CURRENT": schedule,
            "POST_CLEAR_OVERRIDE_CURRENT": lambda message: message,
        }
        for command in ("START_SESSION", "STOP_SESSION", "SOFT_RESET", "REBOOT"):
            self._ways[f"STATUS_{command}"] = partial(session, command=command, verdict=True)
            self._ways[f"RECEIVED_{command}"] = partial(session, command=command, verdict=False)

    def __call__(self, name: str, message: dict[str, Any]) -> dict[str, Any] | None:
        """What the receiver gets of a message; None if nothing. Changes the message."""
        way = self._ways.get(name)
        if way is None or (name.startswith("RECEIVED_") and not message.get("error")):
            return None
        reshaped = way(message)
        if reshaped is None:
            LOGGER.warning("Dropped a %s without what it is about", name)
        return reshaped
