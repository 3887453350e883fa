"""Tests connecting through a proxy: which proxy is used, with and without TLS."""

from __future__ import annotations

import ssl as tls

import pytest

from tests.runtime.http_proxy import HttpProxy
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.proxied_connection import PASSWORD, URL, UseProxy, fail_to_connect
from tests.runtime.scripted_server import ScriptedServer


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
async def test_tls_works_through_a_proxy(
    client_and_server_tls: tuple[tls.SSLContext, tls.SSLContext], monkeypatch: pytest.MonkeyPatch, encrypted_proxy: bool
) -> None:
    trusting, serving = client_and_server_tls
    monkeypatch.setattr("bluecurrent._runtime.transport.websocket_opening.make_default_tls_context", lambda: trusting)
    async with (
        ScriptedServer(ssl=serving) as server,
        HttpProxy(server.url, ssl=serving if encrypted_proxy else None) as proxy,
        KettleClient(API_TOKEN, url=server.url.replace("127.0.0.1", "localhost"), proxy=proxy.url) as client,
    ):
        assert client.is_connected()
        assert proxy.requests
