"""Tests `python -m bluecurrent.testing.simulation`, which `bluecurrent simulate` calls."""

from __future__ import annotations

import json
import signal
from functools import partial

import pytest
from websockets.sync.client import connect

from bluecurrent.testing.simulation.__main__ import main
from tests.free_port import find_free_port
from tests.platform_marks import needs_signals
from tests.testing.server_programs import (
    SIMULATION,
    read_lines,
    refused,
    refused_by,
    send_command,
    served,
    stop,
    taken_port,
)

FREE = "BCU100003"


@needs_signals
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_connections_and_commands_are_printed_until_it_is_interrupted(number: signal.Signals) -> None:
    with served(SIMULATION, "--speed", "1000") as (process, url):
        assert send_command(url, "GET_CH_STATUS", evse_id=FREE)["data"]["activity"] == "available"
        assert send_command(url, "HELLO", header="homeassistant") == {"object": "HELLO"}
        assert read_lines(process.stdout, 6) == [
            "connection 1: opened",
            f"connection 1: GET_CH_STATUS for {FREE}",
            "connection 1: closed, code 1000",
            "connection 2: opened",
            "connection 2: HELLO",
            "connection 2: closed, code 1000",
        ]
        assert stop(process, number) == (0, "", "")


def test_another_seed_gives_other_values() -> None:
    voltages = []
    for seed in ("0", "0", "7"):
        with served(SIMULATION, "--seed", seed) as (_, url):
            status = send_command(url, "GET_CH_STATUS", evse_id="BCU100001")["data"]
            voltages.append([status[f"actual_v{phase}"] for phase in (1, 2, 3)])  # they change with each minute
    assert voltages[0] == voltages[1] != voltages[2]


@needs_signals
def test_simulation_ends_although_a_client_waits_for_an_answer() -> None:
    with served(SIMULATION) as (process, url), connect(url) as client:
        client.send(json.dumps({"command": "REBOOT", "evse_id": FREE}))
        assert read_lines(process.stdout, 2)[1] == f"connection 1: REBOOT for {FREE}"
        status, _, errors = stop(process)
        assert (status, errors) == (0, "")


def test_simulation_keeps_its_state_between_connections() -> None:
    with served(SIMULATION, "--speed", "1000", "--port", str(port := find_free_port())) as (_, url):
        assert url == f"ws://127.0.0.1:{port}/haserver"
        for value in (False, True, False):
            verdict = send_command(
                url, "SET_PLUG_AND_CHARGE", until="STATUS_SET_PLUG_AND_CHARGE", evse_id=FREE, value=value
            )
            assert verdict["success"] is True
            settings = send_command(url, "GET_CH_SETTINGS", evse_id=FREE)
            assert settings["data"]["plug_and_charge"]["value"] is value


def test_a_port_in_use_is_reported_in_one_line() -> None:
    with taken_port() as port:
        errors = refused(SIMULATION, "--port", str(port))
    assert errors.startswith(f"can't serve on 127.0.0.1:{port}: ")
    assert len(errors.splitlines()) == 1


def test_unusable_arguments_are_reported(capsys: pytest.CaptureFixture[str]) -> None:
    refused = partial(refused_by, main, capsys)
    for host in ("256.0.0.1", "a" * 70):
        assert refused("--host", host).startswith(f"can't serve on {host}:0: ")
    for speed in ("0", "-1", "nan", "fast"):
        assert f"--speed: '{speed}' is not a number above 0" in refused(f"--speed={speed}")
    assert "--speed: '1e9' is more than 1000000" in refused("--speed=1e9")
    assert "--port: '99999' is not a port" in refused("--port", "99999")
    assert "argument --seed: invalid int value: 'one'" in refused("--seed", "one")
    assert "unrecognized arguments: BCU7" in refused("BCU7")
