"""Tests the names of the bridge's topics, hostile ones among them."""

from __future__ import annotations

import re

import pytest
from aiomqtt import Topic

from bluecurrent.bridge.topic_types import SOCKET_PARTS, STATE_PARTS
from bluecurrent.bridge.topics import (
    CommandTopic,
    EvccTopic,
    InvalidTopic,
    SetTopic,
    Topics,
    check_topic,
    make_device_id,
)

HOSTILE_IDS = ["A/B", "+", "#", "A+B#", "A\0B", "$SYS", "bridge", "%2F", "A B", "línea", "\x7f", "\u2028", "x" * 128]


def test_the_topics_are_those_of_the_documentation() -> None:
    topics = Topics("home/chargers", "office_2")
    assert topics.bridge_state == "home/chargers/bridge/office_2/state"
    assert topics.availability("BCU1") == "home/chargers/BCU1/availability"
    assert topics.state("BCU1", "status") == "home/chargers/BCU1/status"
    assert topics.state("BCU1", "session", 2) == "home/chargers/BCU1/2/session"
    assert topics.set("BCU1", "plug_and_charge") == "home/chargers/BCU1/plug_and_charge/set"
    assert topics.command("BCU1") == "home/chargers/BCU1/command"
    assert topics.result("BCU1") == "home/chargers/BCU1/result"


def test_topics_with_states_are_told_from_others() -> None:
    topics = Topics("home/chargers")
    states = [
        topics.availability("A/B"),
        *(topics.state("A/B", part) for part in STATE_PARTS),
        *(topics.state("A/B", part, 2) for part in SOCKET_PARTS),
    ]
    for topic in states:
        assert topics.has_state(topic)
        assert [each for each in topics.state_filters if Topic(topic).matches(each)], topic
    assert topics.has_state(topics.bridge_state)
    others = (topics.command("B"), topics.result("B"), topics.set("B", "grid"), topics.evcc("B", 1, "status"))
    for topic in (*others, "bluecurrent/B/status", "home/chargers/B/2/grid", "home/chargers/B/x/status"):
        assert not topics.has_state(topic)


@pytest.mark.parametrize("evse_id", HOSTILE_IDS)
def test_an_identity_is_one_level_without_wildcards_and_comes_back(evse_id: str) -> None:
    topics = Topics()
    level = topics.charge_point(evse_id).removeprefix("bluecurrent/")
    assert not re.search(r"[/+#\x00-\x20\x7f-\U0010ffff]", level)
    assert level != "bridge"
    assert topics.parse_command_target(topics.set(evse_id, "available")) == SetTopic(evse_id, "available")
    assert topics.parse_command_target(topics.command(evse_id)) == CommandTopic(evse_id)
    assert re.fullmatch("[A-Za-z0-9_-]+", make_device_id("bluecurrent", evse_id))


@pytest.mark.parametrize("evse_id", HOSTILE_IDS)
def test_what_evcc_sets_comes_back(evse_id: str) -> None:
    topics = Topics()
    topic = f"{topics.evcc(evse_id, 2, 'enable')}/set"
    assert topics.parse_evcc(topic) == EvccTopic(evse_id, 2, "enable")
    assert topics.parse_command_target(topic) is None
    for other in (
        topics.evcc(evse_id, 2, "enable"),
        topic.replace("/2/", "/x/"),
        f"{topic}/set",
        "other/A/1/evcc/x/set",
    ):
        assert topics.parse_evcc(other) is None


def test_no_two_identities_share_a_device_or_a_topic() -> None:
    ids = [*HOSTILE_IDS, "A_2f_B", "A%2FB", "2F", "%62ridge"]
    assert len({make_device_id("bluecurrent", evse_id) for evse_id in ids}) == len(ids)
    assert len({Topics().charge_point(evse_id) for evse_id in ids}) == len(ids)


@pytest.mark.parametrize("evse_id", ["", "x" * 129, "x" * 70_000, "\ud800"])
def test_an_identity_that_no_topic_can_hold_is_refused(evse_id: str) -> None:
    with pytest.raises(InvalidTopic):
        Topics().charge_point(evse_id)


@pytest.mark.parametrize(
    "topic",
    [
        "other/BCU1/command",
        "bluecurrent/BCU1/status",
        "bluecurrent/BCU1/1/evcc/set",
        "bluecurrent//command",
        "bluecurrent/BCU1//set",
        "bluecurrent/%ff/command",
        "bluecurrent/%41/command",
        "bluecurrent/bridge/default/set",
        "bluecurrent/" + "x" * 70_000 + "/command",
    ],
)
def test_other_topics_are_not_for_commands(topic: str) -> None:
    assert Topics().parse_command_target(topic) is None


@pytest.mark.parametrize("topic", ["", "/a", "a/", "a//b", "$SYS", "a+", "#", "a\0", "a\n", "\ud800", "x" * 257])
def test_a_base_topic_that_a_broker_refuses_is_refused(topic: str) -> None:
    with pytest.raises(InvalidTopic):
        check_topic(topic)


@pytest.mark.parametrize("name", ["", "a/b", "a b", "a+", "ü", "x" * 65, "a\n"])
def test_a_bridge_has_a_plain_name(name: str) -> None:
    with pytest.raises(InvalidTopic):
        Topics(bridge_name=name)
