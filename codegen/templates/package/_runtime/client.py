"""What the generated client is built on: its life, its requests and its messages."""

from __future__ import annotations

import asyncio
import ssl as tls
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, overload

from .connection.credentials import Credentials
from .connection.warm_up import Loading
from .core.connection_events import Lost
from .core.lazy_imports import LazyModule
from .core.limit_reset import until_reset
from .core.option_checks import (
    checked_flag,
    checked_instant,
    checked_seconds,
    checked_size,
    checked_token,
    checked_url,
    checked_wait,
)
from .core.protocol_table import Protocol
from .core.recorder_interface import Recorder
from .core.secrets import scrubbed_within
from .core.wait_option import Wait
from .requests.answers import build_acknowledgement
from .requests.call import Call
from .subscriptions.message_queue import Messages
from .transport.handshake import DEFAULT_OPTIONS, ConnectionOptions, host_and_port
from .wiring import Parts, Settings

if TYPE_CHECKING:
    from . import diagnostics
    from .decoding.decoder import Decoder
    from .decoding.message import Message
    from .requests.request import Request
else:
    diagnostics = LazyModule(f"{__package__}.diagnostics")

M = TypeVar("M", bound="Message")
T = TypeVar("T")


class BaseClient:
    """A connection to a service that stays up, and requests that are answered.

    `url` and `ssl` say where to connect and whom to trust; `timeout` replaces every wait's own, in seconds; with
    `reconnect=False` a lost connection stays lost; `idle_timeout` takes silence of so many seconds for a lost one.
    """

    _protocol: ClassVar[Protocol]

    @classmethod
    def _load(cls) -> Decoder:
        """The decoder of what is received: slow, so it is called in a thread."""
        raise NotImplementedError

    @classmethod
    def _load_commands(cls) -> None:
        """Load the classes of what is sent: slow too."""

    def __init__(
        self,
        api_token: str,
        *,
        url: str | None = None,
        ssl: tls.SSLContext | None = None,
        timeout: float | None = None,
        reconnect: bool = True,
        send_flow_id: bool | None = None,
        ping_interval: float | None = None,
        ping_timeout: float | None = None,
        idle_timeout: float | None = None,
        queue_size: int = 16_384,
        recorder: Recorder | None = None,
    ) -> None:
        protocol = self._protocol
        settings = Settings(
            url=checked_url(protocol.endpoint if url is None else url, ssl),
            ssl=ssl,
            timeout=checked_seconds(timeout, "timeout"),
            opening=ConnectionOptions(
                open_timeout=checked_seconds(timeout, "timeout") or DEFAULT_OPTIONS.open_timeout,
                ping_interval=checked_seconds(ping_interval, "ping_interval") or protocol.ping_interval,
                ping_timeout=checked_seconds(ping_timeout, "ping_timeout") or protocol.ping_timeout,
            ),
            reconnect=checked_flag(reconnect, "reconnect"),
            idle_timeout=checked_seconds(idle_timeout, "idle_timeout"),
            send_flow_id=protocol.sends_flow_id if send_flow_id is None else checked_flag(send_flow_id, "send_flow_id"),
            queue_size=checked_size(queue_size, "queue_size"),
            recorder=recorder,
        )
        self._url, self._timeout = settings.url, settings.timeout
        self._credentials = Credentials(protocol, checked_token(api_token))
        self._loading = Loading(protocol, self._load, self._load_commands)
        parts = Parts(protocol, settings, self._credentials, self._loading)
        self._counters, self._link, self._publisher, self._handlers = (
            parts.counters,
            parts.link,
            parts.publisher,
            parts.handlers,
        )
        self._exchange, self._life, self._apart = parts.exchange, parts.life, parts.apart

    async def connect(self, *, retry: bool = False) -> None:
        """Connect, and stay connected from then on; with `retry`, the first attempt too is repeated until it succeeds.

        Raises ConnectionFailed, AlreadyConnected, RequestLimitReached or InvalidApiToken.
        """
        await self._life.connect(retry=checked_flag(retry, "retry"))

    async def disconnect(self) -> None:
        """Close the connection and let go of everything; calls that wait for an answer raise ConnectionLost."""
        await self._life.disconnect()

    async def __aenter__(self) -> Self:
        await self.connect()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.disconnect()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._link.state.value}>"

    def is_connected(self) -> bool:
        """Whether a request would be sent at this moment."""
        return self._link.is_up

    async def wait_connected(self, *, timeout: float | None = None) -> None:
        """Wait until the client is connected; raises why it never will be, or TimeoutError after `timeout` seconds."""
        async with asyncio.timeout(checked_seconds(timeout, "timeout")):
            await self._link.ready(patient=True)

    @property
    def customer_id(self) -> str | None:
        """The account's customer id, known once the client has logged in."""
        return self._credentials.customer_id

    @overload
    def messages(self) -> Messages[Any]: ...

    @overload
    def messages(self, *types: type[T]) -> Messages[T | Lost]: ...

    def messages(self, *types: type[Any]) -> Messages[Any]:
        """Everything that is received from now on, or what is of these types; answers to requests too.

        It ends when the client is disconnected, and raises an error that ends the client. Each iterator has a queue of
        its own; one that is read too slowly loses the oldest messages and says so with Lost.
        """
        return Messages(self._publisher, self._publisher.subscribe(types))

    def on(self, kind: type[T], handler: Callable[[T], object]) -> Callable[[], None]:
        """Call a handler with every message of a type, in order; the function returned undoes it.

        The handler may be a coroutine function and may send requests. What it raises is logged.
        """
        return self._handlers.add(kind, handler)

    def diagnostics(self) -> dict[str, Any]:
        """What is known of this client, JSON-able and without secrets: state, versions, counters, last messages."""
        told = diagnostics.picture(self._protocol, self._link, self._counters, place=host_and_port(self._url))
        return scrubbed_within(told, self._credentials.secrets())

    def get_next_reset_delta(self, now: datetime | None = None) -> timedelta:
        """The time that will pass until the daily request limit is reset; `now` must know its time zone."""
        return until_reset(self._protocol.limit, None if now is None else checked_instant(now, "now"))

    def _ask(self, request: Request, answer: type[M], *, timeout: float | None) -> Awaitable[M]:
        """Send a command that reads, and wait for its answer; no coroutine, which would hold the request meanwhile."""
        call = self._exchange.call(request, answer)
        seconds = self._seconds(call, timeout)
        if self._protocol.log_in.command == call.route.command:
            return self._apart.log_in(call, seconds)
        if call.route.standalone and not self._life.is_running:
            return self._apart.ask(call, seconds)
        return self._exchange.request(call, seconds)

    async def _act(self, request: Request, answer: type[M], *, wait: Wait, timeout: float | None) -> M | None:
        """Send a command that acts, and wait for as much as `wait` says; None if only until it is sent."""
        call = self._exchange.call(request, answer, checked_wait(wait, request.COMMAND))
        message: M | None = await self._exchange.request(call, self._seconds(call, timeout))
        if message is not None and call.effect is message:
            return answer.model_validate(build_acknowledgement(self._protocol, call))
        return message

    def _recall(self, field: str, identity: Any) -> Any:
        """What another object last said of a thing; None if nothing has."""
        return self._exchange.memories.recall(field, identity)

    def _seconds(self, call: Call, timeout: float | None) -> float:
        return checked_seconds(timeout, "timeout") or self._timeout or call.route.timeout
