# generated from codegen/templates/package/cli/commands/network_checks.py by `python -m codegen generate`; changes here are lost
"""Checks if the service or the proxy can be reached (DNS, network, TLS), for the subcommand `doctor`."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import AsyncGenerator
from typing import Any
from urllib.parse import urlsplit

from ..._runtime.core.errors import ConnectionFailed
from ..._runtime.core.url_host_and_port import get_port, join_host_and_port
from ..._runtime.options.proxy_address import split_proxy
from ..._runtime.transport.proxy_discovery import Proxy, find_proxy
from ..output.exit_statuses import NO_CONNECTION

NETWORK_TIMEOUT = 10.0
"""Seconds that each check of the network may take."""

OFFLINE = "Check that this machine is online and its DNS works. If it needs a proxy, set https_proxy."
BLOCKED = "Check whether a firewall or a proxy blocks the connection. If this machine needs a proxy, set https_proxy."
INTERCEPTED = "Check whether a firewall or a proxy intercepts TLS."
UNTRUSTED = "Check this machine's clock, and whether a proxy intercepts TLS."

PassedChecks = AsyncGenerator[tuple[str, str], None]
"""Yields the name and the finding of each check that passes; raises CheckFailed."""


class CheckFailed(Exception):
    """Reports a failed check, with the reason and the exit status."""

    def __init__(self, check: str, reason: str, status: int = NO_CONNECTION) -> None:
        super().__init__(reason)
        self.check, self.status = check, status


async def check_network(url: str) -> PassedChecks:
    """Checks the host name, the network and TLS of the proxy if there is one, otherwise of the service."""
    try:
        proxy = find_proxy(url, True)
    except ConnectionFailed as error:
        raise CheckFailed("proxy", str(error)) from error
    if proxy is None:
        host, port, uses_tls = urlsplit(url).hostname or "", get_port(url), urlsplit(url).scheme == "wss"
    else:
        (host, port), uses_tls = split_proxy(proxy.address), proxy.uses_tls
        yield "proxy", f"the connection goes through {proxy}"
    addresses = await _look_up(host, port, proxy)
    yield "DNS", f"{host} has the address {', '.join(addresses)}"
    await _connect_once(host, port, None, proxy)
    yield "network", f"port {port} of {host} accepts connections"
    if uses_tls:
        version = await _connect_once(host, port, await asyncio.to_thread(ssl.create_default_context), proxy)
        yield "TLS", f"{version}, the certificate is trusted"


async def _look_up(host: str, port: int, proxy: Proxy | None) -> list[str]:
    """Returns the addresses of a host."""
    try:
        async with asyncio.timeout(NETWORK_TIMEOUT):
            found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        reason = f"can't find the address of {host} ({str(error) or 'no answer in time'})"
        raise CheckFailed("DNS", f"{reason}\n{_hint(proxy, OFFLINE)}") from None
    return sorted({str(item[4][0]) for item in found})


async def _connect_once(host: str, port: int, context: ssl.SSLContext | None, proxy: Proxy | None) -> str:
    """Opens and closes a connection; returns the version of TLS, or an empty text without TLS."""
    try:
        async with asyncio.timeout(NETWORK_TIMEOUT):
            _, writer = await asyncio.open_connection(host, port, ssl=context)
    except ssl.SSLCertVerificationError as error:
        reason = f"the certificate of {host} is not trusted: {error.verify_message}"
        raise CheckFailed("TLS", f"{reason}\n{UNTRUSTED}") from None
    except (OSError, TimeoutError) as error:
        reason = f"no answer in {NETWORK_TIMEOUT:g} s" if isinstance(error, TimeoutError) else str(error)
        check, hint = ("TLS", INTERCEPTED) if context else ("network", BLOCKED)
        address = join_host_and_port(host, port)
        raise CheckFailed(check, f"{address}: {reason}\n{_hint(proxy, hint)}") from None
    tls: Any = writer.get_extra_info("ssl_object")
    writer.transport.abort()
    return tls.version() if tls else ""


def _hint(proxy: Proxy | None, direct: str) -> str:
    """Returns a hint to check the proxy if there is one, otherwise the hint `direct`."""
    return direct if proxy is None else f"Check that the proxy runs, and its address in {proxy.source}."
