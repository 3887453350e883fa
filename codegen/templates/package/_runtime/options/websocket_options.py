"""Defines the options with which a WebSocket is opened: timeouts, pings, proxy and implementation.

Annotations are not postponed: NamedTuple would compile each of them at import.
"""

from typing import NamedTuple

from .proxy_address import ProxyOption


class WebSocketOptions(NamedTuple):
    """Holds the options of a connection; timeouts are in seconds."""

    open_timeout: float = 10.0
    ping_interval: float | None = 20.0
    ping_timeout: float | None = 20.0
    proxy: ProxyOption = True
    plain_transport: bool | None = None
    """True for the plain WebSocket, False for the fast one, None to choose by environment and version."""


DEFAULT_OPTIONS = WebSocketOptions()
