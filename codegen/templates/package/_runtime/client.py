"""Connects to the service, sends commands and receives messages: the base class of the generated client."""

from __future__ import annotations

import asyncio
import ssl as tls
from collections.abc import Mapping
from datetime import datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self

from .connection.credentials import Credentials
from .connection.message_class_preloading import MessageClassPreloader
from .core.lazy_imports import LazyModule
from .core.login_session import Session, to_session
from .core.protocol_table_types import Protocol
from .core.request_limit_reset_time import get_time_until_reset
from .core.secrets import scrub_within
from .core.url_host_and_port import get_host_and_port
from .options.argument_checks import check_api_token, check_flag, check_instant, check_seconds
from .options.client_settings import Settings
from .options.http_session_interface import HttpSession
from .options.recorder_interface import Recorder
from .subscriptions.subscription_methods import SubscriptionMethods
from .wiring import Components

if TYPE_CHECKING:
    from . import diagnostics
    from .decoding.decoder import Decoder
    from .rest.rest_table_types import RestService
else:
    diagnostics = LazyModule(f"{__package__}.diagnostics")


class BaseClient(SubscriptionMethods):
    """Connects to a service, keeps the connection up, sends commands and delivers messages."""

    _protocol: ClassVar[Protocol]

    @classmethod
    def _load_decoder(cls) -> Decoder:
        """Returns the decoder of received frames. Importing it is slow, so it is called in a thread."""
        raise NotImplementedError

    @classmethod
    def _load_commands(cls) -> None:
        """Builds the classes of the commands. This is slow, so it is called in a thread."""

    def __init__(
        self,
        api_token: str,
        *,
        session: Session | Mapping[str, Any] | None = None,
        url: str | None = None,
        ssl: tls.SSLContext | None = None,
        proxy: str | Literal[True] | None = True,
        timeout: float | None = None,
        reconnect: bool = True,
        send_flow_id: bool | None = None,
        ping_interval: float | None = None,
        ping_timeout: float | None = None,
        idle_timeout: float | None = None,
        queue_size: int = 16_384,
        recorder: Recorder | None = None,
        plain_transport: bool | None = None,
        http_session: HttpSession | None = None,
        rest_url: str | None = None,
    ) -> None:
        settings = Settings.check(
            self._protocol,
            url=url,
            ssl=ssl,
            proxy=proxy,
            timeout=timeout,
            reconnect=reconnect,
            send_flow_id=send_flow_id,
            ping_interval=ping_interval,
            ping_timeout=ping_timeout,
            idle_timeout=idle_timeout,
            queue_size=queue_size,
            plain_transport=plain_transport,
            recorder=recorder,
            http_session=http_session,
            rest_url=rest_url,
        )
        self._create_components(settings, api_token, session)

    def _create_components(
        self, settings: Settings, api_token: str, session: Session | Mapping[str, Any] | None
    ) -> None:
        """Creates the components of the client from its checked options."""
        protocol = self._protocol
        self._url = settings.url
        self._credentials = Credentials(protocol, check_api_token(api_token), to_session(session))
        self._preloader = MessageClassPreloader(
            protocol, self._load_decoder, self._load_commands, (diagnostics.__name__,)
        )
        components = Components(protocol, settings, self._credentials, self._preloader, self._load_rest)
        self._statistics, self._state = components.statistics, components.state
        self._publisher, self._handlers = components.publisher, components.handlers
        self._lifecycle, self._router = components.lifecycle, components.router
        self._request_sender, self._rest_access = components.request_sender, components.rest_access

    @classmethod
    def _load_rest(cls) -> RestService:
        """Builds the models of commands over HTTP, and returns their table; slow, so it is called in a thread."""
        raise NotImplementedError

    async def connect(self, *, retry: bool = False) -> None:
        """Connects, logs in, and keeps the client connected until `disconnect()` is called.

        Returns when requests can be sent. `async with Client(...)` calls it. On a client that is connecting or
        reconnecting already, it only waits for the connection. Reads that are called while it runs are sent together
        with the greeting, which saves a round trip; actions are sent once the greeting is answered.

        Args:
            retry: With True, a failed first attempt is repeated, with growing delays, unless the error is final. With
                False, or if the client was made with `reconnect=False`, the first failure is raised.

        Raises:
            ConnectionFailed: The service could not be reached, refused the connection, or did not answer in time.
            AlreadyConnected: The account has another connection open; the service allows one.
            RequestLimitReached: The daily request limit is used up.
            InvalidApiToken: The service does not accept the API token.
            ConnectionLost: `disconnect()` was called meanwhile.
            InvalidRequest: `retry` is neither True nor False.
        """
        await self._lifecycle.connect(retry=check_flag(retry, "retry"))

    async def disconnect(self) -> None:
        """Closes the connection, stops reconnecting and ends the handlers' tasks.

        Calls that wait for an answer raise ConnectionLost, and iterators over messages end after the messages that are
        already in their queues. Handlers get a quarter of a second to finish. The client can be connected again.
        """
        try:
            await self._lifecycle.disconnect()
        finally:
            await self._rest_access.close()

    async def __aenter__(self) -> Self:
        await self.connect()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.disconnect()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._state.phase.value}>"

    def is_connected(self) -> bool:
        """Returns whether a request can be sent now; False while the client reconnects."""
        return self._state.is_connected

    async def wait_connected(self, *, timeout: float | None = None) -> None:
        """Waits until the client is connected.

        It waits through reconnects, and until the daily request limit is reset.

        Args:
            timeout: Seconds to wait; without a limit if not given.

        Raises:
            TimeoutError: The client was not connected in time.
            ConnectionFailed: `connect()` has not been called, or has failed.
            ConnectionLost: The client was disconnected.
            BlueCurrentError: Another error has ended the client, for example InvalidApiToken.
            InvalidRequest: `timeout` is not a number above 0.
        """
        async with asyncio.timeout(check_seconds(timeout, "timeout")):
            await self._state.wait_ready(waits_for_reset=True)

    @property
    def customer_id(self) -> str | None:
        """The account's customer id; None until the client has logged in."""
        return self._credentials.customer_id

    @property
    def session(self) -> Session | None:
        """The result of the last log-in, which a later client can use; None until the client has logged in.

        It is also None from a refusal by the service until the next log-in. SessionRenewed gives the new one.
        """
        return self._credentials.session

    def diagnostics(self) -> dict[str, Any]:
        """Returns the client's state, versions, counters and last messages, as JSON data for a bug report.

        Tokens, personal data and all values of unknown fields are left out or replaced.
        """
        description = diagnostics.build_diagnostics(
            self._protocol, self._state, self._statistics, place=get_host_and_port(self._url)
        )
        return scrub_within(description, self._credentials.secrets())

    def get_next_reset_delta(self, now: datetime | None = None) -> timedelta:
        """Returns the time until the daily request limit is reset.

        Args:
            now: The instant to count from, with a time zone; the current time if not given.

        Raises:
            InvalidRequest: `now` is not a datetime with a time zone.
        """
        return get_time_until_reset(self._protocol.limit, None if now is None else check_instant(now, "now"))

    def _get_remembered(self, field: str, identity: Any) -> Any:
        """Returns the last received value of a field for `identity`; None if no message had a value."""
        return self._request_sender.last_field_values.recall(field, identity)
