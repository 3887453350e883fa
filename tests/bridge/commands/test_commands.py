"""Tests commands from the broker: their checks, their results, and what the simulated account received."""

from __future__ import annotations

import json
import logging
from datetime import datetime, timedelta

import pytest
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties

from bluecurrent.bridge.configuration.broker_address import parse_broker_url
from bluecurrent.bridge.configuration.settings import BrokerSettings, EvccSettings
from bluecurrent.bridge.topics import Topics
from tests.bridge.harness.charge_points import FIRST, FREE
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import open_mqtt_client
from tests.bridge.harness.old_broker import refuse_version_5
from tests.bridge.harness.running_bridge import OpenBridge, RunningBridge


async def test_each_command_has_a_result(open_bridge: OpenBridge) -> None:
    async with open_bridge() as running:
        await running.until_read()
        result = await running.command(command="SET_PLUG_AND_CHARGE", value=False, id="a 1")
        at = datetime.fromisoformat(result.pop("at"))
        assert at.utcoffset() == timedelta(0)
        assert result == {"id": "a 1", "command": "SET_PLUG_AND_CHARGE", "status": "ok", "error": None}
        sent = {"command": "SET_PLUG_AND_CHARGE", "evse_id": FIRST, "value": False}
        assert [frame for frame in running.account.commands if frame["command"] == sent["command"]] == [sent]
        settings = running.topics.state(FIRST, "settings")
        await running.mqtt.until(lambda: running.mqtt.json(settings)["plug_and_charge"]["value"] is False)


@pytest.mark.parametrize(
    ("error", "status"), [("REJECTED", "rejected"), ("TIMEOUT", "timeout"), (2, "rejected"), (9, "error")]
)
async def test_a_refusal_leaves_the_state(open_bridge: OpenBridge, error: str | int, status: str) -> None:
    async with open_bridge() as running:
        await running.until_read()
        running.account.fail_next("SET_PLUG_AND_CHARGE", error)
        if error == "TIMEOUT":
            running.account.speed = 1000
        result = await running.command(command="SET_PLUG_AND_CHARGE", value=False)
        assert (result["status"], result["id"]) == (status, None)
        assert result["error"]
        assert running.mqtt.json(running.topics.state(FIRST, "settings"))["plug_and_charge"]["value"] is True


async def test_entities_are_set(open_bridge: OpenBridge) -> None:
    async with open_bridge() as running:
        await running.until_read()
        assert (await running.set("plug_and_charge", "OFF"))["status"] == "ok"
        assert (await running.set("plug_and_charge", "maybe"))["status"] == "invalid"
        assert (await running.set("activity", "charging"))["status"] == "invalid"
        for entity, text, error in (
            ("plug_and_charge", "maybe", "plug_and_charge takes ON or OFF"),
            ("plug_and_charge", b"\xff\xfe", "plug_and_charge: the message is not text in UTF-8"),
            ("card", "Nobody's", "card: there is no card of this name"),
            ("nonsense", "ON", "there is no entity 'nonsense' that can be set"),
            ("a\u202eb", b"\xff", "'a\\u202eb': the message is not text in UTF-8"),
        ):
            result = await running.set(entity, text)
            assert (result["status"], result["command"]) == ("invalid", None)
            assert result["error"].startswith(error)
        assert (await running.set("plug_and_charge", "O" * 2000))["status"] == "invalid"
        assert (await running.set("reset", "PRESS"))["status"] == "ok"
        limit = await running.set("current_limit", "10")
        assert (limit["status"], limit["command"]) == ("ok", "POST_SET_OVERRIDE_CURRENT")
        assert running.acting_commands == ["SET_PLUG_AND_CHARGE", "SOFT_RESET", "POST_SET_OVERRIDE_CURRENT"]


def find_used_cards(running: RunningBridge) -> list[str]:
    """Returns the card of each session that was started."""
    commands = running.account.commands
    return [command["session_token"] for command in commands if command["command"] == "START_SESSION"]


WITHOUT_PLUG_AND_CHARGE = {FIRST: {**FREE, "plug_and_charge": {"value": False, "permission": "write"}}}


async def test_a_session_starts_with_the_selected_card(open_bridge: OpenBridge) -> None:
    async with open_bridge(WITHOUT_PLUG_AND_CHARGE) as running:
        await running.until_read()
        session = running.topics.state(FIRST, "session")
        announced = f"{running.prefix}/device/bluecurrent_{FIRST}/config"
        await running.mqtt.until(lambda: "card" in (running.mqtt.json(announced) or {}).get("components", {}))
        assert (await running.set("start", "PRESS"))["status"] == "invalid"
        assert (await running.set("card", "Nobody's"))["status"] == "invalid"
        assert (await running.set("card", "Private card"))["status"] == "ok"
        await running.mqtt.until(lambda: running.mqtt.json(session)["card"] == "Private card")
        running.account.charge_points[FIRST].plug_in()
        assert (await running.command(command="START_SESSION"))["status"] == "ok"
        assert find_used_cards(running) == ["00000000000002"]


