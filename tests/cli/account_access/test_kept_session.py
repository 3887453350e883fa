"""Tests that the command line keeps a session, uses it beside a connected client, renews it, and keeps it private."""

from __future__ import annotations

import json
import stat
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bluecurrent.cli.account_access.kept_account_file import AccountFile
from bluecurrent.sync import Client
from bluecurrent.testing import ThreadedAccount, ThreadedServer

from ..conftest import COMMAND

Send = Callable[..., "subprocess.CompletedProcess[str]"]
FORBIDDEN = {"object": "ERROR", "error": 2, "message": "forbidden"}


@pytest.fixture
def server() -> Iterator[ThreadedServer]:
    """Provides a server that allows one connection, as the service does."""
    with ThreadedServer(one_connection=True) as server:
        yield server


@pytest.fixture
def send(server: ThreadedServer, bare_environment: dict[str, str]) -> Send:
    """Returns a function that runs a command line with the server's addresses and token."""
    account = {
        "BLUECURRENT_URL": server.url,
        "BLUECURRENT_REST_URL": server.rest_url,
        "BLUECURRENT_API_TOKEN": server.api_token,
    }

    def send(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        environment = bare_environment | account | variables
        command = [*COMMAND, *arguments]
        return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False)

    return send


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Returns the folder for what is kept."""
    return tmp_path / "state" / "bluecurrent"


def kept(folder: Path) -> dict[str, Any]:
    """Returns the content of the only file in a folder."""
    [file] = folder.iterdir()
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return data


def log_ins(server: ThreadedServer) -> int:
    return sum(isinstance(frame, dict) and frame.get("command") == "VALIDATE_API_TOKEN" for frame in server.received)


@pytest.mark.parametrize("arguments", ["transactions", "statement --month 2026-07", "contracts", "grids"])
def test_history_is_read_beside_a_connected_client(server: ThreadedServer, send: Send, arguments: str) -> None:
    assert send("charge-points").returncode == 0
    if arguments.startswith("statement"):
        server.answer_http({"data": {"next_page": None, "transactions": []}}, times=3)
    with Client(server.api_token, url=server.url) as other:
        frames = len(server.received)
        done = send(*arguments.split(), "--output", "table")
        assert (done.returncode, done.stderr) == (0, "")
        assert len(server.received) == frames
        assert other.is_connected()
        assert len(other.get_charge_points()) == 3


def test_the_first_run_beside_a_connected_client_says_what_to_do(server: ThreadedServer, send: Send) -> None:
    with Client(server.api_token, url=server.url):
        done = send("transactions")
        assert done.returncode == 3
        assert "a connection is needed once, to list the charge points; name them to need none" in done.stderr


def test_the_file_is_private_and_does_not_name_the_token(server: ThreadedServer, send: Send, folder: Path) -> None:
    folder.mkdir(parents=True, mode=0o755)
    assert send("charge-points").returncode == 0
    [file] = folder.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert server.api_token not in str(file) + file.read_text(encoding="utf-8")
    assert kept(folder)["identities"] == ["BCU100001", "BCU100002", "BCU100003"]
    assert kept(folder)["session"]["session_token"]


def test_option_no_session_neither_keeps_nor_uses_a_session(server: ThreadedServer, send: Send, folder: Path) -> None:
    assert send("charge-points", "--no-session").returncode == 0
    assert not folder.exists()
    send("charge-points")
    before = log_ins(server)
    send("charge-points", "--no-session")
    assert log_ins(server) == before + 1
    send("charge-points")
    assert log_ins(server) == before + 1


@pytest.mark.parametrize("arguments", ["grids", "status BCU7"])
def test_a_refused_session_is_renewed_once_and_kept(
    server: ThreadedServer, send: Send, folder: Path, arguments: str
) -> None:
    send("charge-points")
    before = kept(folder)
    server.expire()
    assert send(*arguments.split()).returncode == 0
    assert log_ins(server) == 2
    after = kept(folder)
    assert after["session"]["session_token"] != before["session"]["session_token"]
    assert after["identities"] == before["identities"]
    assert send(*arguments.split()).returncode == 0
    assert log_ins(server) == 2


def test_a_refused_session_beside_another_program_says_what_to_do(send: Send) -> None:
    with ThreadedAccount(speed=None, one_connection=True) as account:
        addresses = {"BLUECURRENT_URL": account.url, "BLUECURRENT_REST_URL": account.rest_url}
        environment = addresses | {"BLUECURRENT_API_TOKEN": account.api_token}
        send("grids", **environment)
        with Client(account.api_token, url=account.url):
            account.expire()
            done = send("grids", **environment)
    problem, advice = done.stderr.splitlines()
    assert done.returncode == 3
    assert "no longer accepts the session token" in problem
    assert advice == "The service allows one connection: stop the other program, such as Home Assistant."  # no --mqtt


def test_a_wrong_token_uses_no_session_of_another(server: ThreadedServer, send: Send, folder: Path) -> None:
    send("grids")
    done = send("grids", BLUECURRENT_API_TOKEN="wrong")
    assert done.returncode == 1
    assert "does not accept the API token" in done.stderr
    assert len([*folder.iterdir()]) == 1


def test_a_broken_file_is_replaced(server: ThreadedServer, send: Send, folder: Path) -> None:
    send("grids")
    [file] = folder.iterdir()
    file.chmod(0o644)
    done = send("grids")
    assert (done.returncode, log_ins(server)) == (0, 2)
    assert f"bluecurrent: the kept session {file} is ignored" in done.stderr
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert send("grids").stderr == ""
    assert log_ins(server) == 2


def test_a_folder_that_can_not_be_made_is_a_warning(send: Send, folder: Path) -> None:
    folder.parent.parent.mkdir(exist_ok=True)
    folder.parent.write_text("no folder", encoding="utf-8")
    done = send("grids")
    assert done.returncode == 0
    assert "can't be written (Not a directory); --no-session needs none" in done.stderr


def test_an_old_list_of_charge_points_is_named(server: ThreadedServer, send: Send, folder: Path) -> None:
    send("charge-points")
    [file] = folder.iterdir()
    AccountFile(file).write(AccountFile(file).read()._replace(listed_on=date(2026, 1, 1), identities=("BCU7",)))
    done = send("transactions")
    assert done.returncode == 0
    assert "were listed on 2026-01-01; bluecurrent charge-points lists them anew" in done.stderr
    assert {json.loads(line)["chargepoint_id"] for line in done.stdout.splitlines()} == {"BCU7"}
    send("charge-points")
    assert kept(folder)["identities"] == ["BCU100001", "BCU100002", "BCU100003"]


def test_an_account_without_charge_points_has_no_transactions(send: Send, folder: Path) -> None:
    with ThreadedAccount(charge_points={}) as account:
        addresses = {"BLUECURRENT_URL": account.url, "BLUECURRENT_REST_URL": account.rest_url}
        token = {"BLUECURRENT_API_TOKEN": account.api_token}
        for _ in range(2):  # the second run looks again whether there are any
            done = send("transactions", "--output", "table", **addresses, **token)
            assert (done.returncode, done.stdout, done.stderr) == (0, "The list is empty.\n", "")
        assert [command["command"] for command in account.commands] == ["GET_CHARGE_POINTS"] * 2
    assert kept(folder)["identities"] == []
