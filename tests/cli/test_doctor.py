"""The doctor says at which step a connection ends, and why."""

from __future__ import annotations

import json

import pytest

from bluecurrent.testing import ThreadedServer

from .conftest import Run
from .test_exit_statuses import unused_port


def checks(output: str) -> dict[str, str]:
    return {line["check"]: line["result"] for line in map(json.loads, output.splitlines())}


def test_all_is_well(run: Run, bluecurrent_server: ThreadedServer) -> None:
    done = run("doctor", "--patience", "0.2", "--json")
    assert done.returncode == 0, done.stdout
    assert checks(done.stdout) == dict.fromkeys(
        ["DNS", "network", "API token", "HELLO", "charge points", "pushes"], "ok"
    )
    assert "normal while nothing changes" in done.stdout


def test_a_push_is_noticed(run: Run) -> None:
    assert "received" in run("doctor", "--demo", "--output", "table").stdout.splitlines()[-1]


@pytest.mark.parametrize(
    ("url", "check", "said"),
    [
        ("ws://no-such-host.invalid/", "DNS", "can't find the address of"),
        ("ws://127.0.0.1:{port}/", "network", "a firewall or a proxy"),
    ],
)
def test_a_network_that_fails(run: Run, url: str, check: str, said: str) -> None:
    done = run("doctor", "--url", url.format(port=unused_port()))
    assert done.returncode == 3
    assert checks(done.stdout)[check] == "failed"
    assert said in done.stdout


def test_a_server_that_speaks_no_tls(run: Run, bluecurrent_server: ThreadedServer) -> None:
    done = run("doctor", "--url", bluecurrent_server.url.replace("ws:", "wss:"))
    assert done.returncode == 3
    assert checks(done.stdout)["TLS"] == "failed"


def test_a_token_that_is_wrong(run: Run) -> None:
    done = run("doctor", "--output", "table", env={"BLUECURRENT_API_TOKEN": "tell-nobody"})
    assert done.returncode == 1
    assert "failed  API token: the service does not take" in done.stdout
    assert "tell-nobody" not in done.stdout + done.stderr


def test_a_limit_that_is_reached(run: Run, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.reject("Request limit reached")
    done = run("doctor")
    assert done.returncode == 4
    assert "it is reset at" in done.stdout
