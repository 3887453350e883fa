"""The parts of a client, put together: each is told of those that it needs.

Its annotations are not postponed: NamedTuple compiles each that is.
"""

import ssl as tls
from typing import NamedTuple

from .connection.connection_state import Link
from .connection.credentials import Credentials
from .connection.lifecycle import Life
from .connection.one_off_requests import Apart
from .connection.request_sender import Exchange
from .connection.session_opener import Greeter
from .connection.supervisor import Supervisor
from .connection.warm_up import Loading
from .core.counters import Counters
from .core.protocol_table import Protocol
from .core.recorder_interface import Recorder
from .subscriptions.handlers import Handlers
from .subscriptions.message_queue import Publisher
from .transport.connector import Connector
from .transport.handshake import ConnectionOptions


class Settings(NamedTuple):
    """What a program has chosen for a client, checked; times in seconds."""

    url: str
    ssl: tls.SSLContext | None
    timeout: float | None
    opening: ConnectionOptions
    reconnect: bool
    idle_timeout: float | None
    send_flow_id: bool
    queue_size: int
    recorder: Recorder | None

    def __repr__(self) -> str:
        return "<Settings>"  # a URL may hold a password


class Parts:
    """What a client holds of its parts; the others are held by these."""

    def __init__(self, protocol: Protocol, settings: Settings, credentials: Credentials, loading: Loading) -> None:
        self.counters = Counters(protocol.limit)
        self.link = Link()
        self.publisher = Publisher(settings.queue_size, self.link.may_wait)
        self.handlers = Handlers(self.publisher)
        connector = Connector(protocol, settings.url, settings.ssl, settings.opening, settings.recorder)
        greeter = Greeter(protocol, connector, credentials, self.counters, settings.timeout)
        self.exchange = Exchange(protocol, self.link, credentials, self.counters, send_flow_id=settings.send_flow_id)
        supervisor = Supervisor(
            protocol,
            link=self.link,
            greeter=greeter,
            exchange=self.exchange,
            publisher=self.publisher,
            counters=self.counters,
            reconnect=settings.reconnect,
            idle_timeout=settings.idle_timeout,
        )
        self.life = Life(
            loading,
            link=self.link,
            publisher=self.publisher,
            handlers=self.handlers,
            exchange=self.exchange,
            supervisor=supervisor,
        )
        self.apart = Apart(
            protocol,
            loading,
            life=self.life,
            connector=connector,
            greeter=greeter,
            exchange=self.exchange,
            counters=self.counters,
        )
