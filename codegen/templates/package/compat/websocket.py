"""The connection that a client's commands go out on, for as long as somebody calls `start`."""

from __future__ import annotations

import asyncio
import logging
import ssl as tls
from collections.abc import Mapping
from typing import Any

from .._runtime.connection.connection_state import ConnectionState
from .._runtime.core.errors import BlueCurrentError
from .._runtime.core.option_checks import check_url
from .._runtime.core.secrets import Secret
from .._runtime.transport.connection import Connection
from .._runtime.transport.handshake import ConnectionOptions
from ..protocol import PROTOCOL
from . import one_off_requests
from .answer_waiter import AnswerWaiter
from .error_conversion import ConnectedElsewhere, exception, exception_in_loop
from .exceptions import WebsocketError
from .frame_conversion import Arrival, quick_decode
from .receive_loop import OnOpen, Receiver, Stream
from .reentrancy import is_inside, is_inside_receiver
from .reshaping import Reshaper

URL = PROTOCOL.endpoint
OPTIONS = ConnectionOptions(ping_interval=PROTOCOL.ping_interval, ping_timeout=PROTOCOL.ping_timeout)
LOGGER = logging.getLogger("bluecurrent_api")


class Websocket:
    """Logs in, connects, sends, and knows who waits; times in seconds."""

    def __init__(
        self, *, url: str | None, ssl: tls.SSLContext | None, request_timeout: float, answer_timeout: float
    ) -> None:
        self.auth_token: str | None = None
        """What goes along with every command, once a token has been validated."""
        self._url = None if url is None else check_url(url, ssl)
        self._ssl = ssl
        self._request_timeout = request_timeout
        self._answer_timeout = answer_timeout
        self._link = ConnectionState()
        self._link.set_connecting()
        self._reshape = Reshaper()
        self._stream: Stream | None = None
        self._is_started = False
        self._received_charge_points = asyncio.Event()
        self._waiters = {
            name: AnswerWaiter(name) for name in ("POST_CLEAR_OVERRIDE_CURRENT", "POST_EDIT_OVERRIDE_CURRENT")
        }

    @property
    def is_connected(self) -> bool:
        """Whether a command would leave at this moment."""
        return self._link.is_connected

    async def validate_api_token(self, api_token: str) -> str:
        """Exchange an API token for a session token, and return the customer id."""
        logged_in = await one_off_requests.logged_in(self._open, api_token)
        self.auth_token = Secret(PROTOCOL.log_in.scheme.format(logged_in.session_token))
        if logged_in.customer_id is None:
            raise WebsocketError("The answer to the log-in has no customer id")
        return logged_in.customer_id

    async def get_email(self) -> str:
        """The account's log-in."""
        account = await one_off_requests.account(self._open, self._authorization())
        email = account.get("login")
        if not isinstance(email, str) or not email:
            raise WebsocketError("The account has no e-mail address")
        return email

    async def start(self, receiver: Receiver, on_open: OnOpen) -> None:
        """Connect, and stay until the connection ends."""
        authorization = self._authorization()
        if self._is_started:
            raise ConnectedElsewhere("Already connected")
        self._is_started = True
        try:
            decode = await asyncio.to_thread(quick_decode)
            connection = await self._greeted(authorization)
            self._stream = Stream(connection, self._link, self._reshape, self._handled, decode)
            self._link.set_connected(connection)
            await self._stream.run(receiver, on_open)
        finally:
            self._received_charge_points.clear()
            self._stream = None
            self._is_started = False

    async def disconnect(self) -> None:
        """End the connection."""
        if self._stream is None or not self._link.is_connected:
            raise WebsocketError("There is no connection to close")
        await self._stream.leave()

    async def send_request(self, request: Mapping[str, Any]) -> None:
        """Send a command without its None values, as soon as there is a connection."""
        authorization = self._authorization()
        connection = await self._ready()
        name = request[PROTOCOL.command]
        LOGGER.debug("Sending %s", name)
        if name in self._waiters:
            self._waiters[name].sent()
        message = {key: value for key, value in request.items() if value is not None}
        try:
            await connection.send({**message, PROTOCOL.log_in.authorization: authorization})
        except BlueCurrentError as error:
            raise exception(error) from error

    async def wait_for_charge_points(self) -> None:
        """Wait until the receiver has handled the charge points of this connection, or of the next that has any."""
        if not self._received_charge_points.is_set():
            self._must_not_be_receiver()
            await self._received_charge_points.wait()

    async def wait_for_answer(self, name: str) -> None:
        """Wait until the receiver has handled the answer to the command that was sent last."""
        self._must_not_be_receiver()
        await self._waiters[name].wait(self._answer_timeout)

    def _authorization(self) -> str:
        if self.auth_token is None:
            raise WebsocketError("No API token has been validated")
        return self.auth_token

    def _must_not_be_receiver(self) -> None:
        if is_inside_receiver(self._stream):
            raise WebsocketError("The receiver can't wait for a message: it gets none before it returns")

    async def _ready(self) -> Connection:
        stream = self._stream
        if stream is not None and is_inside(stream):
            # There will be no other connection before the caller returns.
            if stream.error is not None:
                raise exception(stream.error) from stream.error
            return stream.connection
        try:
            async with asyncio.timeout(self._request_timeout):
                return await self._link.wait_ready()
        except TimeoutError:
            raise WebsocketError(f"There was no connection for {self._request_timeout:g} s") from None

    async def _open(self) -> Connection:
        return await Connection.open(self._url or URL, protocol=PROTOCOL, ssl=self._ssl, options=OPTIONS)

    async def _greeted(self, authorization: str) -> Connection:
        try:
            connection = await self._open()
            LOGGER.debug("Sending %s", PROTOCOL.greeting[PROTOCOL.command])
            try:
                await connection.send({**PROTOCOL.greeting, PROTOCOL.log_in.authorization: authorization})
            except BaseException:
                await connection.close()
                raise
        except BlueCurrentError as error:
            raise exception_in_loop(error) from error
        return connection

    def _handled(self, arrival: Arrival) -> None:
        """The receiver has handled what it gets of a message."""
        if arrival.name == "CHARGE_POINTS" and arrival.message is not None:
            self._received_charge_points.set()
        elif arrival.name in self._waiters:
            self._waiters[arrival.name].came(arrival.refusal)
        elif arrival.name == PROTOCOL.errors.object:
            for waiter in self._waiters.values():
                waiter.failed(arrival.refusal or "")
