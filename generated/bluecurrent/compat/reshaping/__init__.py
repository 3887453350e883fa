# generated from codegen/templates/package/compat/reshaping/__init__.py by `python -m codegen generate`; changes here are lost
"""Converts received objects to the dictionaries that bluecurrent-api delivers, with one function for each object."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from ..former_field_names import add_former_names
from .acknowledgements import reshape_session_or_restart_acknowledgement, reshape_setting
from .charge_point_status import reshape_status
from .charge_points import reshape_charge_points
from .grid import reshape_grid_current, reshape_grid_status
from .override_schedules import reshape_schedule, reshape_schedules
from .settings import reshape_settings

LOGGER = logging.getLogger("bluecurrent_api")

Reshape = Callable[[dict[str, Any]], dict[str, Any] | None]


class Reshaper:
    """Reshapes the messages of one client; remembers which charge points use smart charging."""

    def __init__(self) -> None:
        smart_charging: set[str] = set()
        self._functions: dict[str, Reshape] = {
            "CHARGE_POINTS": partial(reshape_charge_points, smart_charging=smart_charging),
            "CHARGE_CARDS": lambda message: message,
            "CH_STATUS": partial(reshape_status, smart_charging=smart_charging),
            "CH_SETTINGS": partial(reshape_settings, smart_charging=smart_charging),
            "GRID_STATUS": reshape_grid_status,
            "GRID_CURRENT": reshape_grid_current,
            "STATUS_SET_PLUG_AND_CHARGE": partial(reshape_setting, name="PLUG_AND_CHARGE"),
            "STATUS_SET_PUBLIC_CHARGING": partial(reshape_setting, name="LINKED_CHARGE_CARDS_ONLY", negated=True),
            "LIST_OVERRIDE_CURRENT": reshape_schedules,
            "POST_SET_OVERRIDE_CURRENT": reshape_schedule,
            "POST_EDIT_OVERRIDE_CURRENT": reshape_schedule,
            "POST_CLEAR_OVERRIDE_CURRENT": lambda message: message,
        }
        for command in ("START_SESSION", "STOP_SESSION", "SOFT_RESET", "REBOOT"):
            self._functions[f"STATUS_{command}"] = partial(
                reshape_session_or_restart_acknowledgement, command=command, is_verdict=True
            )
            self._functions[f"RECEIVED_{command}"] = partial(
                reshape_session_or_restart_acknowledgement, command=command, is_verdict=False
            )

    def __call__(self, name: str, message: dict[str, Any]) -> dict[str, Any] | None:
        """Changes a message to the form for the receiver, and returns it; None if the receiver gets no message."""
        reshape = self._functions.get(name)
        if reshape is None or (name.startswith("RECEIVED_") and not message.get("error")):
            return None
        add_former_names(name, message)
        reshaped = reshape(message)
        if reshaped is None:
            LOGGER.warning("Dropped a %s without its payload", name)
        return reshaped
