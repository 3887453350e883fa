# generated from codegen/templates/package/_runtime/transport/proxy_discovery.py by `python -m codegen generate`; changes here are lost
"""Finds the proxy through which a connection is opened."""

from __future__ import annotations

import os
from typing import NamedTuple
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from ..core.error_and_close_code_mapping import set_reaction
from ..core.errors import ConnectionFailed, Reaction
from ..core.secrets import Secret
from ..core.url_host_and_port import get_port, is_this_machine
from ..options.proxy_address import ProxyOption, find_proxy_address_problem, remove_proxy_credentials

SECURE_SCHEMES = ("wss", "socks", "https")
"""The entries of the system's proxies that serve wss:// addresses; the first one counts, as in websockets."""

PLAIN_SCHEMES = ("ws", "socks", "https", "http")
"""The entries of the system's proxies that serve ws:// addresses; the first one counts."""


class Proxy(NamedTuple):
    """Holds the address of a proxy, and the setting that contains the address. The address may contain a password."""

    address: str
    source: str

    def __str__(self) -> str:
        return f"the proxy {remove_proxy_credentials(self.address)} ({self.source})"

    @property
    def uses_tls(self) -> bool:
        """True if the connection to the proxy itself is encrypted."""
        return urlsplit(self.address).scheme == "https"


def find_proxy(url: str, option: ProxyOption) -> Proxy | None:
    """Returns the proxy for a connection to `url`; None for a direct connection.

    Connections to this machine are direct unless the program chose a proxy.

    Raises ConnectionFailed if the system's settings hold an address that can't be used.
    """
    if option is not True:
        return None if option is None else Proxy(option, "proxy=")
    parts = urlsplit(url)
    host = parts.hostname or ""
    # In no_proxy an IPv6 address has no brackets.
    if is_this_machine(host) or proxy_bypass(f"{host}:{get_port(url)}"):
        return None
    proxies = getproxies()
    scheme = next(
        (name for name in (SECURE_SCHEMES if parts.scheme == "wss" else PLAIN_SCHEMES) if name in proxies), ""
    )
    if not scheme:
        return None
    address = proxies[scheme]
    if scheme == "socks" and address.startswith("http://"):  # the form in which macOS and Windows give it
        address = "socks5h" + address.removeprefix("http")
    proxy = Proxy(Secret(address), _name_source(scheme))
    if problem := find_proxy_address_problem(address):
        raise set_reaction(ConnectionFailed(f"{proxy} can't be used: {problem}"), Reaction.GIVE_UP)
    return proxy


def _name_source(scheme: str) -> str:
    """Returns the name of the setting that holds the proxy for a scheme: an environment variable, if there is one."""
    names = (f"{scheme}_proxy", f"{scheme.upper()}_PROXY")
    return next((name for name in names if os.environ.get(name)), "the system's settings")
