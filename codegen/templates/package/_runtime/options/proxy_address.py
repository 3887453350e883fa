"""Checks the addresses of proxies. No error message shows the user name or the password of a proxy."""

from __future__ import annotations

from typing import Literal
from urllib.parse import SplitResult, unquote, urlsplit

from ..core.url_host_and_port import join_host_and_port

ProxyOption = str | Literal[True] | None
"""The address of a proxy, True for the one that the system uses, or None for no proxy."""

DEFAULT_PORTS = {"http": 80, "https": 443, "socks4": 80, "socks4a": 80, "socks5": 80, "socks5h": 80}
"""The port of a proxy whose address has none, by the scheme of the address; websockets chooses the same ports."""

EXAMPLE_PROXY = "http://proxy.example:3128"


def remove_proxy_credentials(address: str) -> str:
    """Returns the host and port of a proxy's address.

    For an invalid address, returns the text without user name and password.
    """
    if find_proxy_address_problem(address) is None:
        return join_host_and_port(*split_proxy(address))
    return address.rpartition("://")[2].rpartition("@")[2]


def split_proxy(address: str) -> tuple[str, int]:
    """Returns the host and the port of a proxy's valid address."""
    parts = urlsplit(address)
    return parts.hostname or "", parts.port or DEFAULT_PORTS[parts.scheme]


def find_proxy_address_problem(address: str) -> str | None:
    """Returns why an address can't be that of a proxy, and what to write instead; None if it can."""
    if "://" not in address:
        place = address.rpartition("@")[2]
        return f"it has no scheme; write http://{place}" if place else f"it is empty; write {EXAMPLE_PROXY}"
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return f"its host or port is invalid; write {EXAMPLE_PROXY}"
    if parts.scheme not in DEFAULT_PORTS:
        return f"its scheme is {parts.scheme or 'missing'}; use one of {', '.join(DEFAULT_PORTS)}"
    if not parts.hostname or port == 0:
        return f"its host or port is missing; write {EXAMPLE_PROXY}"
    if parts.path not in ("", "/") or parts.query or parts.fragment:
        return f"it has a path; write {EXAMPLE_PROXY}"
    return _find_problem_of_credentials(parts)


def _find_problem_of_credentials(parts: SplitResult) -> str | None:
    if parts.username is None:
        return None
    if parts.password is None:
        return "it has a user name without a password; write http://USER:PASSWORD@HOST:PORT"
    try:
        unquote(parts.username + parts.password, errors="strict")
    except ValueError:
        return "its user name or password is not UTF-8 with percent signs"
    return None
