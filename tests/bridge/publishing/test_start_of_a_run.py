"""Tests what a bridge publishes before it has read the account, and what it does with the messages of a former run."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from bluecurrent.bridge.configuration.broker_address import parse_broker_url
from bluecurrent.bridge.configuration.settings import BrokerSettings
from bluecurrent.bridge.topics import Topics
from bluecurrent.testing import SimulatedAccount, fast_reconnects
from tests.bridge.harness.broker_relay import BrokerRelay
from tests.bridge.harness.charge_points import FIRST, FREE, SECOND
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import open_mqtt_client
from tests.bridge.harness.running_bridge import PROMPT, OpenBridge
from tests.bridge.harness.waiting import poll_until


@pytest.fixture(autouse=True)
def use_short_delays() -> Iterator[None]:
    with fast_reconnects():
        yield


class Unlisted:
    """Lets an account leave the request for its charge points unanswered, until it `answers`."""

    def __init__(self) -> None:
        self.answers = False

    def prepare(self, account: SimulatedAccount) -> None:
        reply = account._reply

        async def reply_to_others(peer: Any, message: Any) -> None:
            if self.answers or message["command"] != "GET_CHARGE_POINTS":
                await reply(peer, message)

        account._reply = reply_to_others  # type: ignore[method-assign]


async def test_it_is_offline_until_the_charge_points_are_listed(
    open_bridge: OpenBridge, mosquitto: Mosquitto, caplog: pytest.LogCaptureFixture
) -> None:
    topics, unlisted = Topics("unlisted", "home"), Unlisted()
    former = f"ha-unlisted/device/bluecurrent_{SECOND}/config"
    payload = {"availability": [{"topic": topics.bridge_state}, {"topic": topics.availability(SECOND)}]}
    async with open_mqtt_client(mosquitto.port) as mqtt:
        await mqtt.publish(former, payload, retain=True)
    points, intervals = {FIRST: FREE, SECOND: FREE}, replace(PROMPT, longest_read=0.1)
    async with open_bridge(
        points, topics=topics, prefix="ha-unlisted", prepare=unlisted.prepare, intervals=intervals
    ) as running:
        await running.account.until(lambda: running.account.commands)
        for amps in (7.0, 8.0):  # a push names one of the charge points
            await running.account.push({"object": "CH_STATUS", "data": {"evse_id": FIRST, "actual_p1": amps}})
            await running.mqtt.until(
                lambda amps=amps: (running.mqtt.json(running.status) or {}).get("actual_p1") == amps
            )
        await poll_until(lambda: "has not sent the list of charge points within 0.1 s" in caplog.text)
        running.account.drop()
        await running.account.until(lambda: len(running.account.commands) > 2)
        assert running.mqtt.texts(topics.bridge_state) == ["offline"]
        assert running.mqtt.last(running.topics.availability(FIRST)) == "offline"
        assert "" not in running.mqtt.texts(former)
        unlisted.answers = True
        running.account.drop()
        await running.until_online()
        assert "" not in running.mqtt.texts(former)


async def test_the_availability_of_before_a_crash_is_corrected_first(
    open_bridge: OpenBridge, mosquitto: Mosquitto
) -> None:
    topics = Topics("crashed", "home")
    async with open_mqtt_client(mosquitto.port) as mqtt:
        await mqtt.publish(topics.availability(FIRST), "online", retain=True)
    async with open_bridge({FIRST: {**FREE, "activity": "offline"}}, topics=topics) as running:
        await running.mqtt.until_last(topics.bridge_state, "online")
        sent = [(message.topic.value, message.payload) for message in running.mqtt.messages]
        assert sent.index((topics.availability(FIRST), b"offline")) < sent.index((topics.bridge_state, b"online"))


async def test_a_former_run_is_cleaned_up_once(open_bridge: OpenBridge, mosquitto: Mosquitto) -> None:
    topics, relay = Topics("cleaned", "home"), BrokerRelay(mosquitto.port)
    async with open_bridge(topics=topics, prefix="ha-other") as running:  # to learn the topic of the grid connection
        await running.until_online()
        grids = await running.mqtt.until(
            lambda: (
                {each.topic.value for each in running.mqtt.messages if each.topic.matches("ha-other/device/+/config")}
                - {f"ha-other/device/bluecurrent_{FIRST}/config"}
            )
        )
    (grid,) = (topic.replace("ha-other", "ha-cleaned") for topic in grids)
    async with (
        await asyncio.start_server(relay.serve, "127.0.0.1", 0) as server,
        open_mqtt_client(mosquitto.port) as mqtt,
    ):
        # Another charge point announced the same grid connection, and has left the account since.
        gone = {"availability": [{"topic": topics.bridge_state}, {"topic": topics.availability(SECOND)}]}
        await mqtt.publish(grid, gone, retain=True)
        settings = BrokerSettings(parse_broker_url(f"mqtt://127.0.0.1:{server.sockets[0].getsockname()[1]}"))
        async with open_bridge(topics=topics, prefix="ha-cleaned", broker_settings=settings) as running:
            await running.until_online()
            await running.mqtt.until(lambda: "components" in (running.mqtt.json(grid) or {}))
            known = len(running.mqtt.messages)
            relay.drop()
            await running.mqtt.until(
                lambda: (
                    (topics.bridge_state, b"online")
                    in [(message.topic.value, message.payload) for message in running.mqtt.messages[known:]]
                )
            )
            later = [message.payload for message in running.mqtt.messages[known:] if message.topic.value == grid]
            assert b"" not in later
            await running.stop()
        await relay.close()


@pytest.mark.parametrize("other_bridge", ["", "office"])
async def test_states_of_a_charge_point_that_is_gone(
    open_bridge: OpenBridge, mosquitto: Mosquitto, other_bridge: str
) -> None:
    topics = Topics(f"left{other_bridge}", "home")
    gone = [topics.availability(SECOND), topics.state(SECOND, "settings"), topics.state(SECOND, "session", 2)]
    async with open_mqtt_client(mosquitto.port, f"{topics.base_topic}/#") as mqtt:
        for topic in gone:
            await mqtt.publish(topic, "online", retain=True)
        await mqtt.publish(topics.result(SECOND), "of a command", retain=True)
        if other_bridge:  # it may have the charge point now
            await mqtt.publish(Topics(topics.base_topic, other_bridge).bridge_state, "online", retain=True)
        async with open_bridge(topics=topics) as running:
            await running.until_online()
            await mqtt.until_last(topics.bridge_state, "online")
        assert [mqtt.last(topic) for topic in gone] == (["online"] * 3 if other_bridge else [""] * 3)
        assert mqtt.last(topics.result(SECOND)) == "of a command"
        for topic in (*gone, topics.result(SECOND)):
            await mqtt.publish(topic, "", retain=True)
