"""Checks that every recording, and any other data, can be reshaped."""

from __future__ import annotations

import copy
import json
import logging
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bluecurrent.compat.frame_conversion import convert_frame
from bluecurrent.compat.reshaping import Reshaper
from tests.compat.recorded_frames import NAMES, received_frames
from tests.compat.reshaped_messages import STATUS


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


def check_message(message: dict[str, Any]) -> None:
    """Checks the keys and values on which programs rely."""
    name = message["object"]
    if name == "CH_STATUS":
        for key in ("evse_id", "avg_voltage", "avg_current", "current_left", "total_kw", "vehicle_status"):
            assert key in message["data"]
        for key in ("start_datetime", "stop_datetime", "offline_since"):
            assert message["data"][key] is None or message["data"][key].tzinfo is not None
    if name == "CH_SETTINGS":
        assert {"evse_id", "plug_and_charge", "linked_charge_cards_only"} <= message["data"].keys()
        assert message["data"]["plug_and_charge"] in (True, False, None)
    if name.startswith("GRID"):
        assert {"grid_avg_current", "grid_max_current"} <= message["data"].keys()


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
