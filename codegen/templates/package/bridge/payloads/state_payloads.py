"""Makes the retained JSON messages about a charge point: status, settings, grid connection and session.

The keys are the names of the attributes in the live state, so the units are those in the reference. Times are ISO
8601 with an offset. Unknown values are null. Secret and personal values are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..entities.entity_table import GRID_FIELDS, SESSION_FIELDS, SETTINGS_FIELDS, STATUS_FIELDS
from ..entities.sockets_and_entity_presence import find_sockets
from ..topics import Topics
from .json_values import to_json_value

Payload = dict[str, Any]


def make_state_payloads(topics: Topics, point: Any, *, card: str | None = None) -> dict[str, Payload]:
    """Returns the payloads of a charge point by topic. `card` is the name of the selected card.

    With several sockets, each has a status and a session of its own; the status and the session of the charge point
    then hold sums, and null for values that can't be summed.
    """
    evse_id, sockets = point.evse_id, find_sockets(point)
    only_socket = point.sockets.get(sockets[0]) if len(sockets) == 1 else None  # it has the same values, and is faster
    holder = point if only_socket is None else only_socket
    payloads = {
        topics.state(evse_id, "status"): make_values(holder, STATUS_FIELDS),
        topics.state(evse_id, "settings"): make_settings(point),
        topics.state(evse_id, "session"): {**make_values(holder, SESSION_FIELDS), **make_choices(point, card)},
    }
    if point.grid is not None:
        payloads[topics.state(evse_id, "grid")] = make_values(point.grid, GRID_FIELDS)
    for socket_id in sockets if len(sockets) > 1 else ():
        if (socket := point.sockets.get(socket_id)) is not None:
            payloads[topics.state(evse_id, "status", socket_id)] = make_values(socket, STATUS_FIELDS)
            payloads[topics.state(evse_id, "session", socket_id)] = make_values(socket, SESSION_FIELDS)
    return payloads


def make_values(holder: Any, names: Iterable[str]) -> Payload:
    """Returns attributes of an object of the live state as JSON values."""
    return {name: to_json_value(getattr(holder, name, None)) for name in names}


def make_settings(point: Any) -> Payload:
    """Returns the configuration of a charge point; a setting is an object with its value and its permission."""
    return {
        name: make_setting(getattr(point, name), fields) if fields else to_json_value(getattr(point, name))
        for name, fields in SETTINGS_FIELDS.items()
    }


def make_setting(setting: Any, fields: Iterable[str]) -> Payload | None:
    return None if setting is None else make_values(setting, fields)


def make_choices(point: Any, card: str | None) -> Payload:
    """Returns what was chosen through the bridge: the limit of the current, and the card."""
    limit = point.limit
    shown = None if limit is None else {"amps": limit.amps, "until": to_json_value(limit.until)}
    return {"limit": shown, "card": card}
