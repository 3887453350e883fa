# generated from codegen/templates/package/compat/websocket.py by `python -m codegen generate`; changes here are lost
"""Manages the connection of the drop-in for bluecurrent-api: logs in, connects, sends commands, waits for answers."""

from __future__ import annotations

import asyncio
import logging
import ssl as tls
from collections.abc import Mapping
from typing import Any

from .._runtime.connection.connection_state import ConnectionState
from .._runtime.core.errors import BlueCurrentError, WrongEventLoop
from .._runtime.core.secrets import Secret
from .._runtime.options.argument_checks import check_proxy, check_url
from .._runtime.options.proxy_address import ProxyOption
from .._runtime.options.websocket_options import WebSocketOptions
from .._runtime.transport.connection import Connection
from ..protocol import PROTOCOL
from . import session_token_and_account_requests
from .answer_waiter import AnswerWaiter
from .error_conversion import ConnectedElsewhere, convert_connect_error, convert_error
from .exceptions import AlreadyConnected, InvalidApiToken, WebsocketError
from .frames_to_old_messages import ConvertedFrame, load_fast_decoder
from .receive_loop import OnOpen, ReceiveLoop, Receiver
from .reentrant_call_detection import is_inside_callback, is_inside_receiver
from .reshaping import Reshaper
from .session_renewal import SessionRenewal

URL = PROTOCOL.endpoint
OPTIONS = WebSocketOptions(ping_interval=PROTOCOL.ping_interval, ping_timeout=PROTOCOL.ping_timeout)
LOGGER = logging.getLogger("bluecurrent_api")


