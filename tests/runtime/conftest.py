"""Provides a client and its server, and checks that the client leaves no task behind."""

from __future__ import annotations

import asyncio
import ssl as tls
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bluecurrent._runtime.sync.background_loop import BackgroundLoop
from bluecurrent.testing import fast_reconnects
from tests.runtime.http_proxy import HttpProxy
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.proxied_connection import UseProxy
from tests.runtime.scripted_server import ScriptedServer, acknowledge, answer_heat


@pytest.fixture(autouse=True)
def fast_delays() -> Iterator[None]:
    """Makes clients reconnect at once, so that tests wait for events and not for the backoff."""
    with fast_reconnects():
        yield


@pytest.fixture
async def server() -> AsyncIterator[ScriptedServer]:
    """Provides a server that answers all commands."""
    async with ScriptedServer() as server:
        server.answers |= {"GET_HEAT": answer_heat, "BOIL": acknowledge, "SING": acknowledge, "OPEN_LID": acknowledge}
        yield server


@pytest.fixture
async def client(server: ScriptedServer) -> AsyncIterator[KettleClient]:
    """Provides a connected client, and checks afterwards that it left no task behind."""
    before = asyncio.all_tasks()
    async with KettleClient(API_TOKEN, url=server.url) as client:
        yield client
    assert not client.is_connected()
    left = {task for task in asyncio.all_tasks() - before if task.get_name().startswith("bluecurrent")}
    assert not left


@pytest.fixture
def threaded_server() -> Iterator[ScriptedServer]:
    """Provides a server in a thread of its own."""
    server = ScriptedServer()

    async def begin() -> None:
        await server.__aenter__()

    async def end() -> None:
        await server.__aexit__(None, None, None)

    background = BackgroundLoop("kettle server", on_start=begin, on_stop=end)
    background.start()
    try:
        yield server
    finally:
        background.stop()


@pytest.fixture
async def proxy(server: ScriptedServer) -> AsyncIterator[HttpProxy]:
    """Provides a proxy that connects every request to the server."""
    async with HttpProxy(server.url) as proxy:
        yield proxy


@pytest.fixture
def use_proxy(monkeypatch: pytest.MonkeyPatch) -> UseProxy:
    """Provides a function that sets the proxy of the environment, for all addresses."""

    def use(address: str) -> None:
        for name in ("no_proxy", "NO_PROXY", "wss_proxy", "ws_proxy", "socks_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
            monkeypatch.delenv(name, raising=False)
        for name in ("http_proxy", "https_proxy"):
            monkeypatch.setenv(name, address)

    return use


@pytest.fixture(scope="session")
def client_and_server_tls(tmp_path_factory: pytest.TempPathFactory) -> tuple[tls.SSLContext, tls.SSLContext]:
    """Provides a TLS context that trusts a certificate for localhost, and one that serves it."""
    folder = tmp_path_factory.mktemp("tls")
    certificate, key = _certificate(folder)
    server = tls.SSLContext(tls.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate, key)
    return tls.create_default_context(cafile=str(certificate)), server


def _certificate(folder: Path) -> tuple[Path, Path]:
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    arguments = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    )
    subprocess.run([*arguments.split(), "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    return certificate, key
