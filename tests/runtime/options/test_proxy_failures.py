"""Tests the errors of proxies that refuse, fail or can't be used."""

from __future__ import annotations

import traceback
from importlib.util import find_spec
from typing import Any

import pytest

from bluecurrent._runtime.core.errors import ConnectionFailed, InvalidRequest, Reaction
from tests.runtime.http_proxy import HttpProxy
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.proxied_connection import PASSWORD, URL, UseProxy, fail_to_connect


@pytest.mark.parametrize(
    ("status", "reaction"),
    [
        ("403 Forbidden", Reaction.GIVE_UP),
        ("407 Proxy Authentication Required", Reaction.GIVE_UP),
        ("429 Too Many Requests", Reaction.RETRY),
        ("502 Bad Gateway", Reaction.RETRY),
    ],
)
async def test_a_refusal_of_the_proxy_is_described(
    proxy: HttpProxy, use_proxy: UseProxy, status: str, reaction: Reaction
) -> None:
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
async def test_a_server_that_is_no_proxy_is_named(
    proxy: HttpProxy, answer: bytes, words: str, reaction: Reaction
) -> None:
    proxy.answer = answer
    error = await fail_to_connect(proxy=proxy.url)
    assert str(error) == f"the proxy localhost:{proxy.port} (proxy=) {words}"
    assert error.reaction is reaction
    assert error.__cause__ is not None


async def test_a_proxy_that_hangs_is_a_time_out(proxy: HttpProxy) -> None:
    proxy.hangs = True
    error = await fail_to_connect(proxy=proxy.url, open_timeout=0.1)
    assert str(error).endswith(
        f"service.invalid:80 through the proxy localhost:{proxy.port} (proxy=): no answer in time"
    )
    assert error.reaction is Reaction.RETRY
    assert isinstance(error.__cause__, TimeoutError)


async def test_an_unreachable_proxy_is_named_and_tried_again(use_proxy: UseProxy) -> None:
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
async def test_an_unusable_address_is_named_without_its_password(use_proxy: UseProxy, address: str, words: str) -> None:
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
def test_an_option_that_is_no_address_is_refused(value: Any) -> None:
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
