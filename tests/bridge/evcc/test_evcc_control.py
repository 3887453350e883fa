"""Tests the changes that evcc makes, at a real broker."""

from __future__ import annotations

import pytest

from bluecurrent.bridge.configuration.settings import EvccSettings
from bluecurrent.bridge.topics import Topics
from tests.bridge.harness.charge_points import FIRST, FREE
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import open_mqtt_client
from tests.bridge.harness.running_bridge import OpenBridge
from tests.bridge.harness.waiting import poll_until

from .evcc_reader import OFTEN, set_value, topic, until_read

READING = EvccSettings()
OVERRIDE = EvccSettings("override")
SESSION = EvccSettings("session", "Private card")
CHARGING = {"activity": "charging", "vehicle_status": "C", "actual_p1": 6, "actual_v1": 230}


async def test_two_sockets(open_bridge: OpenBridge) -> None:
    items = [{"socket_id": 1, **CHARGING}, {"socket_id": 2, "activity": "available", "vehicle_status": "A"}]
    async with open_bridge(evcc=OVERRIDE, intervals=OFTEN) as running:
        await running.until_online()
        await running.account.push({"object": "CH_STATUS", "evse_id": FIRST, "items": items})
        await running.mqtt.until_last(topic(running, "status"), "C")
        await running.mqtt.until_last(topic(running, "status", socket=2), "A")
        assert (await set_value(running, "maxcurrent", "10"))["status"] == "invalid"
        assert not running.acting_commands


async def test_a_stop_is_a_limit_of_0_amperes(open_bridge: OpenBridge) -> None:
    async with open_bridge(evcc=OVERRIDE, intervals=OFTEN) as running:
        await until_read(running, status="A", enabled=True)
        assert (await set_value(running, "enable", "false"))["status"] == "ok"
        await until_read(running, enabled=False)
        assert (await set_value(running, "enable", "1"))["status"] == "ok"
        await until_read(running, enabled=True)
        assert running.acting_commands == ["POST_SET_OVERRIDE_CURRENT", "POST_CLEAR_OVERRIDE_CURRENT"]
        limits = [frame for frame in running.account.commands if frame["command"] == "POST_SET_OVERRIDE_CURRENT"]
        assert [frame["overridevalue"] for frame in limits] == [0]


async def test_a_limit_that_has_ended_is_set_again(open_bridge: OpenBridge) -> None:
    async with open_bridge(evcc=OVERRIDE, intervals=OFTEN) as running:
        await until_read(running, enabled=True)
        await set_value(running, "enable", "0")
        await until_read(running, enabled=False)
        assert running.bridge._live is not None
        running.mqtt.messages.clear()
        await running.bridge._live.charge_points[FIRST].clear_limit()  # as it is at the end of the day
        enabled = topic(running, "enabled")
        await running.mqtt.until(
            lambda: "true" in running.mqtt.texts(enabled) and running.mqtt.last(enabled) == "false"
        )
        set_once, cleared, set_again = running.acting_commands
        assert (set_once, set_again) == ("POST_SET_OVERRIDE_CURRENT",) * 2
        assert cleared == "POST_CLEAR_OVERRIDE_CURRENT"


async def test_the_maximum_current(open_bridge: OpenBridge) -> None:
    async with open_bridge({FIRST: {**FREE, "max_usage": 16}}, evcc=OVERRIDE, intervals=OFTEN) as running:
        await until_read(running, enabled=True)
        for text, status in (("5.9", "invalid"), ("x", "invalid"), ("1e1", "invalid"), ("9" * 70_000, "invalid")):
            assert (await set_value(running, "maxcurrent", text))["status"] == status
        assert not running.acting_commands
        for text in ("32.0", "10", "16.0", "12.7"):  # within the interval, the latest one waits
            assert (await set_value(running, "maxcurrent", text))["status"] == "ok"
        assert (await set_value(running, "maxcurrent", "16.4"))["status"] == "ok"  # that of the charge point already
        limits = [frame for frame in running.account.commands if frame["command"] == "POST_SET_OVERRIDE_CURRENT"]
        assert [frame["overridevalue"] for frame in limits] == [16]
        assert len(running.acting_commands) == 1


async def test_a_maximum_waits_while_evcc_has_stopped_the_car(open_bridge: OpenBridge) -> None:
    async with open_bridge(evcc=OVERRIDE, intervals=OFTEN) as running:
        await until_read(running, enabled=True)
        await set_value(running, "enable", "0")
        await until_read(running, enabled=False)
        assert (await set_value(running, "maxcurrent", "10"))["status"] == "ok"
        await until_read(running, enabled=False)
        assert running.acting_commands == ["POST_SET_OVERRIDE_CURRENT"]


