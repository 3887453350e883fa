"""Tests how received commands are compared with recorded ones, and their values put into the answers."""

from __future__ import annotations

from typing import Any

import pytest

from bluecurrent.protocol import PROTOCOL
from bluecurrent.testing import Exchange
from bluecurrent.testing.matching.command_matcher import CommandMatcher
from bluecurrent.testing.matching.frame_diff import find_differences
from bluecurrent.testing.matching.value_substitution import Substitution

NAMES = frozenset({"evse_id", "chargepoints", "schedule_id"})


def matcher() -> CommandMatcher:
    return CommandMatcher(PROTOCOL, NAMES)


@pytest.mark.parametrize(
    ("recorded", "received", "said"),
    [
        ({"a": 1}, {"a": 1.0}, []),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, []),
        ({"a": 1}, {"a": True}, ["a: recorded 1, received true"]),
        ({"a": "1"}, {"a": 1}, ['a: recorded "1", received 1']),
        ({"a": None}, {}, ["a: recorded null, received nothing"]),
        ({}, {"a": [1]}, ["a: recorded nothing, received [1]"]),
        ({"a": {"b": [1, 2]}}, {"a": {"b": [1, 3]}}, ["a.b[1]: recorded 2, received 3"]),
        ({"a": [1]}, {"a": [1, 2]}, ["a: recorded [1], received [1, 2]"]),
        ("text", b"text", ["frame: recorded \"text\", received b'text'"]),
    ],
)
def test_differences_give_path_and_values(recorded: Any, received: Any, said: list[str]) -> None:
    assert [str(each) for each in find_differences(recorded, received)] == said


def test_long_values_are_shortened() -> None:
    assert len(str(next(find_differences({"a": "x" * 10_000}, {"a": ""})))) < 300


@pytest.mark.parametrize("extra", [{"Authorization": "Token other"}, {"flow_id": "1"}])
def test_authorization_and_flow_id_are_not_compared(extra: dict[str, Any]) -> None:
    recorded = {"command": "REBOOT", "evse_id": "BCU1", "Authorization": "Token <session token>"}
    assert matcher().match(recorded, recorded | {"evse_id": "BCU2"} | extra) is not None


def test_the_presence_of_authorization_is_compared_without_its_value() -> None:
    recorded = {"command": "VALIDATE_API_TOKEN", "token": "<api token>"}
    mismatch = matcher().mismatch(
        recorded | {"Authorization": "a secret"}, [Exchange(recording="x", line=2, at=0, request=recorded)]
    )
    assert str(mismatch).splitlines()[1] == '  Authorization: recorded nothing, received "(not compared)"'


@pytest.mark.parametrize("extra", [{"evse_id": 1}, {"evse_id": None}, {"value": True}, {"command": "REBOOTS"}])
def test_all_other_parameters_are_compared(extra: dict[str, Any]) -> None:
    recorded = {"command": "REBOOT", "evse_id": "BCU1"}
    assert matcher().match(recorded, recorded | extra) is None


def test_a_token_is_compared_except_in_the_log_in() -> None:
    for command, matches in [("VALIDATE_API_TOKEN", True), ("REBOOT", False)]:
        one, other = ({"command": command, "token": token} for token in "ab")
        assert (matcher().match(one, other) is not None) is matches


def test_the_nearest_command_has_a_similar_name_and_few_differences() -> None:
    def exchange(line: int, **request: Any) -> Exchange:
        return Exchange(recording="some", line=line, at=0.0, request=request)

    candidates = [
        exchange(2, command="SOFT_RESET", evse_id="BCU1"),
        exchange(3, command="SET_X", evse_id="BCU1", value=1, other=2),
        exchange(4, command="SET_X", evse_id="BCU1", value=1),
    ]
    mismatch = matcher().mismatch({"command": "SET_X", "evse_id": "BCU9", "value": 2}, candidates)
    assert str(mismatch).splitlines() == [
        "SET_X matches nothing recorded; the nearest is some.jsonl:4:",
        "  value: recorded 1, received 2",
    ]
    assert mismatch.nearest is candidates[2]
    assert "matches nothing: no command is recorded" in str(matcher().mismatch({"command": "X"}, []))


@pytest.mark.parametrize("authorization", [{}, {"Authorization": "Token <session token>"}])
@pytest.mark.parametrize(
    "received",
    [{"command": "REBOT", "evse_id": "BCU1"}, {"command": "reboot"}, {"comand": "REBOOT", "evse_id": "BCU1"}],
)
def test_authorization_does_not_decide_which_command_is_nearest(
    received: dict[str, Any], authorization: dict[str, str]
) -> None:
    def exchange(line: int, **request: Any) -> Exchange:
        return Exchange(recording="some", line=line, at=0.0, request=request)

    token = "Token <session token>"
    candidates = [
        exchange(2, command="VALIDATE_API_TOKEN", token="<api token>"),
        exchange(3, command="HELLO", header="homeassistant", Authorization=token),
        exchange(4, command="REBOOT", evse_id="BCU2", extra=1),
        exchange(5, command="REBOOT", evse_id="BCU2", Authorization=token),
        exchange(6, command="SOFT_RESET", evse_id="BCU2"),
    ]
    assert matcher().mismatch(received | authorization, candidates).nearest is candidates[3]


def test_the_clients_values_replace_recorded_ones_in_the_answer() -> None:
    recorded = {"evse_id": "BCU1", "chargepoints": ["BCU1", "BCU2"], "schedule_id": 7}
    received = {"evse_id": "BCU2", "chargepoints": ["BCU2", "BCU1"], "schedule_id": 8}
    substitution = Substitution.between(recorded, received, NAMES)
    answer = {
        "evse_id": "BCU1",
        "id": "GRID-BCU1",
        "text": "no session for chargepoint: BCU1, but BCU12 and xBCU1",
        "points": ["BCU1", "BCU2"],
        "by point": {"BCU1": 7},
        "schedule_id": "7",
        "list": [{"schedule_id": 7}],
    }
    assert substitution.apply(answer) == {
        "evse_id": "BCU2",
        "id": "GRID-BCU2",
        "text": "no session for chargepoint: BCU2, but BCU12 and xBCU1",
        "points": ["BCU2", "BCU1"],
        "by point": {"BCU2": 7},
        "schedule_id": "8",
        "list": [{"schedule_id": 8}],
    }


@pytest.mark.parametrize("received", [{"evse_id": None}, {"evse_id": ["BCU1"]}, {"evse_id": True}, {}])
def test_values_of_another_type_are_not_substituted(received: dict[str, Any]) -> None:
    assert not Substitution.between({"evse_id": "BCU1"}, received, NAMES).has_changes
