"""A client and its service, and the proof that nothing is left behind."""

from __future__ import annotations

import asyncio
import ssl as tls
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bluecurrent.testing import fast_reconnects
from bluecurrent.testing.server.background_loop import Background
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.scripted_server import Script, acknowledged, heat


@pytest.fixture(autouse=True)
def fast_delays() -> Iterator[None]:
    """Makes clients reconnect at once, so that tests wait for events and not for the backoff."""
    with fast_reconnects():
        yield


@pytest.fixture
async def script() -> AsyncIterator[Script]:
    """A service that answers all commands."""
    async with Script() as script:
        script.answers |= {"GET_HEAT": heat, "BOIL": acknowledged, "SING": acknowledged, "OPEN_LID": acknowledged}
        yield script


@pytest.fixture
async def client(script: Script) -> AsyncIterator[KettleClient]:
    """A client that is connected to it; afterwards, that it leaves no task behind."""
    before = asyncio.all_tasks()
    async with KettleClient(API_TOKEN, url=script.url) as client:
        yield client
    assert not client.is_connected()
    left = {task for task in asyncio.all_tasks() - before if task.get_name().startswith("bluecurrent")}
    assert not left


@pytest.fixture
def elsewhere() -> Iterator[Script]:
    """A service in a thread of its own."""
    script = Script()

    async def begin() -> None:
        await script.__aenter__()

    async def end() -> None:
        await script.__aexit__(None, None, None)

    background = Background("kettles' service", begin=begin, end=end)
    background.start()
    try:
        yield script
    finally:
        background.stop()


@pytest.fixture(scope="session")
def trusting_and_certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[tls.SSLContext, tls.SSLContext]:
    """A context that serves a certificate for localhost, and one that trusts it."""
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
