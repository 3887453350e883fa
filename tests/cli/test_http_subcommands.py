"""Tests the subcommands for single commands over HTTP: tables, CSV, personal data, and an action."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import bluecurrent
from bluecurrent.cli.arguments.subcommand_table import REST_SUBCOMMANDS
from bluecurrent.testing import ThreadedServer
from tests.free_port import find_free_port
from tests.platform_marks import needs_signals

from .conftest import Run

IBAN = "NL91 ABNA 0417 1643 34"
CONTRACT = {
    "contract_id": "BCU12345678",
    "contact_email": "someone@example.org",
    "subscription_type": "BASIS",
    "beneficiary_name": "A. Person",
    "iban_beneficiary": IBAN,
    "later_field": "new",
}
PERSONAL = [text for name, text in CONTRACT.items() if name != "subscription_type"]


@pytest.fixture
def send(run: Run, bluecurrent_server: ThreadedServer) -> Run:
    """Returns a function that runs a command line with the address for requests over HTTP."""

    def send(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return run(*arguments, env={"BLUECURRENT_REST_URL": bluecurrent_server.rest_url, **environment})

    return send


@pytest.mark.parametrize("output", ["table", "json", "csv"])
def test_personal_data_is_shown_only_if_wanted(send: Run, bluecurrent_server: ThreadedServer, output: str) -> None:
    bluecurrent_server.answer_http({"contracts": [CONTRACT]}, times=2)
    hidden = send("contracts", "--output", output, COLUMNS="140").stdout
    assert "NL** **** **** **34" in hidden
    assert "BASIS" in hidden
    assert not [text for text in PERSONAL if text in hidden]
    shown = send("contracts", "--show-personal", "--output", output, COLUMNS="140").stdout
    assert [text in shown for text in PERSONAL] == [True] * 4 + [output == "json"]


def test_an_address_is_one_cell_or_several_columns(send: Run) -> None:
    table = send("grids", "--show-personal", "--output", "table").stdout
    assert "Examplestreet, 1, 1234 AB, Exampletown, NL" in table
    hidden = send("grids", "--output", "table").stdout
    assert ("***" in hidden, "Exampletown" in hidden, "GRID-BCU100001" in hidden) == (True, False, True)
    [row] = csv.DictReader(io.StringIO(send("grids", "--show-personal", "--output", "csv").stdout, newline=""))
    assert (row["smart_charging"], row["address.postal_code"]) == ("true", "1234 AB")


def test_account_without_contracts_prints_none_or_a_header(send: Run, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.answer_http({"contracts": []}, times=3)
    assert send("contracts", "--output", "table").stdout == "The list is empty.\n"
    assert send("contracts", "--json").stdout == ""
    [header] = send("contracts", "--output", "csv").stdout.splitlines()
    assert header == "contract_id,contact_email,subscription_type,beneficiary_name,iban_beneficiary"


def test_csv_of_no_grids_has_the_header_of_some(send: Run, bluecurrent_server: ThreadedServer) -> None:
    header, _ = send("grids", "--output", "csv").stdout.splitlines()
    bluecurrent_server.answer_http({"grids": []})
    assert send("grids", "--output", "csv").stdout.splitlines() == [header]


def test_each_socket_has_a_status(send: Run) -> None:
    lines = send("statuses", "BCU7").stdout.splitlines()
    assert [json.loads(line)["socket_id"] for line in lines] == [1, 2]


def test_the_capacity_tariff_is_set(send: Run, bluecurrent_server: ThreadedServer) -> None:
    done = send("capacity-tariff", "BCU7", "on", "--max-kwh", "10.5", "--output", "table")
    assert (done.returncode, done.stdout) == (0, "capacity-tariff BCU7: done\n")
    [request] = bluecurrent_server.requests
    assert request.body == {"evse_id": "BCU7", "value": True, "capacitytariffmaxkwh": 10.5}


def test_the_only_charge_point_can_be_left_out(send: Run, bluecurrent_server: ThreadedServer) -> None:
    done = send("capacity-tariff", "off")
    assert (done.returncode, bluecurrent_server.requests) == (2, [])
    assert "EVSE_ID is missing, and the account has 3 charge points" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["BCU7", "on"], "--max-kwh: it must be given with on"),
        (["BCU7", "on", "--max-kwh", "81"], "--max-kwh: Input should be a number from 0.01 to 80"),
        (["BCU7", "on", "--max-kwh", "2", "--wait", "sent"], "No such option"),
    ],
)
def test_wrong_arguments_are_not_sent(
    send: Run, bluecurrent_server: ThreadedServer, arguments: list[str], words: str
) -> None:
    done = send("capacity-tariff", *arguments)
    assert (done.returncode, bluecurrent_server.requests) == (2, [])
    assert words in done.stderr


@pytest.mark.parametrize(
    ("answer", "status", "words"),
    [
        ({"content": {"object": "ERROR", "error": 2, "message": "forbidden"}, "status": 401}, 1, "forbidden"),
        ({"html": "<html>", "status": 503}, 3, "the service is down for now (HTTP 503)"),
        ({"content": {"success": False, "error": "no contracts"}}, 1, "was refused: no contracts"),
        ({"drop": "answer", "times": 2}, 3, "ended before the answer"),
    ],
)
def test_a_refusal_has_an_exit_status(
    send: Run, bluecurrent_server: ThreadedServer, answer: dict[str, Any], status: int, words: str
) -> None:
    bluecurrent_server.answer_http(**answer)
    done = send("contracts")
    assert (done.returncode, done.stdout) == (status, "")
    assert words in done.stderr


@needs_signals
def test_an_unreachable_address_names_doctor(send: Run) -> None:
    done = send("grids", "--rest-url", f"http://127.0.0.1:{find_free_port()}")
    assert done.returncode == 3
    assert "could not connect to 127.0.0.1" in done.stderr
    assert "Run `bluecurrent doctor`" in done.stderr


def test_a_missing_package_is_named_and_not_looked_for_by_doctor(send: Run, tmp_path: Path) -> None:
    (tmp_path / "aiohttp.py").write_text("raise ModuleNotFoundError\n", encoding="utf-8")
    packages = os.pathsep.join([str(tmp_path), str(Path(bluecurrent.__file__).parents[1])])
    done = send("grids", PYTHONPATH=packages)
    assert done.returncode == 3
    assert done.stderr.endswith("need the package aiohttp: pip install 'bluecurrent[rest]'\n")


@needs_signals
def test_an_interrupted_action_may_have_happened(
    start: Callable[..., subprocess.Popen[str]], bluecurrent_server: ThreadedServer
) -> None:
    bluecurrent_server.answer_http(delay=60)
    process = start("capacity-tariff", "BCU7", "off", "--rest-url", bluecurrent_server.rest_url)
    bluecurrent_server.until(lambda: bluecurrent_server.requests)
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "it is not known whether capacity-tariff was carried out" in stderr


def test_help_names_the_command(run: Run) -> None:
    for item in REST_SUBCOMMANDS:
        text = " ".join(run(item.name, "--help").stdout.split())
        assert item.help in text
        assert f"Sends {item.command} over HTTP. Certainty:" in text
        assert ("--show-personal" in text) is item.hides_personal


def test_one_socket_is_blocked_over_http(send: Run, bluecurrent_server: ThreadedServer) -> None:
    done = send("block", "BCU7", "--socket", "2", "--yes", "--output", "table", "--wait", "receipt")
    assert (done.returncode, done.stdout) == (0, "block BCU7: received by the service\n")
    [request] = bluecurrent_server.requests
    assert (request.path.rpartition("/")[2], request.body["socket_id"]) == ("setinoperative", 2)
    assert not any(
        isinstance(frame, dict) and frame.get("command") == "SET_INOPERATIVE" for frame in bluecurrent_server.received
    )


def test_a_socket_needs_the_address_for_http(run: Run, bluecurrent_server: ThreadedServer) -> None:
    done = run("block", "BCU7", "--socket", "2", "--yes")
    assert (done.returncode, bluecurrent_server.requests) == (2, [])
    assert "--url needs --rest-url" in done.stderr
