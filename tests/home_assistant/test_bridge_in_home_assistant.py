"""Tests the bridge with Home Assistant itself: what it announces, shows and takes. `make test-home-assistant` runs it.

HOME_ASSISTANT_PYTHON is a Python that Home Assistant runs on. It is installed from the package registry.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bridge.harness.bridge_process import make_environment, run_bridge
from tests.bridge.harness.mosquitto import Mosquitto
from tests.home_assistant.running_home_assistant import HomeAssistant, State, install_home_assistant

PYTHON = os.environ.get("HOME_ASSISTANT_PYTHON", "")
VERSION = json.loads(Path(__file__).with_name("accepted_discovery.json").read_text(encoding="utf-8"))["version"]
CHARGING, FREE, OFFLINE = "bluecurrent_bcu100001", "bluecurrent_bcu100003", "bluecurrent_bcu100004"
"""Charge points of the demo account."""

pytestmark = [
    pytest.mark.skipif(not PYTHON, reason="make test-home-assistant sets HOME_ASSISTANT_PYTHON"),
    pytest.mark.network,
    pytest.mark.timeout(600),
]


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mosquitto]:
    broker = Mosquitto(tmp_path_factory.mktemp("broker"))
    broker.start()
    yield broker
    broker.stop()


@pytest.fixture(scope="module")
def home_assistant(tmp_path_factory: pytest.TempPathFactory, broker: Mosquitto) -> Iterator[HomeAssistant]:
    python = install_home_assistant(PYTHON, VERSION, tmp_path_factory.mktemp("environment"))
    server = HomeAssistant(python, tmp_path_factory.mktemp("configuration"), broker_port=broker.port)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory, broker: Mosquitto) -> dict[str, str]:
    return make_environment(tmp_path_factory.mktemp("home"), BLUECURRENT_MQTT=broker.url)


@pytest.fixture(autouse=True)
def bridge(environment: dict[str, str], home_assistant: HomeAssistant) -> Iterator[None]:
    with run_bridge(environment, "--demo"):
        home_assistant.until(lambda states: own_states(states).get(f"sensor.{FREE}_activity") == "available")
        yield


def own_states(states: dict[str, State]) -> dict[str, str]:
    """Returns the states of the entities that the bridge announces."""
    return {name: state["state"] for name, state in states.items() if ".bluecurrent_" in name}


def test_each_charge_point_has_its_entities(home_assistant: HomeAssistant) -> None:
    states = home_assistant.until(lambda states: float_or_zero(states[f"sensor.{CHARGING}_power"]["state"]) > 0)

    power = states[f"sensor.{CHARGING}_power"]["attributes"]
    assert (power["unit_of_measurement"], power["device_class"], power["state_class"]) == ("kW", "power", "measurement")
    own = own_states(states)
    assert {name.split(".")[0] for name in own} >= {"sensor", "switch", "button", "number", "select", "time", "event"}
    assert own[f"switch.{FREE}_plug_and_charge"] == "on"
    assert own[f"sensor.{OFFLINE}_activity"] == "unavailable"
    assert own[f"binary_sensor.{OFFLINE}_connection"] == "off"
    cards = states[f"select.{FREE}_card"]["attributes"]["options"]
    assert "Company card" in cards


def float_or_zero(text: str) -> float:
    return 0.0 if text in ("unavailable", "unknown") else float(text)


@pytest.mark.parametrize(
    ("service", "values", "entity", "state"),
    [
        ("switch/turn_off", {}, f"switch.{FREE}_plug_and_charge", "off"),
        ("switch/turn_off", {}, f"switch.{FREE}_available", "off"),
        ("number/set_value", {"value": 10}, f"number.{CHARGING}_current_limit", "10"),
        ("select/select_option", {"option": "Pool car"}, f"select.{FREE}_card", "Pool car"),
        ("time/set_value", {"time": "22:00:00"}, "time.bluecurrent_bcu100002_delayed_charging_start", "22:00:00"),
    ],
)
def test_an_entity_can_be_set(
    home_assistant: HomeAssistant, service: str, values: dict[str, object], entity: str, state: str
) -> None:
    home_assistant.until(lambda states: own_states(states)[entity] not in ("unavailable", state))
    home_assistant.call(service, entity, **values)
    home_assistant.until(lambda states: own_states(states)[entity] == state)


def test_a_command_that_can_not_be_sent_has_a_result(home_assistant: HomeAssistant) -> None:
    home_assistant.call("button/press", f"button.{FREE}_start")  # no card is selected

    def has_result(states: dict[str, State]) -> bool:
        return bool(states[f"event.{FREE}_result"]["attributes"].get("event_type") == "invalid")

    result = home_assistant.until(has_result)[f"event.{FREE}_result"]["attributes"]
    assert "card" in result["error"]


def test_everything_comes_back_with_the_broker(home_assistant: HomeAssistant, broker: Mosquitto) -> None:
    entity = f"sensor.{FREE}_activity"
    broker.stop()
    home_assistant.until(lambda states: own_states(states)[entity] == "unavailable")
    broker.start()
    home_assistant.until(lambda states: own_states(states)[entity] == "available")


def test_home_assistant_has_nothing_to_complain_about(home_assistant: HomeAssistant) -> None:
    log = home_assistant.log.read_text(encoding="utf-8")
    lines = [line for line in log.splitlines() if "components.mqtt" in line and "connection was lost" not in line]
    assert lines == []
