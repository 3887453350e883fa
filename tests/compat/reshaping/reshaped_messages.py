"""Makes the messages of the drop-in from received ones, and holds an example of a status."""

from __future__ import annotations

import json
from typing import Any

from bluecurrent.compat.frames_to_old_messages import convert_frame
from bluecurrent.compat.reshaping import Reshaper

EVSE = "BCU100001"
STATUS = {
    "evse_id": EVSE,
    "actual_p1": 16,
    "actual_p2": 15.5,
    "actual_p3": 0,
    "actual_v1": 230,
    "actual_v2": 229,
    "actual_v3": 0,
    "actual_kwh": 5.97,
    "activity": "charging",
    "vehicle_status": "C",
    "max_usage": 25,
    "smartcharging_max_usage": 6,
    "max_offline": 10,
    "offline_since": "",
    "start_datetime": "20231029 02:30:00",
    "stop_datetime": "20211118 14:12:23+00:00",
    "total_cost": 1.81,
}


def reshaped(message: dict[str, Any], reshape: Reshaper | None = None) -> Any:
    """Returns the message that is delivered for a received one."""
    converted = convert_frame(json.dumps(message).encode(), reshape or Reshaper())
    return None if converted is None else converted.message
