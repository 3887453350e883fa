"""Every command of the protocol has a subcommand, and it sends what was recorded."""

from __future__ import annotations

import json

import pytest

from bluecurrent.cli.arguments.subcommand_table import SUBCOMMANDS
from bluecurrent.messages import MESSAGES
from bluecurrent.protocol import PROTOCOL
from bluecurrent.testing import ThreadedServer

from .conftest import Run

PLACE, CARD = "BCU123456", "00000000000001"
CALLS = {
    "validate-api-token": "",
    "account": "",
    "hello": "",
    "charge-points": "",
    "cards": "--limit 100",
    "status": PLACE,
    "settings": PLACE,
    "grid": PLACE,
    "override list": "",
    "sustainability": "",
    "linked-charge-cards-only": f"{PLACE} on",
    "plug-and-charge": f"{PLACE} on",
    "plug-and-charge-card": f"{PLACE} --card {CARD}",
    "block": f"{PLACE} --yes",
    "unblock": PLACE,
    "reset": f"{PLACE} --yes",
    "reboot": f"{PLACE} --yes",
    "start-session": f"{PLACE} --card {CARD}",
    "stop-session": f"{PLACE} --yes",
    "unlock-connector": f"{PLACE} --yes",
    "delayed-charging": f"{PLACE} on",
    "delayed-charging-settings": f"{PLACE} --days mo,2,we,th,5 --from 23:00 --until 07:00",
    "price-based-charging": f"{PLACE} on",
    "price-based-settings": f"{PLACE} --expected-departure-time 07:30 --expected-kwh 12 --minimum-kwh 6.5",
    "update-price-based-settings": f"{PLACE} --expected-departure-time 08:15 --current-battery-percentage 65",
    "override price-based-charging": f"{PLACE} on",
    "override delayed-charging": f"{PLACE} on",
    "override set": f"{PLACE} BCU7 --from 10:00 --until 20:00 --days mo,th --until-days we,fr --amps 10",
    "override edit": f"1 {PLACE} --from 22:30 --until 06:00 --days sa --until-days su --amps 6.5",
    "override clear": "1",
}


def test_every_command_has_a_subcommand() -> None:
    assert {item.name for item in SUBCOMMANDS} == set(CALLS)
    assert {item.command for item in SUBCOMMANDS} == set(PROTOCOL.routes)


@pytest.mark.parametrize("item", SUBCOMMANDS, ids=lambda item: item.name.replace(" ", "-"))
def test_it_sends_its_command_and_prints_the_answer(item: object, run: Run, bluecurrent_server: ThreadedServer) -> None:
    (subcommand,) = (each for each in SUBCOMMANDS if each is item)
    done = run(*subcommand.path, *CALLS[subcommand.name].split(), "--json")

    assert done.returncode == 0, done.stderr
    sent = [frame for frame in bluecurrent_server.received if isinstance(frame, dict)]
    assert subcommand.command in [frame[PROTOCOL.command] for frame in sent]
    objects = [json.loads(line) for line in done.stdout.splitlines()]
    assert objects
    if subcommand.acts:
        (answer,) = objects
        assert answer[PROTOCOL.object] in {
            PROTOCOL.routes[subcommand.command].answer,
            PROTOCOL.routes[subcommand.command].receipt,
        }
        assert answer.get("evse_id", PLACE) == PLACE


@pytest.mark.parametrize("item", SUBCOMMANDS, ids=lambda item: item.name.replace(" ", "-"))
def test_its_help_says_what_it_is(item: object, run: Run) -> None:
    (subcommand,) = (each for each in SUBCOMMANDS if each is item)
    done = run(*subcommand.path, "--help", env={"COLUMNS": "200"})

    words = " ".join(done.stdout.split())
    assert done.returncode == 0
    assert " ".join(subcommand.help.split()) in words
    assert f"Sends {subcommand.command}." in words
    for option in subcommand.options:
        assert ("on|off" if option.kind == "switch" else option.label) in words
        assert option.help.split(",")[0] in words


def test_json_has_the_names_of_the_wire(run: Run) -> None:
    lines = run("charge-points", "--json").stdout.splitlines()

    assert len(lines) > 1
    for line in lines:
        point = json.loads(line)
        assert (
            {"evse_id", "model_type", "plug_and_charge"}
            <= point.keys()
            <= MESSAGES["CHARGE_POINTS"].model_fields["data"].annotation.__args__[0].__args__[0].model_fields.keys()
        )  # type: ignore[union-attr]
        assert point["plug_and_charge"].keys() == {"value", "permission"}


def test_json_is_what_a_pipe_gets_and_tables_can_be_asked_for(run: Run) -> None:
    assert json.loads(run("status", PLACE).stdout)["evse_id"] == PLACE
    assert json.loads(run("--output", "json", "status", PLACE).stdout)["evse_id"] == PLACE
    table = run("status", PLACE, "--output", "table").stdout
    assert "Current on phase 1" in table
    assert "\x1b" not in table


def test_options_are_taken_before_the_name_and_after_it(run: Run, nowhere: dict[str, str]) -> None:
    for arguments in (["--demo", "--json", "status", PLACE], ["status", PLACE, "--demo", "--json"]):
        done = run(*arguments, env={"BLUECURRENT_URL": "ws://127.0.0.1:1/", "BLUECURRENT_API_TOKEN": ""})
        assert json.loads(done.stdout)["evse_id"] == PLACE


@pytest.mark.parametrize("name", ["override set", "start-session", "plug-and-charge", "override clear"])
def test_the_demo_answers_any_values(run: Run, name: str) -> None:
    call = {
        "override set": "BCU7 BCU8 --from 01:23 --until 04:56 --days fr --amps 13",
        "start-session": "BCU7 --card BCU-APP",
        "plug-and-charge": "BCU7 off",
        "override clear": "77",
    }[name]
    done = run(*name.split(), *call.split(), "--demo", "--json")
    assert done.returncode == 0, done.stderr
    if name == "override set":
        assert json.loads(done.stdout)["data"]["charge_points"] == ["BCU7", "BCU8"]


def test_how_long_an_action_waits_can_be_said(run: Run) -> None:
    assert (
        json.loads(run("reboot", PLACE, "--yes", "--wait", "receipt", "--json").stdout)["object"] == "RECEIVED_REBOOT"
    )
    assert json.loads(run("reboot", PLACE, "--yes", "--wait", "sent", "--json").stdout) == {"command": "REBOOT"}
    assert (
        run("reboot", PLACE, "--yes", "--output", "table").stdout == f"reboot {PLACE}: confirmed by the charge point\n"
    )