class Websocket:
    """Logs in, connects, sends commands and waits for answers; times are in seconds."""

    def __init__(
        self,
        *,
        url: str | None,
        ssl: tls.SSLContext | None,
        proxy: ProxyOption,
        request_timeout: float,
        answer_timeout: float,
    ) -> None:
        self.auth_token: str | None = None
        """The authorization of every command; None until an API token has been validated."""
        self._url = None if url is None else check_url(url, ssl)
        self._ssl = ssl
        self._options = OPTIONS._replace(proxy=check_proxy(proxy))
        self._request_timeout = request_timeout
        self._answer_timeout = answer_timeout
        self._state = ConnectionState()
        self._state.set_connecting()
        self._reshape = Reshaper()
        self._receive_loop: ReceiveLoop | None = None
        self._is_started = False
        self._received_charge_points = asyncio.Event()
        self._renewal = SessionRenewal()
        self._event_loop: asyncio.AbstractEventLoop | None = None
        self._waiters = {
            name: AnswerWaiter(name) for name in ("POST_CLEAR_OVERRIDE_CURRENT", "POST_EDIT_OVERRIDE_CURRENT")
        }

    @property
    def is_connected(self) -> bool:
        """True if a command can be sent now."""
        return self._state.is_connected

    async def validate_api_token(self, api_token: str) -> str:
        """Exchanges an API token for a session token, and returns the customer id."""
        result = await session_token_and_account_requests.request_session_token(self._open, api_token)
        self.auth_token = Secret(PROTOCOL.log_in.scheme.format(result.session_token))
        self._renewal.note_log_in(api_token)
        if result.customer_id is None:
            raise WebsocketError("The answer to the log-in has no customer id")
        return result.customer_id

    async def get_email(self) -> str:
        """Returns the e-mail address with which the account logs in."""
        account = await session_token_and_account_requests.request_account(self._open, self._get_authorization())
        email = account.get("login")
        if not isinstance(email, str) or not email:
            raise WebsocketError("The account has no e-mail address")
        return email

    async def start(self, receiver: Receiver, on_open: OnOpen) -> None:
        """Connects, and runs until the connection ends; raises the error that ended it, or an error of a callback."""
        authorization = self._get_authorization()
        if self._is_started:
            raise ConnectedElsewhere("Already connected")
        self._check_loop()
        self._is_started = True
        self._state.bind_loop()
        try:
            decode = await asyncio.to_thread(load_fast_decoder)
            if (api_token := self._renewal.take_token_for_log_in()) is not None:
                authorization = await self._log_in_again(api_token)
            connection = await self._open_greeted(authorization)
            self._receive_loop = ReceiveLoop(connection, self._state, self._reshape, self._on_handled, decode)
            await self._receive_loop.run(receiver, on_open)
        finally:
            self._received_charge_points.clear()
            if self._receive_loop is not None:
                self._renewal.note_connection_end(self._receive_loop.error)
            self._receive_loop = None
            self._is_started = False
            self._state.release_loop()

    async def disconnect(self) -> None:
        """Closes the connection; raises WebsocketError if there is none."""
        self._check_loop()
        if self._receive_loop is None or not self._state.is_connected:
            raise WebsocketError("There is no connection to close")
        await self._receive_loop.disconnect()

    async def send_request(self, request: Mapping[str, Any]) -> None:
        """Sends a command, without its None values, as soon as there is a connection."""
        authorization = self._get_authorization()
        self._check_loop()
        connection = await self._wait_for_connection()
        name = request[PROTOCOL.command]
        LOGGER.debug("Sending %s", name)
        if name in self._waiters:
            self._waiters[name].expect_answer()
        message = {key: value for key, value in request.items() if value is not None}
        try:
            await connection.send({**message, PROTOCOL.log_in.authorization: authorization})
        except BlueCurrentError as error:
            raise convert_error(error) from error

    async def wait_for_charge_points(self) -> None:
        """Waits until the receiver has handled the charge points, on this connection or a later one."""
        self._check_loop()
        if not self._received_charge_points.is_set():
            self._check_outside_receiver()
            await self._received_charge_points.wait()

    async def wait_for_answer(self, name: str) -> None:
        """Waits until the receiver has handled the answer to the last command of this name."""
        self._check_loop()
        self._check_outside_receiver()
        await self._waiters[name].wait(self._answer_timeout)

    def _get_authorization(self) -> str:
        if self.auth_token is None:
            raise WebsocketError("No API token has been validated: call validate_api_token() first")
        return self.auth_token

    def _check_loop(self) -> None:
        """Raises WebsocketError if this is not the event loop of `start`; prepares the first use in an event loop."""
        try:
            self._state.check_loop()
        except WrongEventLoop as error:
            raise WebsocketError(str(error)) from error
        loop = asyncio.get_running_loop()
        if loop is not self._event_loop:  # an event can be awaited in one loop only
            self._event_loop, self._received_charge_points = loop, asyncio.Event()

    def _check_outside_receiver(self) -> None:
        if is_inside_receiver(self._receive_loop):
            raise WebsocketError("The receiver can't wait for a message: it gets none before it returns")

    async def _wait_for_connection(self) -> Connection:
        loop = self._receive_loop
        if loop is not None and is_inside_callback(loop):
            # Another connection is opened only after the callback returns.
            if loop.error is not None:
                raise convert_error(loop.error) from loop.error
            return loop.connection
        try:
            async with asyncio.timeout(self._request_timeout):
                return await self._state.wait_ready()
        except TimeoutError:
            raise WebsocketError(f"There was no connection for {self._request_timeout:g} s") from None

    async def _log_in_again(self, api_token: str) -> str:
        """Logs in and returns the new authorization; raises WebsocketError, after which programs try again."""
        try:
            await self.validate_api_token(api_token)
        except AlreadyConnected as error:
            raise ConnectedElsewhere(*error.args) from error
        except InvalidApiToken as error:
            raise WebsocketError("The service accepts neither the session token nor the API token any more") from error
        return self._get_authorization()

    async def _open(self) -> Connection:
        return await Connection.open(self._url or URL, protocol=PROTOCOL, ssl=self._ssl, options=self._options)

    async def _open_greeted(self, authorization: str) -> Connection:
        try:
            connection = await self._open()
            LOGGER.debug("Sending %s", PROTOCOL.greeting[PROTOCOL.command])
            try:
                await connection.send({**PROTOCOL.greeting, PROTOCOL.log_in.authorization: authorization})
            except BaseException:
                await connection.close()
                raise
        except BlueCurrentError as error:
            raise convert_connect_error(error) from error
        return connection

    def _on_handled(self, frame: ConvertedFrame) -> None:
        """Wakes the programs that wait for a frame, after the receiver has handled it."""
        if frame.name == "CHARGE_POINTS" and frame.message is not None:
            self._received_charge_points.set()
        elif frame.name in self._waiters:
            self._waiters[frame.name].deliver_answer(frame.refusal)
        elif frame.name == PROTOCOL.errors.object:
            for waiter in self._waiters.values():
                waiter.deliver_error(frame.refusal or "")
