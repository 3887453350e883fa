"""Splits addresses into host and port, joins the two, and recognizes addresses of this machine."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit


def get_host_and_port(url: str) -> str:
    """Returns the host and port of a URL, without the user name and password that it may hold."""
    return join_host_and_port(urlsplit(url).hostname or "", get_port(url))


def get_port(url: str) -> int:
    """Returns the port of a ws, wss, http or https URL."""
    parts = urlsplit(url)
    return parts.port or (443 if parts.scheme in ("wss", "https") else 80)


def join_host_and_port(host: str, port: int) -> str:
    """Returns a host and a port as they stand in a URL, where an IPv6 address has brackets."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def find_reachable_host(host: str) -> str:
    """Returns the host under which a client reaches a server that listens on `host`.

    If the server listens on all addresses (0.0.0.0 or ::), this is the loopback address.
    """
    return {"": "localhost", "0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)


def is_this_machine(host: str) -> bool:
    """Returns whether a host name or address always means the machine that uses it."""
    name = host.lower().rstrip(".")
    try:
        address = ip_address(name)
    except ValueError:
        return name == "localhost" or name.endswith(".localhost")
    mapped = getattr(address, "ipv4_mapped", None)
    address = address if mapped is None else mapped
    return address.is_loopback or address.is_unspecified
