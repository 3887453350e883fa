"""Tests that every recorded message, and any other data, can be reshaped."""

from __future__ import annotations

import copy
import json
import logging
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bluecurrent.compat.frames_to_old_messages import convert_frame
from bluecurrent.compat.reshaping import Reshaper
from tests.compat.recorded_frames import NAMES, received_frames
from tests.compat.reshaping.reshaped_messages import STATUS


@pytest.mark.parametrize("name", NAMES)
def test_every_recording_can_be_read(name: str, caplog: pytest.LogCaptureFixture) -> None:
    reshape = Reshaper()
    with caplog.at_level(logging.DEBUG, "bluecurrent_api"):
        for frame in received_frames(name):
            data = frame if isinstance(frame, (str, bytes)) else json.dumps(frame)
            converted = convert_frame(data.encode() if isinstance(data, str) else data, reshape)
            if converted is not None and converted.message is not None:
                check_message(converted.message)
    assert "can't be read" not in caplog.text
    for secret in ("<session token>", "<api token>", "driver@", "00000000000001"):
        assert secret not in caplog.text


DERIVED_VALUES = {
    "avg_voltage": "actual_v",
    "avg_current": "actual_p",
    "total_kw": ("actual_v", "actual_p"),
    "linked_charge_cards_only": "public_charging",
    "grid_avg_current": "grid_actual_p",
    "grid_max_current": "grid_actual_p",
}
"""The derived values, and the beginnings of the names of the fields from which they are derived."""


def check_message(message: dict[str, Any]) -> None:
    """Checks the keys and values on which programs rely."""
    name, data = message["object"], message.get("data", {})
    if name in ("CH_STATUS", "CH_SETTINGS"):
        assert data["evse_id"]
    if name == "CH_SETTINGS":
        assert data["plug_and_charge"] in (True, False, None)
    for key in ("start_datetime", "stop_datetime", "offline_since"):
        if key in data:
            assert data[key] is None or data[key].tzinfo is not None
    if name.startswith(("CH_", "GRID")):
        for derived, fields in DERIVED_VALUES.items():
            assert (derived in data) is any(field.startswith(fields) for field in data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(STATUS)), inner, max_size=4),
    max_leaves=8,
)
OBJECTS = sorted(Reshaper()._functions)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(OBJECTS), st.dictionaries(st.sampled_from(["data", "evse_id", "error", "result"]), JSON))
def test_any_data_can_be_reshaped(name: str, rest: dict[str, Any]) -> None:
    Reshaper()(name, {"object": name, **copy.deepcopy(rest)})
