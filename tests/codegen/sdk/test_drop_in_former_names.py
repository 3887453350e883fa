"""Tests that programs for bluecurrent-api read a renamed field under its former name."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.codegen.package_programs import generate_changed, run_program

EDITS = (
    ("types", "      max_offline: {type:", "      offline_limit: {formerly: [max_offline], type:"),
    ("types", "      model_type: {type:", "      model: {formerly: [model_type], type:"),
    ("entities", "model: model_type", "model: model"),
    ("entities", "path: max_offline", "path: offline_limit"),
    ("commands", "columns: [evse_id, name, model_type,", "columns: [evse_id, name, model,"),
)
FRAMES = [
    {"object": "CH_STATUS", "data": {"evse_id": "BCU1", "offline_limit": "10"}},
    {"object": "CH_STATUS", "data": {"evse_id": "BCU1", "max_offline": 9}},
    {"object": "CH_STATUS", "data": {"evse_id": "BCU1", "offline_limit": 8, "max_offline": 7}},
    {"object": "CH_STATUS", "data": {"evse_id": "BCU1", "total_cost": 1}},
    {"object": "CHARGE_POINTS", "data": [{"evse_id": "BCU1", "model": "A"}, {"evse_id": "BCU2"}, 5]},
]
PROGRAM = f"""
import json
from bluecurrent.compat.frames_to_old_messages import convert_frame
from bluecurrent.compat.reshaping import Reshaper

reshape = Reshaper()
print(json.dumps([convert_frame(json.dumps(frame).encode(), reshape).message["data"] for frame in {FRAMES!r}]))
"""


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    root = generate_changed(tmp_path_factory.mktemp("renamed"), *EDITS)
    contents: list[Any] = json.loads(run_program(root, PROGRAM))
    return contents


def test_renamed_field_has_all_its_names(contents: list[Any]) -> None:
    names = ("offline_limit", "max_offline")
    assert [[data.get(name) for name in names] for data in contents[:3]] == [["10", 10], [9, 9], [8, 7]]


def test_field_that_was_not_sent_is_not_added(contents: list[Any]) -> None:
    assert contents[3].keys() & {"offline_limit", "max_offline"} == set()


def test_renamed_field_in_the_items_of_a_list_has_all_its_names(contents: list[Any]) -> None:
    assert contents[4] == [{"evse_id": "BCU1", "model": "A", "model_type": "A"}, {"evse_id": "BCU2"}]
