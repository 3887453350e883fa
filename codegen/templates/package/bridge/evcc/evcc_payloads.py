"""Makes the plain texts that evcc reads: the status, whether a car may charge, the power and the currents."""

from __future__ import annotations

import math
from typing import Any

from ...live import Live, LiveChargePoint
from ..entities.entity_table import OFFLINE_FIELD, OFFLINE_VALUES
from ..entities.sockets_and_entity_presence import find_sockets
from ..publishing.availability_decision import ONLINE, get_availability
from ..topics import Topics
from .evcc_field_mapping import BLOCKED, CURRENTS, POWER, STATUS_LETTERS
from .field_value_comparison import has_listed_value

FIRST_SOCKET = 1
"""The id that stands for the socket of a charge point while no socket is known."""
CHARGING = "C"


def make_evcc_payloads(topics: Topics, point: LiveChargePoint, *, by_session: bool) -> dict[str, str]:
    """Returns the texts by topic. Unknown and stale values are left out, so that evcc sees its values age.

    Args:
        topics: The topics of the account.
        point: The charge point.
        by_session: True if evcc starts and stops sessions; `enabled` then tells if there is a session.
    """
    if get_availability(point) != ONLINE:
        return {}
    payloads: dict[str, str] = {}
    for socket_id in find_evcc_sockets(point):
        socket = point.sockets.get(socket_id)
        if socket is None or getattr(socket, OFFLINE_FIELD) in OFFLINE_VALUES:
            continue
        texts = {
            "status": find_status_letter(socket),
            "enabled": find_enabled(point, socket, by_session=by_session),
            **format_measurements(socket),
        }
        payloads |= {topics.evcc(point.evse_id, socket_id, name): text for name, text in texts.items() if text}
    return payloads


def find_evcc_sockets(point: LiveChargePoint) -> list[int]:
    """Returns the ids of the sockets of a charge point; the first one if none is known yet."""
    return find_sockets(point) or [FIRST_SOCKET]


def find_status_letter(socket: Any) -> str:
    """Returns the letter with which evcc names the status; an empty text if the status is not known."""
    return next((letter for letter, values in STATUS_LETTERS.items() if has_listed_value(socket, values)), "")


def find_enabled(point: LiveChargePoint, socket: Any, *, by_session: bool) -> str:
    """Returns whether a car may charge, as the service shows it; an empty text if that is not known."""
    if socket.activity is None:
        return ""
    if by_session:
        return _to_text(has_session(socket))
    has_stop = point.limit is not None and point.limit.amps == 0
    return _to_text(find_status_letter(socket) == CHARGING or not (has_stop or has_listed_value(socket, BLOCKED)))


def has_session(socket: Any) -> bool:
    """Tells if a socket has a session, whether the car charges or waits."""
    sessions = Live._session_fields
    return getattr(socket, sessions.activity, None) in {*sessions.charging, *sessions.waiting}


def format_measurements(socket: Any) -> dict[str, str]:
    """Returns the power in W and the currents in A, 0 A for a phase without a value; nothing without a power."""
    power, currents = getattr(socket, POWER), [getattr(socket, name) for name in CURRENTS]
    if power is None or not math.isfinite(power):
        return {}
    texts = {f"l{number}": f"{current or 0:g}" for number, current in enumerate(currents, 1)}
    return {"power": f"{round(power * 1000)}", **texts}


def _to_text(value: bool) -> str:
    """Returns a truth value as the text that evcc, a Go program, reads."""
    return "true" if value else "false"
