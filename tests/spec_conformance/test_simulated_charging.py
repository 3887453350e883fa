"""Tests that random commands, cars and times give possible and consistent messages of a simulated account."""

from __future__ import annotations

from contextlib import suppress
from random import Random
from typing import Any

import pytest
from websockets.asyncio.client import connect

from bluecurrent.testing import SimulatedAccount
from bluecurrent.testing.simulation.default_account import SUBJECTS
from tests.spec_conformance.simulated_messages import answers_to, check_message
from tests.testing.conftest import RawClient

TWO_SOCKETS = {"BCU100005": {"socket_ids": [1, 2], "activity": "available", "vehicle_status": "A"}}
PHASES = (1, 2, 3)
COMMANDS = [
    "START_SESSION",
    "STOP_SESSION",
    "SET_INOPERATIVE",
    "SET_OPERATIVE",
    "SET_DELAYED_CHARGING",
    "SAVE_SCHEDULE_DELAYED_CHARGING",
    "SET_PRICE_BASED_CHARGING",
    "OVERRIDE_DELAYED_CHARGING_TIMEOUT",
    "POST_SET_OVERRIDE_CURRENT",
    "SET_PLUG_AND_CHARGE",
    "GET_CH_STATUS",
    "GET_CH_SETTINGS",
    "GET_GRID_STATUS",
]


def random_command(random: Random, identity: str) -> dict[str, Any]:
    hours = [f"{random.randrange(24):02}:00" for _ in range(2)]
    return {
        "command": random.choice(COMMANDS),
        "evse_id": identity,
        "session_token": "BCU-APP",
        "value": random.random() < 0.5,
        "days": "[1, 3, 5]",
        "start_time": hours[0],
        "end_time": hours[1],
        "chargepoints": [identity],
        "overridevalue": random.randrange(5, 30),
        "overridestarttime": hours[0],
        "overridestartdays": ["MO", "FR"],
        "overridestoptime": hours[1],
        "overridestopdays": ["TU", "SA"],
    }


def let_something_happen(random: Random, account: SimulatedAccount, identity: str) -> None:
    """Lets time pass, a car come or go, or a charge point lose or find its connection."""
    point, socket_id = account.charge_points[identity], random.choice([1, 2])
    battery_kwh, max_current = random.choice([0.0001, 5, 60]), random.choice([3, 10, 16, 32])
    with suppress(ValueError):  # no such socket, or a car is there or is not
        match random.randrange(8):
            case 0 | 1:
                phases = random.choice(PHASES)
                point.plug_in(battery_kwh, random.random(), phases=phases, max_current=max_current, socket_id=socket_id)
            case 2:
                point.unplug(socket_id)
            case 3:
                point.go_offline()
            case 4 | 5:
                point.go_online()
            case 6:
                account.advance(hours=random.random() * 10)
            case _:
                account.advance(seconds=random.random() * 100)


def check_status(status: dict[str, Any]) -> None:
    """Checks that the fields of a status agree with each other."""
    currents, voltages = ([status[f"actual_{kind}{phase}"] for phase in PHASES] for kind in ("p", "v"))
    activity, vehicle = status["activity"], status["vehicle_status"]
    assert max(currents) <= 20  # what is reserved for charging
    assert all(voltage > 0 or not current for current, voltage in zip(currents, voltages, strict=True))
    assert not any(voltages) or (activity, vehicle) == ("charging", "C")
    assert vehicle in {"charging": "BC", "delayed": "B", "offline": "E"}.get(activity, "AB")
    assert (activity == "delayed") == (status["smart_current_heartbeat_timeout"] > 0)
    assert (activity == "offline") == bool(status["offline_since"])
    assert status["total_cost"] == pytest.approx(status["actual_kwh"] * 0.3025, abs=0.001)
    assert status["stop_datetime"] == "" or status["start_datetime"] <= status["stop_datetime"]


@pytest.mark.parametrize("seed", range(5))
async def test_random_events_give_consistent_messages(seed: int) -> None:
    random = Random(seed)
    charge_points = SUBJECTS | TWO_SOCKETS
    received: list[dict[str, Any]] = []
    async with (
        SimulatedAccount(seed=seed, speed=None, charge_points=charge_points) as account,
        connect(account.url, ping_interval=None) as socket,
    ):
        client = RawClient(socket)
        await client.greet()
        for _ in range(80):
            identity = random.choice(list(charge_points))
            let_something_happen(random, account, identity)
            received += await answers_to(random_command(random, identity), client, account)
    for message in received:
        check_message(message)
        if message["object"] == "CH_STATUS":
            for status in message.get("items", [message.get("data")]):
                check_status(status)
        if message["object"] == "GRID_STATUS":
            assert max(message["data"][f"grid_actual_p{phase}"] for phase in PHASES) <= 25
        if message["object"] == "GRID_CURRENT":
            assert max(message[f"grid_actual_p{phase}"] for phase in PHASES) <= 25