async def test_a_card_can_be_named_in_the_command(open_bridge: OpenBridge) -> None:
    async with open_bridge(WITHOUT_PLUG_AND_CHARGE) as running:
        await running.until_read()
        running.account.charge_points[FIRST].plug_in()
        announced = f"{running.prefix}/device/bluecurrent_{FIRST}/config"
        await running.mqtt.until(lambda: "card" in (running.mqtt.json(announced) or {}).get("components", {}))
        assert (await running.command(command="START_SESSION", card="Company card"))["status"] == "ok"
        assert find_used_cards(running) == ["00000000000001"]
        both = await running.command(command="START_SESSION", card="Company card", session_token="00000000000002")
        assert both["status"] == "invalid"


async def test_retained_commands_are_ignored_and_logged_once(
    open_bridge: OpenBridge, mosquitto: Mosquitto, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_bridge() as running:
        await running.until_read()
        await running.mqtt.publish(running.topics.command(FIRST), {"command": "REBOOT"}, retain=True)
        await running.mqtt.publish(running.topics.set(FIRST, "reset"), "PRESS", retain=True)
        assert (await running.command(command="SOFT_RESET"))["status"] == "ok"
        assert running.acting_commands == ["SOFT_RESET"]
        await running.stop()
        assert [record.getMessage()[:8] for record in caplog.records] == ["retained"]
        caplog.clear()
        # The retained commands are still at the broker when the bridge connects again, which does not ask for them.
        async with open_bridge(topics=running.topics) as again:
            await again.until_online()
            assert (await again.command(command="SOFT_RESET"))["status"] == "ok"
            assert again.acting_commands == ["SOFT_RESET"]
    assert "retained" not in caplog.text


async def test_retained_commands_of_an_old_broker_are_ignored_and_logged_once(
    open_bridge: OpenBridge, mosquitto: Mosquitto, caplog: pytest.LogCaptureFixture
) -> None:
    topics = Topics("old-broker", "home")
    async with open_mqtt_client(mosquitto.port) as mqtt, refuse_version_5(mosquitto.port) as url:
        await mqtt.publish(topics.command(FIRST), {"command": "REBOOT"}, retain=True)
        await mqtt.publish(topics.set(FIRST, "reset"), "PRESS", retain=True)
        broker = BrokerSettings(parse_broker_url(url))
        async with open_bridge(topics=topics, broker_settings=broker) as running:
            await running.until_read()
            assert (await running.command(command="STOP_SESSION"))["command"] == "STOP_SESSION"
            assert running.acting_commands == ["STOP_SESSION"]
    ignored = [record.getMessage() for record in caplog.records if "retained" in record.getMessage()]
    assert len(ignored) == 1


async def test_results_go_to_the_response_topic(open_bridge: OpenBridge, mosquitto: Mosquitto) -> None:
    async with open_bridge() as running, open_mqtt_client(mosquitto.port, "answers/#") as asking:
        await running.until_read()
        properties = Properties(PacketTypes.PUBLISH)
        properties.ResponseTopic, properties.CorrelationData = "answers/mine", b"\x00\x01"
        await asking.publish(running.topics.command(FIRST), {"command": "SOFT_RESET"}, properties=properties)
        await asking.until(lambda: asking.last("answers/mine"))
        (answer,) = asking.messages
        assert getattr(answer.properties, "CorrelationData", None) == b"\x00\x01"
        assert json.loads(answer.payload)["status"] == "ok"
        await running.mqtt.until(lambda: running.results)
        # A result is never published as a command.
        properties.ResponseTopic = running.topics.command(FIRST)
        await asking.publish(running.topics.command(FIRST), {"command": "REBOOT"}, properties=properties)
        await running.mqtt.until(lambda: len(running.results) == 2)
        assert len(running.mqtt.texts(running.topics.command(FIRST))) == 2


async def test_a_charge_point_of_nobody_is_answered(open_bridge: OpenBridge) -> None:
    async with open_bridge() as running:
        await running.until_read()
        await running.mqtt.publish(running.topics.command("BCU999999"), {"command": "SOFT_RESET"})
        await running.mqtt.until(lambda: running.mqtt.json(running.topics.result("BCU999999")))
        assert running.mqtt.json(running.topics.result("BCU999999"))["status"] == "invalid"


async def test_a_failure_of_the_bridge_is_a_result(
    open_bridge: OpenBridge, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_bridge(evcc=EvccSettings("override")) as running:
        await running.until_read()
        monkeypatch.setattr("bluecurrent.bridge.evcc.evcc_control.read_switch", lambda *_: 1 / 0)
        with caplog.at_level(logging.CRITICAL + 1):
            await running.mqtt.publish(f"{running.topics.evcc(FIRST, 1, 'enable')}/set", "true")
            (result,) = await running.mqtt.until(lambda: running.results)
        assert (result["status"], "internal error" in result["error"]) == ("error", True)
        monkeypatch.setattr("bluecurrent.bridge.commands.command_handler.read_command", lambda *_: 1 / 0)
        with caplog.at_level(logging.CRITICAL + 1):
            assert (await running.command(command="SOFT_RESET"))["status"] == "error"
        monkeypatch.undo()
        assert (await running.command(command="SOFT_RESET"))["status"] == "ok"
