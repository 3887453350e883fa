"""Tests connecting through a proxy: which proxy is used, and the errors of proxies that can't be used."""

from __future__ import annotations

import ssl as tls
import traceback
from collections.abc import AsyncIterator, Callable
from importlib.util import find_spec
from typing import Any

import pytest

from bluecurrent._runtime.core.errors import ConnectionFailed, InvalidRequest, Reaction
from bluecurrent._runtime.core.hosts_and_ports import is_this_machine
from bluecurrent._runtime.options.connection_options import ConnectionOptions
from bluecurrent._runtime.transport.connection import Connection
from tests.runtime.http_proxy import HttpProxy
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient, protocol
from tests.runtime.scripted_server import ScriptedServer

pytestmark = pytest.mark.timeout(30)

PROTOCOL = protocol()
URL = "ws://service.invalid/"
"""An address that only a proxy can find."""
PASSWORD = "proxy-password"
UseProxy = Callable[[str], None]


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


async def fail_to_connect(url: str = URL, **options: Any) -> ConnectionFailed:
    with pytest.raises(ConnectionFailed) as caught:
        await Connection.open(url, protocol=PROTOCOL, options=ConnectionOptions(open_timeout=5)._replace(**options))
    return caught.value


async def test_the_environment_names_the_proxy(proxy: HttpProxy, use_proxy: UseProxy) -> None:
    use_proxy(proxy.url.replace("//", f"//user:{PASSWORD}@"))
    async with KettleClient(API_TOKEN, url=URL) as client:
        assert client.is_connected()
    request, *headers = proxy.requests[0].splitlines()
    assert request == "CONNECT service.invalid:80 HTTP/1.1"
    assert any(header.startswith("Proxy-Authorization: Basic ") for header in headers)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_this_machine_is_reached_directly(server: ScriptedServer, use_proxy: UseProxy, host: str) -> None:
    use_proxy("http://127.0.0.1:9")
    async with KettleClient(API_TOKEN, url=server.url.replace("127.0.0.1", host)) as client:
        assert client.is_connected()


@pytest.mark.parametrize(
    "host", ["::1", "127.8.9.10", "::ffff:127.0.0.1", "0.0.0.0", "::", "a.localhost", "LOCALHOST.", "::1%lo"]
)
def test_addresses_of_this_machine(host: str) -> None:
    assert is_this_machine(host)


@pytest.mark.parametrize("host", ["", "192.168.1.1", "::2", "localhost.nl", "notlocalhost", "1.127.0.0", "127.nl"])
def test_addresses_of_other_machines(host: str) -> None:
    assert not is_this_machine(host)


