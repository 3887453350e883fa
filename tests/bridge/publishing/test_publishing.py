"""Tests when the bridge publishes states, availability and discovery messages, at a real broker."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from bluecurrent.bridge.topics import Topics
from bluecurrent.testing import SimulatedAccount
from tests.bridge.harness.charge_points import FIRST, FREE, SECOND
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import open_mqtt_client
from tests.bridge.harness.running_bridge import PROMPT, OpenBridge


def leave_unanswered(account: SimulatedAccount, command: str) -> None:
    """Lets the account ignore a command of this name."""
    reply = account._reply

    async def reply_to_others(peer: Any, message: Any) -> None:
        if message["command"] != command:
            await reply(peer, message)

    account._reply = reply_to_others  # type: ignore[method-assign]


async def test_states_availability_and_discovery_are_retained(open_bridge: OpenBridge, mosquitto: Mosquitto) -> None:
    async with open_bridge() as running:
        await running.until_read()
        assert running.mqtt.json(running.status)["activity"] == "available"
        announced = f"{running.prefix}/device/bluecurrent_{FIRST}/config"
        await running.mqtt.until(lambda: running.mqtt.last(announced))
        assert running.mqtt.json(announced)["components"]["activity"]
        async with open_mqtt_client(mosquitto.port, f"{running.topics.base_topic}/#", f"{running.prefix}/#") as later:
            await later.until(lambda: later.last(running.status) and later.last(announced))
            assert later.last(running.topics.availability(FIRST)) == "online"


async def test_a_change_is_published(open_bridge: OpenBridge) -> None:
    async with open_bridge() as running:
        await running.until_online()
        running.account.charge_points[FIRST].plug_in()
        await running.mqtt.until(lambda: (running.mqtt.json(running.status) or {}).get("vehicle_status") != "A")


@pytest.mark.parametrize("is_retained", [False, True])
async def test_everything_is_published_again_at_the_birth_of_home_assistant(
    open_bridge: OpenBridge, is_retained: bool
) -> None:
    async with open_bridge() as running:
        await running.until_read()
        announced = f"{running.prefix}/device/bluecurrent_{FIRST}/config"
        topics = (announced, running.topics.availability(FIRST), running.status)
        await running.mqtt.until(lambda: all(map(running.mqtt.last, topics)))
        await running.mqtt.publish(f"{running.prefix}/status", "online", retain=is_retained)

        def topics_since_birth() -> list[str]:
            received = [message.topic.value for message in running.mqtt.messages]
            return (
                received[received.index(f"{running.prefix}/status") :] if f"{running.prefix}/status" in received else []
            )

        await running.mqtt.until(lambda: set(topics) <= set(topics_since_birth()))
        order = topics_since_birth()
        assert order.index(announced) < order.index(topics[1]) < order.index(running.status)


async def test_the_delay_after_a_birth_is_drawn(open_bridge: OpenBridge) -> None:
    drawn = []

    def draw(low: float, high: float) -> float:
        drawn.append((low, high))
        return low

    async with open_bridge(intervals=replace(PROMPT, draw_delay=draw)) as running:
        await running.until_read()
        known = len(running.mqtt.texts(running.status))
        await running.mqtt.publish(f"{running.prefix}/status", "online")
        await running.mqtt.until(lambda: len(running.mqtt.texts(running.status)) > known)
    assert drawn == [(0, 5.0)]


async def test_a_change_of_energy_alone_waits(open_bridge: OpenBridge) -> None:
    async with open_bridge(intervals=replace(PROMPT, energy_interval=3600)) as running:
        await running.until_read()
        session = running.topics.state(FIRST, "session")
        await running.mqtt.until(lambda: running.mqtt.json(session))
        known = len(running.mqtt.texts(session))
        push = {"object": "CH_STATUS", "evse_id": FIRST}
        await running.account.push({**push, "data": {"evse_id": FIRST, "actual_kwh": 7.5}})
        await running.account.push({**push, "data": {"evse_id": FIRST, "actual_p1": 3.0}})
        await running.mqtt.until(lambda: running.mqtt.json(running.status)["actual_p1"] == 3.0)
        assert len(running.mqtt.texts(session)) == known
        # Together with another value it is published at once.
        await running.account.push({**push, "data": {"evse_id": FIRST, "start_datetime": "20260103 08:00:00"}})
        await running.mqtt.until(lambda: running.mqtt.json(session)["actual_kwh"] == 7.5)


async def test_everything_is_published_again_from_time_to_time(open_bridge: OpenBridge) -> None:
    async with open_bridge(intervals=replace(PROMPT, refresh_interval=0.05)) as running:
        await running.mqtt.until(lambda: len(running.mqtt.texts(running.topics.state(FIRST, "settings"))) > 3)


async def test_the_latest_value_wins(open_bridge: OpenBridge, mosquitto: Mosquitto) -> None:
    evse_ids = [f"BCU{number:06}" for number in range(50)]
    async with open_bridge(dict.fromkeys(evse_ids, FREE), intervals=replace(PROMPT, debounce=0.02)) as running:
        statuses = [running.topics.state(evse_id, "status") for evse_id in evse_ids]
        await running.mqtt.until(lambda: all(map(running.mqtt.last, statuses)))
        for amps in range(1, 21):
            for evse_id in evse_ids:
                await running.account.push({"object": "CH_STATUS", "data": {"evse_id": evse_id, "actual_p1": amps}})
        await running.mqtt.until(lambda: all(running.mqtt.json(topic)["actual_p1"] == 20 for topic in statuses))
        published = [[json.loads(text)["actual_p1"] for text in running.mqtt.texts(topic)] for topic in statuses]
        values = [[value for value in amps if value is not None] for amps in published]
        assert all(amps == sorted(set(amps)) for amps in values)


async def test_a_removed_charge_point_is_retracted(open_bridge: OpenBridge) -> None:
    async with open_bridge({FIRST: FREE, SECOND: FREE}) as running:
        await running.until_online()
        announced = f"{running.prefix}/device/bluecurrent_{SECOND}/config"
        await running.mqtt.until(lambda: running.mqtt.last(announced))
        await running.mqtt.until(lambda: running.mqtt.last(running.topics.state(SECOND, "session")))
        charge_point = running.account.charge_points[FIRST].fields
        await running.account.push(
            {"object": "CHARGE_POINTS", "data": [{"evse_id": FIRST, "name": charge_point["name"]}]}
        )
        await running.mqtt.until_last(announced, "")
        for topic in ("availability", "status", "settings", "session"):
            await running.mqtt.until_last(f"{running.topics.charge_point(SECOND)}/{topic}", "")
        assert running.mqtt.last(running.topics.availability(FIRST)) == "online"


async def test_what_a_former_run_has_left_is_removed(open_bridge: OpenBridge, mosquitto: Mosquitto) -> None:
    topics = Topics("former", "home")
    gone, other = f"ha-former/device/bluecurrent_{SECOND}/config", "ha-former/device/lamp/config"
    socket_status = topics.state(SECOND, "status", 2)
    states = [topics.availability(SECOND), topics.state(SECOND, "status"), socket_status]
    async with open_mqtt_client(mosquitto.port, "former/#", "ha-former/#") as mqtt:
        availability = [{"topic": topics.bridge_state}, {"topic": topics.availability(SECOND)}]
        components = {"2_power": {"platform": "sensor", "state_topic": socket_status}}
        await mqtt.publish(gone, {"availability": availability, "components": components}, retain=True)
        await mqtt.publish(other, {"availability": [{"topic": "lamp/state"}]}, retain=True)
        for topic in states:
            await mqtt.publish(topic, "online", retain=True)
        announced = f"ha-former/device/bluecurrent_{FIRST}/config"
        present = [{"topic": topics.bridge_state}, {"topic": topics.availability(FIRST)}]
        old = {"availability": present, "components": {"x": {"platform": "sensor", "name": "X"}}}
        await mqtt.publish(announced, old, retain=True)
        async with open_bridge(topics=topics, prefix="ha-former"):
            for topic in (gone, *states):
                await mqtt.until_last(topic, "")
            await mqtt.until(lambda: len(mqtt.texts(announced)) >= 3)
            without, new = (json.loads(text)["components"] for text in mqtt.texts(announced)[1:3])
            assert without["x"] == {"platform": "sensor"}
            assert new.keys() == without.keys() - {"x"}
        assert mqtt.last(other) != ""


@pytest.mark.parametrize("command", ["GET_CH_STATUS", "GET_GRID_STATUS", "GET_CHARGE_CARDS"])
async def test_a_read_without_answer_holds_nothing_back(open_bridge: OpenBridge, command: str) -> None:
    async with open_bridge(
        intervals=replace(PROMPT, longest_read=0.1), prepare=lambda account: leave_unanswered(account, command)
    ) as running:
        await running.mqtt.until(lambda: running.mqtt.last(f"{running.prefix}/device/bluecurrent_{FIRST}/config"))
        settings = running.topics.state(FIRST, "settings")
        await running.mqtt.until(
            lambda: ((running.mqtt.json(settings) or {}).get("plug_and_charge") or {}).get("value")
        )
        vehicle = None if command == "GET_CH_STATUS" else "A"
        await running.mqtt.until(lambda: running.mqtt.last(running.status))
        await running.mqtt.until(lambda: running.mqtt.json(running.status)["vehicle_status"] == vehicle)
        assert [each["command"] for each in running.account.commands].count(command) == 1


async def test_two_sockets_have_topics_of_their_own(open_bridge: OpenBridge) -> None:
    async with open_bridge({FIRST: {**FREE, "socket_ids": [1, 2]}}) as running:
        await running.until_online()
        status = {"object": "CH_STATUS", "data": {"evse_id": FIRST, "socket_id": 2, "activity": "charging"}}
        await running.account.push(status)
        second = running.topics.state(FIRST, "status", 2)
        await running.mqtt.until(lambda: (running.mqtt.json(second) or {}).get("activity") == "charging")
        await running.mqtt.until(lambda: running.mqtt.json(running.topics.state(FIRST, "session", 1)))


async def test_hostile_identities_reach_no_other_topic(open_bridge: OpenBridge) -> None:
    names = ["a/b", "c+d", "e#f", "g h", "bridge", "%41", "x" * 64]
    too_long = "x" * 129
    fields = {FIRST: {**FREE, "name": "n\0\n" + "x" * 70_000}, **dict.fromkeys((*names, too_long), FREE)}
    async with open_bridge(fields) as running:
        await running.until_online()
        await running.mqtt.until(lambda: all(running.mqtt.last(running.topics.availability(name)) for name in names))
        levels = {message.topic.value.count("/") for message in running.mqtt.messages}
        assert levels <= {2, 3}
        assert all(len(message.payload) < 70_000 for message in running.mqtt.messages)
        assert (await running.command(command="SOFT_RESET"))["status"] == "ok"


async def test_the_end_of_the_bridge_makes_everything_unavailable(open_bridge: OpenBridge) -> None:
    async with open_bridge() as running:
        await running.until_online()
        await running.stop()
        await running.mqtt.until_last(running.topics.availability(FIRST), "offline")
        ends = [message.topic.value for message in running.mqtt.messages if message.payload == b"offline"]
        # The bridge comes first, so that with a slow broker nothing stays online.
        assert ends[-2:] == [running.topics.bridge_state, running.topics.availability(FIRST)]
