"""Tests that every command of the protocol has a subcommand, which sends what was recorded."""

from __future__ import annotations

import json

import pytest

from bluecurrent.cli.arguments.subcommand_table import SUBCOMMANDS
from bluecurrent.messages import MESSAGES
from bluecurrent.protocol import PROTOCOL
from bluecurrent.testing import ThreadedServer

from .conftest import Run

EVSE_ID, CARD = "BCU123456", "00000000000001"
DEMO_EVSE_ID = "BCU100001"
REFUSED_IN_DEMO = {"start-session": "START_SESSION for BCU100001 was refused: REJECTED"}
"""The demo has no car that waits for a session to start."""
CALLS = {
    "validate-api-token": "",
    "account": "",
    "hello": "",
    "charge-points": "",
    "cards": "--limit 100",
    "status": EVSE_ID,
    "settings": EVSE_ID,
    "grid": EVSE_ID,
    "override list": "",
    "sustainability": "",
    "linked-charge-cards-only": f"{EVSE_ID} on",
    "plug-and-charge": f"{EVSE_ID} on",
    "plug-and-charge-card": f"{EVSE_ID} --card {CARD}",
    "block": f"{EVSE_ID} --yes",
    "unblock": EVSE_ID,
    "reset": f"{EVSE_ID} --yes",
    "reboot": f"{EVSE_ID} --yes",
    "start-session": f"{EVSE_ID} --card {CARD}",
    "stop-session": f"{EVSE_ID} --yes",
    "unlock-connector": "BCU100001 --yes",  # known as one that is unlocked over the WebSocket
    "delayed-charging": f"{EVSE_ID} on",
    "delayed-charging-settings": f"{EVSE_ID} --days mo,2,we,th,5 --from 23:00 --until 07:00",
    "price-based-charging": f"{EVSE_ID} on",
    "price-based-settings": f"{EVSE_ID} --expected-departure-time 07:30 --expected-kwh 12 --minimum-kwh 6.5",
    "update-price-based-settings": f"{EVSE_ID} --expected-departure-time 08:15 --current-battery-percentage 65",
    "override price-based-charging": f"{EVSE_ID} on",
    "override delayed-charging": f"{EVSE_ID} on",
    "override set": f"{EVSE_ID} BCU7 --from 10:00 --until 20:00 --days mo,th --until-days we,fr --amps 10",
    "override edit": f"1 {EVSE_ID} --from 22:30 --until 06:00 --days sa --until-days su --amps 6.5",
    "override clear": "1",
}


def test_every_command_has_a_subcommand() -> None:
    assert {item.name for item in SUBCOMMANDS} == set(CALLS)
    assert {item.command for item in SUBCOMMANDS} == set(PROTOCOL.routes)


@pytest.mark.parametrize("item", SUBCOMMANDS, ids=lambda item: item.name.replace(" ", "-"))
def test_a_subcommand_sends_its_command_and_prints_the_answer(
    item: object, run: Run, bluecurrent_server: ThreadedServer
) -> None:
    (subcommand,) = (each for each in SUBCOMMANDS if each is item)
    done = run(*subcommand.command_words, *CALLS[subcommand.name].split(), "--json")

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
        named = next((word for word in CALLS[subcommand.name].split() if word.startswith("BCU")), None)
        assert answer.get("evse_id", named) == named


@pytest.mark.parametrize("item", SUBCOMMANDS, ids=lambda item: item.name.replace(" ", "-"))
def test_the_help_shows_description_command_and_options(item: object, run: Run) -> None:
    (subcommand,) = (each for each in SUBCOMMANDS if each is item)
    done = run(*subcommand.command_words, "--help", env={"COLUMNS": "200"})

    words = " ".join(done.stdout.split())
    assert done.returncode == 0
    assert " ".join(subcommand.help.split()) in words
    assert f"Sends {subcommand.command}." in words
    for option in subcommand.options:
        assert ("on|off" if option.kind == "switch" else option.label) in words
        assert option.help.split(",")[0] in words
        assert ("[default: (that of --days)]" in words) or not option.default_from


def test_json_has_the_field_names_of_the_wire(run: Run) -> None:
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


def test_a_pipe_gets_json_unless_a_table_is_wanted(run: Run) -> None:
    assert json.loads(run("status", EVSE_ID).stdout)["evse_id"] == EVSE_ID
    assert json.loads(run("--output", "json", "status", EVSE_ID).stdout)["evse_id"] == EVSE_ID
    table = run("status", EVSE_ID, "--output", "table").stdout
    assert "Current on phase 1" in table
    assert "\x1b" not in table


def test_global_options_are_accepted_before_and_after_the_name(run: Run, bare_environment: dict[str, str]) -> None:
    for arguments in (["--demo", "--json", "status", DEMO_EVSE_ID], ["status", DEMO_EVSE_ID, "--demo", "--json"]):
        done = run(*arguments, env={"BLUECURRENT_URL": "ws://127.0.0.1:1/", "BLUECURRENT_API_TOKEN": ""})
        assert json.loads(done.stdout)["evse_id"] == DEMO_EVSE_ID


@pytest.mark.parametrize("item", SUBCOMMANDS, ids=lambda item: item.name.replace(" ", "-"))
def test_every_subcommand_works_in_the_demo(item: object, run: Run) -> None:
    (subcommand,) = (each for each in SUBCOMMANDS if each is item)
    call = CALLS[subcommand.name].replace(EVSE_ID, DEMO_EVSE_ID).replace("BCU7", "BCU100002")
    done = run("--demo", "--json", *subcommand.command_words, *call.split())
    if subcommand.name in REFUSED_IN_DEMO:
        assert (done.returncode, done.stdout) == (1, "")
        assert REFUSED_IN_DEMO[subcommand.name] in done.stderr
        return
    assert done.returncode == 0, done.stderr
    objects = [json.loads(line) for line in done.stdout.splitlines()]
    assert objects
    if subcommand.acts:
        assert [answer["success"] for answer in objects] == [True]


def test_wait_sets_how_far_an_action_is_followed(run: Run) -> None:
    assert (
        json.loads(run("reboot", EVSE_ID, "--yes", "--wait", "receipt", "--json").stdout)["object"] == "RECEIVED_REBOOT"
    )
    assert json.loads(run("reboot", EVSE_ID, "--yes", "--wait", "sent", "--json").stdout) == {"command": "REBOOT"}
    assert (
        run("reboot", EVSE_ID, "--yes", "--output", "table").stdout
        == f"reboot {EVSE_ID}: confirmed by the charge point\n"
    )
