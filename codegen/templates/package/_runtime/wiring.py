"""Creates the components of a client, and passes to each component the others that it uses."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .connection.command_connection_choice import CommandRouter
from .connection.connection_state import ConnectionState
from .connection.credentials import Credentials
from .connection.greeter import Greeter
from .connection.lifecycle import Lifecycle
from .connection.message_class_preloading import MessageClassPreloader
from .connection.one_off_requests import OneOffRequests
from .connection.ready_connection_opener import ReadyConnectionOpener
from .connection.request_sender import RequestSender
from .connection.supervisor import Supervisor
from .core.counters_and_last_messages import TrafficStatistics
from .core.protocol_table_types import Protocol
from .options.client_settings import Settings
from .rest.lazy_rest_caller import LazyRestCaller
from .subscriptions.handlers import Handlers
from .subscriptions.publisher import Publisher
from .subscriptions.subscribed_class_checks import SubscriptionTypes
from .transport.connection_opener import ConnectionOpener

if TYPE_CHECKING:
    from .rest.rest_table_types import RestService


class Components:
    """Holds the components that the client uses directly. They refer to all other components."""

    def __init__(
        self,
        protocol: Protocol,
        settings: Settings,
        credentials: Credentials,
        preloader: MessageClassPreloader,
        load_rest: Callable[[], RestService],
    ) -> None:
        self._protocol, self._settings = protocol, settings
        self._credentials, self._preloader = credentials, preloader
        self.statistics = TrafficStatistics(protocol.limit)
        self.state = ConnectionState()
        self.publisher = self._make_publisher()
        self.handlers = Handlers(self.publisher)
        self.request_sender = RequestSender(
            protocol, self.state, credentials, self.statistics, send_flow_id=settings.send_flow_id
        )
        connection_opener = ConnectionOpener(
            protocol, settings.url, settings.ssl, settings.websocket_options, settings.recorder
        )
        opener = self._make_ready_connection_opener(connection_opener)
        self.lifecycle = self._make_lifecycle(opener)
        one_off_requests = OneOffRequests(
            protocol=protocol,
            preloader=preloader,
            lifecycle=self.lifecycle,
            connection_opener=connection_opener,
            ready_connection_opener=opener,
            request_sender=self.request_sender,
            statistics=self.statistics,
        )
        self.rest_access = self._make_rest_access(one_off_requests, load_rest)
        self.router = CommandRouter(
            protocol, self.state, self.lifecycle, one_off_requests, self.request_sender, timeout=settings.timeout
        )

    def _make_publisher(self) -> Publisher:
        types = SubscriptionTypes(self._preloader.load_message_classes)
        return Publisher(self._settings.queue_size, types, self.state.check_loop, self.state.check_can_receive)

    def _make_ready_connection_opener(self, connection_opener: ConnectionOpener) -> ReadyConnectionOpener:
        protocol, credentials, timeout = self._protocol, self._credentials, self._settings.timeout
        greeter = Greeter(
            protocol=protocol,
            state=self.state,
            credentials=credentials,
            request_sender=self.request_sender,
            statistics=self.statistics,
            timeout=timeout,
        )
        return ReadyConnectionOpener(
            protocol=protocol,
            connection_opener=connection_opener,
            credentials=credentials,
            statistics=self.statistics,
            publisher=self.publisher,
            greeter=greeter,
            timeout=timeout,
        )

    def _make_lifecycle(self, opener: ReadyConnectionOpener) -> Lifecycle:
        supervisor = Supervisor(
            self._protocol,
            state=self.state,
            opener=opener,
            request_sender=self.request_sender,
            publisher=self.publisher,
            statistics=self.statistics,
            reconnect=self._settings.reconnect,
            idle_timeout=self._settings.idle_timeout,
        )
        return Lifecycle(
            self._preloader,
            state=self.state,
            publisher=self.publisher,
            handlers=self.handlers,
            request_sender=self.request_sender,
            supervisor=supervisor,
        )

    def _make_rest_access(
        self, one_off_requests: OneOffRequests, load_rest: Callable[[], RestService]
    ) -> LazyRestCaller:
        return LazyRestCaller(
            protocol=self._protocol,
            settings=self._settings,
            credentials=self._credentials,
            preloader=self._preloader,
            lifecycle=self.lifecycle,
            one_off_requests=one_off_requests,
            request_sender=self.request_sender,
            load=load_rest,
        )