async def test_no_proxy_is_used_for_its_hosts(
    proxy: HttpProxy, use_proxy: UseProxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_proxy(proxy.url)
    monkeypatch.setenv("no_proxy", "other.invalid, service.invalid, 100::1")
    assert "proxy" not in str(await fail_to_connect())
    assert "proxy" not in str(await fail_to_connect("ws://[100::1]:9/", open_timeout=0.1))
    assert proxy.requests == []


async def test_the_option_is_used_even_for_this_machine(
    server: ScriptedServer, proxy: HttpProxy, use_proxy: UseProxy
) -> None:
    use_proxy("http://127.0.0.1:9")
    async with KettleClient(API_TOKEN, url=server.url, proxy=proxy.url) as client:
        assert client.is_connected()
    assert proxy.requests


async def test_the_option_none_uses_no_proxy(proxy: HttpProxy, use_proxy: UseProxy) -> None:
    use_proxy(proxy.url)
    assert "proxy" not in str(await fail_to_connect(proxy=None))
    assert proxy.requests == []


@pytest.mark.parametrize("encrypted_proxy", [False, True])
async def test_tls_through_a_proxy(
    client_and_server_tls: tuple[tls.SSLContext, tls.SSLContext], monkeypatch: pytest.MonkeyPatch, encrypted_proxy: bool
) -> None:
    trusting, serving = client_and_server_tls
    monkeypatch.setattr("bluecurrent._runtime.transport.open_websocket.default_tls_context", lambda: trusting)
    async with (
        ScriptedServer(ssl=serving) as server,
        HttpProxy(server.url, ssl=serving if encrypted_proxy else None) as proxy,
        KettleClient(API_TOKEN, url=server.url.replace("127.0.0.1", "localhost"), proxy=proxy.url) as client,
    ):
        assert client.is_connected()
        assert proxy.requests


@pytest.mark.parametrize(
    ("status", "reaction"),
    [
        ("403 Forbidden", Reaction.GIVE_UP),
        ("407 Proxy Authentication Required", Reaction.GIVE_UP),
        ("429 Too Many Requests", Reaction.RETRY),
        ("502 Bad Gateway", Reaction.RETRY),
    ],
)
async def test_a_proxy_that_refuses(proxy: HttpProxy, use_proxy: UseProxy, status: str, reaction: Reaction) -> None:
    use_proxy(proxy.url)
    proxy.respond(status)
    error = await fail_to_connect()
    code = int(status[:3])
    assert f"the proxy localhost:{proxy.port} (http" in str(error)
    assert f"refused to connect to service.invalid:80: HTTP {code}" in str(error)
    assert ("USER:PASSWORD" in str(error)) is (code == 407)
    assert (error.code, error.reaction) == (code, reaction)
    assert error.__cause__ is not None


@pytest.mark.parametrize(
    ("answer", "words", "reaction"),
    [
        (b"220 mail.example ESMTP\r\n", "does not answer as an HTTP proxy", Reaction.GIVE_UP),
        (b"", "closed the connection without an answer", Reaction.RETRY),
    ],
)
async def test_a_server_that_is_no_proxy(proxy: HttpProxy, answer: bytes, words: str, reaction: Reaction) -> None:
    proxy.answer = answer
    error = await fail_to_connect(proxy=proxy.url)
    assert str(error) == f"the proxy localhost:{proxy.port} (proxy=) {words}"
    assert error.reaction is reaction
    assert error.__cause__ is not None


async def test_a_proxy_that_hangs(proxy: HttpProxy) -> None:
    proxy.hangs = True
    error = await fail_to_connect(proxy=proxy.url, open_timeout=0.1)
    assert str(error).endswith(
        f"service.invalid:80 through the proxy localhost:{proxy.port} (proxy=): no answer in time"
    )
    assert error.reaction is Reaction.RETRY
    assert isinstance(error.__cause__, TimeoutError)


async def test_a_proxy_that_is_not_there(use_proxy: UseProxy) -> None:
    use_proxy("http://127.0.0.1:9")
    error = await fail_to_connect()
    assert "service.invalid:80 through the proxy 127.0.0.1:9 (https_proxy): [Errno" in str(error)
    assert error.reaction is Reaction.RETRY


async def test_a_socks_proxy_needs_a_package(use_proxy: UseProxy) -> None:
    if find_spec("python_socks"):
        pytest.skip("python-socks is installed")
    use_proxy("socks5h://127.0.0.1:9")
    error = await fail_to_connect()
    assert str(error).endswith("(https_proxy) needs the package python-socks: pip install python-socks")
    assert error.reaction is Reaction.GIVE_UP
    assert isinstance(error.__cause__, ImportError)


UNUSABLE = [
    ("proxy.example:3128", "has no scheme; write http://proxy.example:3128"),
    (f"user:{PASSWORD}@proxy.example:3128", "has no scheme; write http://proxy.example:3128"),
    (f"ftp://user:{PASSWORD}@proxy.example", "its scheme is ftp; use one of http, https"),
    (f"http://user:{PASSWORD}@proxy.example:many", "its host or port is invalid"),
    (f"http://user:{PASSWORD}/@proxy.example:80", "its host or port is invalid"),
    (f"http://user:{PASSWORD}@:80", "its host or port is missing"),
    (f"http://user:{PASSWORD}@proxy.example/a", "it has a path"),
    (f"http://user:%ff{PASSWORD}@proxy.example", "its user name or password is not UTF-8"),
    ("http://user@proxy.example", "a user name without a password"),
]


@pytest.mark.parametrize(("address", "words"), UNUSABLE)
async def test_an_address_that_can_not_be_used(use_proxy: UseProxy, address: str, words: str) -> None:
    use_proxy(address)
    error = await fail_to_connect()
    assert words in str(error)
    assert "(https_proxy)" in str(error)
    assert error.reaction is Reaction.GIVE_UP
    with pytest.raises(InvalidRequest, match=words) as caught:
        KettleClient(API_TOKEN, proxy=address)
    assert caught.value.argument == "proxy"
    assert PASSWORD not in str(error) + str(caught.value)


@pytest.mark.parametrize("value", ["", False, 3128, b"http://proxy.example"])
def test_an_option_that_is_no_address(value: Any) -> None:
    with pytest.raises(InvalidRequest, match=r"proxy .*http://proxy\.example:3128"):
        KettleClient(API_TOKEN, proxy=value)


@pytest.mark.parametrize("answer", [None, b"", b"HTTP/1.1 407 No\r\n\r\n"])
async def test_the_password_of_a_proxy_is_hidden(proxy: HttpProxy, answer: bytes | None) -> None:
    proxy.answer, proxy.hangs = answer, answer is None
    client = KettleClient(API_TOKEN, url=URL, proxy=proxy.url.replace("//", f"//user:{PASSWORD}@"), timeout=0.1)
    with pytest.raises(ConnectionFailed) as caught:
        await client.connect()
    report = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert PASSWORD not in "".join(report.format())
    assert PASSWORD not in str(client.diagnostics())


async def test_connect_with_retry_gives_up_on_a_proxy_that_refuses_for_good(proxy: HttpProxy) -> None:
    proxy.respond("403 Forbidden")
    with pytest.raises(ConnectionFailed, match="HTTP 403"):
        await KettleClient(API_TOKEN, url=URL, proxy=proxy.url).connect(retry=True)
    assert len(proxy.requests) == 1


async def test_connect_with_retry_waits_for_a_proxy_that_fails_for_a_while(proxy: HttpProxy) -> None:
    proxy.respond("503 Service Unavailable")
    proxy.refusals = 3
    client = KettleClient(API_TOKEN, url=URL, proxy=proxy.url)
    await client.connect(retry=True)
    assert client.is_connected()
    await client.disconnect()
