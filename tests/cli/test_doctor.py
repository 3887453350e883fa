"""Tests the checks of `doctor`."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bluecurrent.testing import ThreadedServer
from tests.free_port import find_free_port
from tests.runtime.http_proxy import HttpProxy

from .conftest import Run


def results_by_check(output: str) -> dict[str, str]:
    return {line["check"]: line["result"] for line in map(json.loads, output.splitlines())}


CHECKS = ["DNS", "network", "API token", "HELLO", "charge points", "pushes"]


def test_every_check_passes(run: Run, bluecurrent_server: ThreadedServer) -> None:
    rest = {"BLUECURRENT_REST_URL": bluecurrent_server.rest_url}
    done = run("doctor", "--patience", "0.2", "--json", env=rest)
    assert done.returncode == 0, done.stdout
    assert results_by_check(done.stdout) == dict.fromkeys([*CHECKS, "HTTP"], "ok")
    assert "proves that HTTP accepts it" in done.stdout
    assert [request.path.rpartition("/")[2] for request in bluecurrent_server.requests] == ["getgrids"]
    assert "normal while nothing changes" in done.stdout


def test_a_push_is_reported(run: Run) -> None:
    assert "received" in run("doctor", "--demo", "--output", "table").stdout.splitlines()[-2]


def test_http_is_not_tried_at_the_service_with_the_session_of_another(run: Run) -> None:
    done = run("doctor", "--patience", "0.2", "--json")
    assert done.returncode == 0, done.stdout
    assert results_by_check(done.stdout) == dict.fromkeys(CHECKS, "ok") | {"HTTP": "skipped"}


def test_a_refusal_over_http_is_the_last_problem(run: Run, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.answer_http({"object": "ERROR", "error": 2, "message": "forbidden"}, status=401)
    rest = {"BLUECURRENT_REST_URL": bluecurrent_server.rest_url}
    done = run("doctor", "--patience", "0.2", "--output", "table", env=rest)
    assert done.returncode == 1
    assert "failed  HTTP: getgrids: forbidden" in done.stdout
    assert done.stdout.splitlines()[-1].strip().startswith("Commands over HTTP do not work now")


@pytest.mark.parametrize(
    ("url", "check", "explanation"),
    [
        ("ws://no-such-host.invalid/", "DNS", "can't find the address of"),
        ("ws://127.0.0.1:{port}/", "network", "a firewall or a proxy"),
    ],
)
def test_a_network_failure_is_explained(run: Run, url: str, check: str, explanation: str) -> None:
    done = run("doctor", "--url", url.format(port=find_free_port()))
    assert done.returncode == 3
    assert results_by_check(done.stdout)[check] == "failed"
    assert explanation in done.stdout


def test_a_server_without_tls_is_reported(run: Run, bluecurrent_server: ThreadedServer) -> None:
    done = run("doctor", "--url", bluecurrent_server.url.replace("ws:", "wss:"))
    assert done.returncode == 3
    assert results_by_check(done.stdout)["TLS"] == "failed"


def test_a_wrong_token_is_reported_but_not_shown(run: Run) -> None:
    done = run("doctor", "--output", "table", env={"BLUECURRENT_API_TOKEN": "tell-nobody"})
    assert done.returncode == 1
    assert "failed  API token: the service does not accept" in done.stdout
    assert "tell-nobody" not in done.stdout + done.stderr


def test_the_request_limit_has_its_own_exit_status(run: Run, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.reject("Request limit reached")
    done = run("doctor")
    assert done.returncode == 4
    assert "it is reset at" in done.stdout


@pytest.fixture
async def proxy(bluecurrent_server: ThreadedServer) -> AsyncIterator[HttpProxy]:
    """Provides a proxy that connects every request to the server."""
    async with HttpProxy(bluecurrent_server.url) as proxy:
        yield proxy


async def run_through(proxy: str, run: Run, **environment: str) -> Any:
    """Runs `doctor` for a service that only a proxy can find."""
    variables = {"https_proxy": proxy, "no_proxy": "", "NO_PROXY": "", "BLUECURRENT_URL": "ws://service.invalid/"}
    arguments = ("doctor", "--patience", "0.2", "--json")
    return await asyncio.to_thread(run, *arguments, env=variables | environment)


async def test_the_proxy_is_checked_in_place_of_the_service(run: Run, proxy: HttpProxy) -> None:
    done = await run_through(proxy.url, run)
    assert done.returncode == 0, done.stdout
    assert list(results_by_check(done.stdout)) == [
        *("proxy", "DNS", "network", "API token", "HELLO", "charge points", "pushes", "HTTP")
    ]
    assert f"through the proxy localhost:{proxy.port} (https_proxy)" in done.stdout


@pytest.mark.parametrize(
    ("address", "check", "explanation"),
    [
        ("http://user:secret@no-such-proxy.invalid", "DNS", "address in https_proxy"),
        ("http://user:secret@127.0.0.1:9", "network", "address in https_proxy"),
        ("user:secret@127.0.0.1:9", "proxy", "write http://127.0.0.1:9"),
    ],
)
async def test_a_proxy_that_is_not_there_is_explained(run: Run, address: str, check: str, explanation: str) -> None:
    done = await run_through(address, run)
    assert done.returncode == 3
    assert results_by_check(done.stdout)[check] == "failed"
    assert explanation in done.stdout
    assert "secret" not in done.stdout + done.stderr


@pytest.mark.parametrize("status", ["403 Forbidden", "503 Service Unavailable"])
async def test_doctor_does_not_recommend_doctor(run: Run, proxy: HttpProxy, status: str) -> None:
    proxy.respond(status)
    done = await run_through(proxy.url, run)
    assert done.returncode == 3
    assert results_by_check(done.stdout)["WebSocket"] == "failed"
    assert f"HTTP {status[:3]}" in done.stdout
    assert "doctor" not in done.stdout + done.stderr
