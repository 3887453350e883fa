"""Tests the ways to a broker: TLS, WebSockets, MQTT 3.1.1, and brokers that behave badly."""

from __future__ import annotations

import asyncio
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

from bluecurrent.bridge.broker import broker_connection
from bluecurrent.bridge.broker.broker_errors import BrokerLost
from bluecurrent.bridge.broker.broker_reconnection import Broker
from bluecurrent.bridge.configuration.read_settings import read_settings
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import open_mqtt_client
from tests.bridge.harness.old_broker import refuse_version_5
from tests.bridge.harness.waiting import LONGEST_WAIT


@dataclass
class Certificates:
    """The files of a certificate authority, a broker and a client."""

    folder: Path

    def make(self, name: str, *options: str) -> None:
        """Makes a key and a certificate."""
        files = ("-keyout", f"{self.folder}/{name}.key", "-out", f"{self.folder}/{name}.pem")
        command = ("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
        subject = ("-subj", f"/CN={name}", "-days", "2")
        subprocess.run([*command, *subject, *files, *options], check=True, capture_output=True)

    def path(self, name: str) -> str:
        return str(self.folder / name)


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    made = Certificates(tmp_path_factory.mktemp("certificates"))
    made.make("authority")
    for name in ("localhost", "client"):
        issuer = ("-CA", made.path("authority.pem"), "-CAkey", made.path("authority.key"))
        names = ("-addext", "subjectAltName=DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE")
        made.make(name, *issuer, *names)
    return made


@pytest.fixture(scope="module")
def tls_mosquitto(certificates: Certificates, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mosquitto]:
    """Provides a broker that asks for a certificate of the client."""
    settings = [
        f"cafile {certificates.path('authority.pem')}",
        f"certfile {certificates.path('localhost.pem')}",
        f"keyfile {certificates.path('localhost.key')}",
        "require_certificate true",
        "allow_anonymous true",
    ]
    broker = Mosquitto(tmp_path_factory.mktemp("tls"), *settings, scheme="mqtts")
    broker.start()
    yield broker
    broker.stop()


def make_broker(url: str, *, timeout: float = 10, **options: Any) -> Broker:
    """Makes the connection that these options describe."""
    settings = read_settings(
        {"mqtt": url, **options},
        read_secret=lambda path, name, secret: path.read_text(encoding="utf-8"),
        read_api_token=lambda: "token",
        url=None,
    )
    return Broker(settings.broker, client_id="tested", state_topic="tested/state", timeout=timeout)


async def test_tls_with_certificates_on_both_sides(tls_mosquitto: Mosquitto, certificates: Certificates) -> None:
    own: dict[str, Any] = {"mqtt_cert": certificates.path("client.pem"), "mqtt_key": certificates.path("client.key")}
    async with make_broker(
        tls_mosquitto.url, mqtt_ca=certificates.path("authority.pem"), **own
    ).connect() as connection:
        await connection.publish("tested/tls", "here", qos=1)
    async with make_broker(tls_mosquitto.url, mqtt_insecure=True, **own).connect() as connection:
        await connection.publish("tested/tls", "here", qos=1)


@pytest.mark.filterwarnings("ignore:unclosed <ssl.SSLSocket:ResourceWarning")  # paho leaves it to Python to close it
@pytest.mark.parametrize("lacks", ["authority", "certificate"])
async def test_tls_without_trust_is_refused(tls_mosquitto: Mosquitto, certificates: Certificates, lacks: str) -> None:
    options: dict[str, Any] = {
        "mqtt_cert": certificates.path("client.pem"),
        "mqtt_key": certificates.path("client.key"),
    }
    if lacks == "certificate":
        options = {"mqtt_ca": certificates.path("authority.pem"), "timeout": 1}  # the broker does not answer
    broker = make_broker(tls_mosquitto.url, **options)
    with pytest.raises(BrokerLost, match="--mqtt-ca" if lacks == "authority" else None):
        async with broker.connect():
            pass


@pytest.mark.parametrize("scheme", ["ws", "wss"])
async def test_websockets(mosquitto: Mosquitto, certificates: Certificates, scheme: str) -> None:
    paths: list[str] = []
    options: dict[str, Any] = {}
    tls: ssl.SSLContext | None = None
    if scheme == "wss":
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(certificates.path("localhost.pem"), certificates.path("localhost.key"))
        options = {"mqtt_ca": certificates.path("authority.pem")}

    # Debian's mosquitto can't listen for WebSockets everywhere, so this server passes their contents on to it.
    async def relay(websocket: ServerConnection) -> None:
        assert websocket.request is not None
        paths.append(websocket.request.path)
        reader, writer = await asyncio.open_connection("localhost", mosquitto.port)

        async def forward() -> None:
            while data := await reader.read(4096):
                await websocket.send(data)

        forwarding = asyncio.create_task(forward())
        with suppress(ConnectionClosed):
            async for message in websocket:
                writer.write(message if isinstance(message, bytes) else message.encode())
        forwarding.cancel()
        writer.close()
        await writer.wait_closed()

    async with (
        open_mqtt_client(mosquitto.port, "tested/websocket") as mqtt,
        serve(relay, "127.0.0.1", 0, subprotocols=[Subprotocol("mqtt")], ssl=tls) as server,
    ):
        port = next(iter(server.sockets)).getsockname()[1]
        async with make_broker(f"{scheme}://localhost:{port}/own", **options).connect() as connection:
            await connection.publish("tested/websocket", "here", qos=1)
            await mqtt.until_last("tested/websocket", "here")
    assert paths == ["/own"]


async def test_a_broker_without_mqtt_5(mosquitto: Mosquitto) -> None:
    async with refuse_version_5(mosquitto.port) as url, open_mqtt_client(mosquitto.port, "old/#") as mqtt:
        await mqtt.publish("old/retained", "before", retain=True)
        async with make_broker(url).connect() as connection:
            await connection.subscribe(["old/+"])
            await connection.publish("old/new", "after", qos=1, correlation_data=b"1")
            messages = connection.messages()
            received = [await anext(messages), await anext(messages)]
        assert {(message.topic, message.is_retained) for message in received} == {
            ("old/retained", True),
            ("old/new", False),
        }


async def test_an_answer_to_a_cancelled_call_logs_no_traceback(
    mosquitto: Mosquitto, caplog: pytest.LogCaptureFixture
) -> None:
    async with make_broker(mosquitto.url).connect() as connection:
        call = asyncio.create_task(connection.subscribe(["tested/cancelled"]))
        await asyncio.sleep(0)  # the request is sent now
        call.cancel()
        with suppress(asyncio.CancelledError):
            await call
        await connection.publish("tested/after", "here", qos=1)  # answered after the request
    assert not [record for record in caplog.records if record.exc_info]


async def test_broker_that_does_not_answer_is_given_up() -> None:
    accept = bytes.fromhex("20 03 00 00 00")  # CONNACK of MQTT 5

    async def accept_and_be_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(accept)
        await reader.read()
        writer.close()

    async with await asyncio.start_server(accept_and_be_silent, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with make_broker(f"mqtt://127.0.0.1:{port}").connect() as connection:
            connection._client.timeout = 0.2  # the log-in may take longer
            with pytest.raises(BrokerLost, match=r"has not answered within 0\.2 s"):
                await connection.publish("tested/silent", "here", qos=1)


async def test_a_server_that_does_not_speak_mqtt() -> None:
    closed = asyncio.Event()

    async def accept_and_be_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        closed.set()
        writer.close()

    async with await asyncio.start_server(accept_and_be_silent, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(BrokerLost, match="no answer: check the port"):
            async with make_broker(f"mqtt://127.0.0.1:{port}", timeout=0.1).connect():
                pass
        async with asyncio.timeout(LONGEST_WAIT):
            await closed.wait()


async def test_a_broker_that_lets_the_user_publish_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "access").write_text("topic read #\n", encoding="utf-8")
    broker = Mosquitto(tmp_path, f"acl_file {tmp_path}/access")
    broker.start()
    monkeypatch.setattr(broker_connection, "RETAINED_SECONDS", 0.2)
    async with make_broker(broker.url).connect() as connection:
        assert await connection.read_retained(["tested/+"], marker="tested/marker") == []
    broker.stop()
    assert "check that its access list lets this user publish" in caplog.text
    assert "tested/marker" in caplog.text