async def test_a_session_is_started_with_the_card_and_stopped(open_bridge: OpenBridge) -> None:
    connected = {**FREE, "vehicle_status": "B", "plug_and_charge": {"value": False, "permission": "write"}}
    async with open_bridge({FIRST: connected}, evcc=SESSION, intervals=OFTEN) as running:
        await until_read(running, enabled=False)
        assert (await set_value(running, "enable", "true"))["status"] == "ok"
        await until_read(running, enabled=True, status="C")
        assert (await set_value(running, "enable", "true"))["status"] == "ok"  # nothing is left to do
        assert (await set_value(running, "enable", "f"))["status"] == "ok"
        await until_read(running, enabled=False)
        assert running.acting_commands == ["START_SESSION", "STOP_SESSION"]
        (start,) = (frame for frame in running.account.commands if frame["command"] == "START_SESSION")
        assert start["session_token"] == "00000000000002"


async def test_a_session_is_not_stopped_by_a_limit_of_an_earlier_bridge(open_bridge: OpenBridge) -> None:
    async with open_bridge(evcc=SESSION, intervals=OFTEN) as running:
        await until_read(running, status="A")
        assert running.bridge._live is not None
        point = running.bridge._live.charge_points[FIRST]
        await point.limit_current(0)  # as with --evcc-control override
        await set_value(running, "enable", "true")
        assert point.limit is None
        assert running.acting_commands[1:] == ["POST_CLEAR_OVERRIDE_CURRENT", "START_SESSION"]


async def test_a_refused_start_shows_in_the_state(open_bridge: OpenBridge) -> None:
    async with open_bridge(evcc=SESSION, intervals=OFTEN) as running:
        await until_read(running, enabled=False)
        running.account.fail_next("START_SESSION", "REJECTED")
        assert (await set_value(running, "enable", "true"))["status"] == "rejected"
        running.mqtt.messages.clear()
        await until_read(running, enabled=False)


async def test_a_card_that_the_account_does_not_have(open_bridge: OpenBridge, caplog: pytest.LogCaptureFixture) -> None:
    async with open_bridge(evcc=EvccSettings("session", "No such card"), intervals=OFTEN) as running:
        await running.until_online()
        await poll_until(lambda: "there is no card of the name in --evcc-card. The names are" in caplog.text)


async def test_other_texts_are_refused(open_bridge: OpenBridge) -> None:
    async with open_bridge(evcc=OVERRIDE, intervals=OFTEN) as running:
        await until_read(running, enabled=True)
        for text in ("on", "yes", " ", "2", "x" * 70_000):
            result = await set_value(running, "enable", text)
            assert (result["status"], result["error"].partition(": ")[0]) == ("invalid", "1/evcc/enable")
        assert (await set_value(running, "enable", "0", socket=9))["status"] == "invalid"
        await running.mqtt.publish(f"{running.topics.base_topic}/{FIRST}/x/evcc/enable/set", "0")
        await running.mqtt.publish(topic(running, "power/set"), "0")
        await running.mqtt.publish(topic(running, "enable/set"), "")
        assert (await running.command(command="SOFT_RESET"))["status"] == "ok"
        assert running.acting_commands == ["SOFT_RESET"]


async def test_what_evcc_may_not_set_is_ignored(open_bridge: OpenBridge) -> None:
    async with open_bridge(evcc=READING, intervals=OFTEN) as running:
        await until_read(running, enabled=True)
        await running.mqtt.publish(topic(running, "enable/set"), "false")
        assert (await running.command(command="SOFT_RESET"))["status"] == "ok"
        assert running.acting_commands == ["SOFT_RESET"]


async def test_a_retained_message_is_ignored(mosquitto: Mosquitto, open_bridge: OpenBridge) -> None:
    async with open_mqtt_client(mosquitto.port) as mqtt:
        await mqtt.publish(f"evcc-retained/{FIRST}/1/evcc/enable/set", "false", retain=True)
    async with open_bridge(topics=Topics("evcc-retained", "home"), evcc=OVERRIDE, intervals=OFTEN) as running:
        await until_read(running, enabled=True)
        assert (await running.command(command="SOFT_RESET"))["status"] == "ok"
        assert running.acting_commands == ["SOFT_RESET"]
