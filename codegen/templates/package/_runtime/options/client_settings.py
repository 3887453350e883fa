"""Holds the checked options of a client.

Annotations are not postponed: NamedTuple would compile each of them at import.
"""

import ssl as tls
from typing import Any, NamedTuple, Self

from ..core.protocol_table_types import Protocol
from .argument_checks import (
    check_flag,
    check_http_session,
    check_proxy,
    check_rest_url,
    check_seconds,
    check_size,
    check_url,
)
from .http_session_interface import HttpSession
from .recorder_interface import Recorder
from .websocket_options import DEFAULT_OPTIONS, WebSocketOptions


class Settings(NamedTuple):
    """Holds the checked options of a client; times are in seconds."""

    url: str
    ssl: tls.SSLContext | None
    timeout: float | None
    websocket_options: WebSocketOptions
    reconnect: bool
    idle_timeout: float | None
    send_flow_id: bool
    queue_size: int
    recorder: Recorder | None
    http_session: HttpSession | None
    rest_url: str | None

    @classmethod
    def check(cls, protocol: Protocol, **options: Any) -> Self:
        """Returns the settings for the options of a client; raises InvalidRequest for the first invalid one."""
        url, ssl, send_flow_id, plain = (options[name] for name in ("url", "ssl", "send_flow_id", "plain_transport"))
        timeout = check_seconds(options["timeout"], "timeout")
        return cls(
            url=check_url(protocol.endpoint if url is None else url, ssl),
            ssl=ssl,
            timeout=timeout,
            websocket_options=WebSocketOptions(
                open_timeout=timeout or DEFAULT_OPTIONS.open_timeout,
                ping_interval=check_seconds(options["ping_interval"], "ping_interval") or protocol.ping_interval,
                ping_timeout=check_seconds(options["ping_timeout"], "ping_timeout") or protocol.ping_timeout,
                proxy=check_proxy(options["proxy"]),
                plain_transport=None if plain is None else check_flag(plain, "plain_transport"),
            ),
            reconnect=check_flag(options["reconnect"], "reconnect"),
            idle_timeout=check_seconds(options["idle_timeout"], "idle_timeout"),
            send_flow_id=protocol.sends_flow_id if send_flow_id is None else check_flag(send_flow_id, "send_flow_id"),
            queue_size=check_size(options["queue_size"], "queue_size"),
            recorder=options["recorder"],
            http_session=check_http_session(options["http_session"]),
            rest_url=check_rest_url(options["rest_url"]),
        )

    def __repr__(self) -> str:
        return "<Settings>"  # a URL may contain a password
