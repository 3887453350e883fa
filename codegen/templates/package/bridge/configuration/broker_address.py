"""Parses the URL of an MQTT broker."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from .configuration_error import ConfigurationError

DEFAULT_PORTS = {"mqtt": 1883, "mqtts": 8883, "ws": 80, "wss": 443}
"""The ports of a URL without one, by scheme."""
WEBSOCKET_PATH = "/mqtt"
"""The path of a ws:// or wss:// URL without one."""
EXAMPLE = "use a URL such as mqtt://localhost or mqtts://broker.lan:8883"


@dataclass(frozen=True)
class BrokerAddress:
    """Holds the address of a broker."""

    scheme: str
    host: str
    port: int
    path: str
    """The path of a WebSocket; empty for the other schemes."""
    user: str | None = None

    @property
    def has_tls(self) -> bool:
        """True if the connection is encrypted."""
        return self.scheme in ("mqtts", "wss")

    @property
    def uses_websocket(self) -> bool:
        """True if MQTT is spoken within a WebSocket."""
        return self.scheme in ("ws", "wss")

    @property
    def url_host(self) -> str:
        """The host as it stands in a URL."""
        return f"[{self.host}]" if ":" in self.host else self.host

    def __str__(self) -> str:
        return f"{self.scheme}://{self.url_host}:{self.port}{self.path}"


def parse_broker_url(url: str) -> BrokerAddress:
    """Parses a URL; raises ConfigurationError, which never shows the URL, since there may be a password in it."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise ConfigurationError(f"the address of the broker can't be read: {EXAMPLE}") from None
    if parts.password is not None:
        raise ConfigurationError(
            "there is a password in the address of the broker, which other users of this machine could see: "
            "write it into a file that only you may access, and name that with --mqtt-password-file"
        )
    if parts.scheme not in DEFAULT_PORTS:
        raise ConfigurationError(f"the address of the broker must begin with {', '.join(_schemes())}: {EXAMPLE}")
    if not parts.hostname or parts.query or parts.fragment or port == 0:
        raise ConfigurationError(f"the address of the broker must be a host, and a port if needed: {EXAMPLE}")
    try:
        parts.hostname.encode("idna")
    except UnicodeError:
        raise ConfigurationError(f"the address of the broker has a host that can't exist: {EXAMPLE}") from None
    path = parts.path if parts.path != "/" else ""
    if parts.scheme in ("ws", "wss"):
        path = path or WEBSOCKET_PATH
    elif path:
        raise ConfigurationError(
            f"the address of the broker has a path, which only ws:// and wss:// can have: {EXAMPLE}"
        )
    user = unquote(parts.username) if parts.username else None
    return BrokerAddress(parts.scheme, parts.hostname, port or DEFAULT_PORTS[parts.scheme], path, user)


def _schemes() -> list[str]:
    return [f"{scheme}://" for scheme in DEFAULT_PORTS]
