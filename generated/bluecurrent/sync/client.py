# generated from codegen/templates/package/sync/client.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines the synchronous client, which has the same methods as the asynchronous one."""

from __future__ import annotations

import ssl as tls
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, overload

from .._runtime.core.lazy_imports import LazyModule
from .._runtime.core.login_session import Session
from .._runtime.options.http_session_interface import HttpSession
from .._runtime.options.recorder_interface import Recorder
from .._runtime.options.transport_argument_type import Transport
from .._runtime.options.wait_argument_type import Wait
from .._runtime.sync.sync_client_base_class import BaseSyncClient
from .._runtime.sync.sync_pages import Pages
from ..client import Client as AsyncClient

if TYPE_CHECKING:
    from .. import messages, payloads, rest_messages, scalars
    from . import live as live_module
else:
    from ..client import messages, payloads, rest_messages, scalars

    live_module = LazyModule(f"{__package__}.live")


class Client(BaseSyncClient[AsyncClient]):
    """Controls and observes the charge points of one account.

    `with Client(api_token) as client:` connects, logs in, and stays connected until the block ends. Each method
    that sends a command returns its answer or raises a BlueCurrentError. `messages()` and `on()` deliver what the
    service pushes.

    Args:
        api_token: The account's API token, made in the driver portal, my.bluecurrent.nl.
        session: The `session` of an earlier client, or its `dump()`: saves the log-in. One of another API token is not used, and one that the service refuses is renewed.
        url: A ws:// or wss:// address to connect to instead of the service, for example that of a fixture server.
        ssl: The TLS context, for example with certificates of your own; the system's default if not given.
        proxy: The address of a proxy, such as http://proxy.example:3128, or None to use none. If not given, the proxy of the environment or the system, but none to this machine.
        timeout: Seconds to wait for each answer, for the log-in and for the connection, instead of their own time-outs.
        reconnect: Whether a lost connection is opened again. With False, its error ends the client.
        send_flow_id: Whether actions carry a request id, which some services repeat in their answers; off if not given.
        ping_interval: Seconds between two pings; 20 if not given.
        ping_timeout: Seconds to wait for the reply to a ping before the connection counts as lost; 20 if not given.
        idle_timeout: Seconds without a received message after which the client reconnects; never if not given.
        queue_size: Number of messages that an iterator or a handler can fall behind before the oldest are dropped.
        recorder: Gets everything that is sent and received, tokens included; `bluecurrent.testing.Recorder` is one.
        plain_transport: True to use only documented functions of websockets, which is slower; False never to. None: as
            BLUECURRENT_PLAIN_TRANSPORT=1 or 0 says, else True only for a newer websockets than the SDK was tested with.
        http_session: An aiohttp.ClientSession for the methods that use HTTP. It belongs to the event loop in which the client is used, and is never closed by the client. If not given, one is opened when it is first needed, and closed with the client.
        rest_url: An http:// or https:// address that takes the place of the scheme and the host of the REST service, for example that of a fixture server.

    Raises:
        InvalidRequest: An argument is invalid; `argument` is its name.
    """

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
        queue_size: int = 16384,
        recorder: Recorder | None = None,
        plain_transport: bool | None = None,
        http_session: HttpSession | None = None,
        rest_url: str | None = None,
    ) -> None:
        super().__init__(
            AsyncClient(
                api_token,
                session=session,
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
                recorder=recorder,
                plain_transport=plain_transport,
                http_session=http_session,
                rest_url=rest_url,
            )
        )

    def connect(self, *, retry: bool = False) -> None:
        """Connects, logs in, and keeps the client connected until `disconnect()` is called.

        Returns when requests can be sent. `with Client(...)` calls it. On a client that is connecting or
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
        return self._thread.run(lambda: self._client.connect(retry=retry))

    def is_connected(self) -> bool:
        """Returns whether a request can be sent now; False while the client reconnects."""
        return self._thread.call(lambda: self._client.is_connected())

    def wait_connected(self, *, timeout: float | None = None) -> None:
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
        return self._thread.run(lambda: self._client.wait_connected(timeout=timeout))

    @property
    def customer_id(self) -> str | None:
        """The account's customer id; None until the client has logged in."""
        return self._client.customer_id

    @property
    def session(self) -> Session | None:
        """The result of the last log-in, which a later client can use; None until the client has logged in.

        It is also None from a refusal by the service until the next log-in. SessionRenewed gives the new one.
        """
        return self._client.session

    def diagnostics(self) -> dict[str, Any]:
        """Returns the client's state, versions, counters and last messages, as JSON data for a bug report.

        Tokens, personal data and all values of unknown fields are left out or replaced.
        """
        return self._thread.call(lambda: self._client.diagnostics())

    def get_next_reset_delta(self, now: datetime | None = None) -> timedelta:
        """Returns the time until the daily request limit is reset.

        Args:
            now: The instant to count from, with a time zone; the current time if not given.

        Raises:
            InvalidRequest: `now` is not a datetime with a time zone.
        """
        return self._thread.call(lambda: self._client.get_next_reset_delta(now))

    def live(
        self,
        *,
        energy_totals: Mapping[str, Any] | None = None,
        limits: Mapping[str, Any] | None = None,
        limit_interval: float = 60,
        limit_deadband: float = 1,
    ) -> live_module.Live:
        """Returns a live state of the account's charge points, for `with client.live() as live`.

        Entering the block starts the reading and returns at once; `live.wait_ready()` waits for it. Leaving the
        block clears the limits that `point.limit_current()` has set. The live state also ends when the client is
        disconnected.

        Args:
            energy_totals: The `energy_totals` of an earlier live state, from which the totals go on.
            limits: The limits that an earlier program has set: `point.limit` or its `dump()`, by charge point.
            limit_interval: Least time between two changes of a limit, in seconds.
            limit_deadband: Amperes by which a limit must differ from the last one to be sent, if both have the same end.

        Raises:
            InvalidRequest: An argument is invalid; `argument` is its name.
        """
        return live_module.Live(
            self,
            self._thread.call(
                lambda: self._client.live(
                    energy_totals=energy_totals,
                    limits=limits,
                    limit_interval=limit_interval,
                    limit_deadband=limit_deadband,
                )
            ),
        )

    def validate_api_token(self, api_token: str, *, timeout: float | None = None) -> str:
        """Log in with an API token.

        Args:
            api_token: API token, created in the driver portal. Visible ASCII characters with no blank before or
                after them.
            timeout: Seconds to wait for the answer; the client's `timeout`, or 10, if not given.

        Returns:
            The `customer_id` of the answer, STATUS_API_TOKEN.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            InvalidApiToken: The service does not accept the token.
            ConnectionFailed: The service could not be reached.
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends VALIDATE_API_TOKEN, answered by STATUS_API_TOKEN.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(lambda: self._client.validate_api_token(api_token, timeout=timeout))

    def validate_token(self, api_token: str, *, timeout: float | None = None) -> str:
        """Same as validate_api_token.

        Args:
            api_token: API token, created in the driver portal. Visible ASCII characters with no blank before or
                after them.
            timeout: Seconds to wait for the answer; the client's `timeout`, or 10, if not given.

        Returns:
            The `customer_id` of the answer, STATUS_API_TOKEN.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            InvalidApiToken: The service does not accept the token.
            ConnectionFailed: The service could not be reached.
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends VALIDATE_API_TOKEN, answered by STATUS_API_TOKEN.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(lambda: self._client.validate_token(api_token, timeout=timeout))

    def get_account(self, *, timeout: float | None = None) -> messages.Account:
        """Read the account of the API token.

        Args:
            timeout: Seconds to wait for the answer; the client's `timeout`, or 10, if not given.

        Returns:
            The answer, ACCOUNT.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ConnectionLost: The connection ended, and the client does not reconnect.
            ConnectionFailed: The service could not be reached.
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends GET_ACCOUNT, answered by ACCOUNT.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(lambda: self._client.get_account(timeout=timeout))

    def get_email(self, *, timeout: float | None = None) -> str:
        """Read the login e-mail address of the account.

        Args:
            timeout: Seconds to wait for the answer; the client's `timeout`, or 10, if not given.

        Returns:
            The `login` of the answer, ACCOUNT.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ConnectionLost: The connection ended, and the client does not reconnect.
            ConnectionFailed: The service could not be reached.
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends GET_ACCOUNT, answered by ACCOUNT.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(lambda: self._client.get_email(timeout=timeout))

    def get_charge_points(self, *, timeout: float | None = None) -> list[messages.ChargePoint]:
        """Read the charge points of the account.

        Args:
            timeout: Seconds to wait for the answer; the client's `timeout`, or 10, if not given.

        Returns:
            The `data` of the answer, CHARGE_POINTS.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ConnectionLost: The connection ended, and the client does not reconnect.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends GET_CHARGE_POINTS, answered by CHARGE_POINTS.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(lambda: self._client.get_charge_points(timeout=timeout))

    def get_charge_cards(self, *, limit: int = 100, timeout: float | None = None) -> list[messages.ChargeCard]:
        """Read the charge cards of the account.

        Args:
            limit: Maximum number of cards. A whole number from 1 to 100000.
            timeout: Seconds to wait for the answer; the client's `timeout`, or 10, if not given.

        Returns:
            The `cards` of the answer, CHARGE_CARDS.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ConnectionLost: The connection ended, and the client does not reconnect.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends GET_CHARGE_CARDS, answered by CHARGE_CARDS.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(lambda: self._client.get_charge_cards(limit=limit, timeout=timeout))

    def get_status(self, evse_id: str, *, timeout: float | None = None) -> messages.ChargePointStatus:
        """Read the live status of a charge point. The service pushes it again when it changes.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            timeout: Seconds to wait for the answer; the client's `timeout`, or 10, if not given.

        Returns:
            The `data` or `items.0` of the answer, CH_STATUS.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ConnectionLost: The connection ended, and the client does not reconnect.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends GET_CH_STATUS, answered by CH_STATUS.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(lambda: self._client.get_status(evse_id, timeout=timeout))

    def get_settings(self, evse_id: str, *, timeout: float | None = None) -> messages.ChargePointSettings:
        """Read the settings of a charge point.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            timeout: Seconds to wait for the answer; the client's `timeout`, or 10, if not given.

        Returns:
            The `data` of the answer, CH_SETTINGS.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ConnectionLost: The connection ended, and the client does not reconnect.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends GET_CH_SETTINGS, answered by CH_SETTINGS.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(lambda: self._client.get_settings(evse_id, timeout=timeout))

    def get_grid_status(self, evse_id: str, *, timeout: float | None = None) -> messages.Grid:
        """Read the currents and limits of the grid connection behind a charge point.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            timeout: Seconds to wait for the answer; the client's `timeout`, or 10, if not given.

        Returns:
            The `data` of the answer, GRID_STATUS.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ConnectionLost: The connection ended, and the client does not reconnect.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends GET_GRID_STATUS, answered by GRID_STATUS.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(lambda: self._client.get_grid_status(evse_id, timeout=timeout))

    def get_user_override_currents_list(self, *, timeout: float | None = None) -> list[messages.OverrideSchedule]:
        """List the scheduled overrides of the charging current.

        Args:
            timeout: Seconds to wait for the answer; the client's `timeout`, or 10, if not given.

        Returns:
            The `data` or `result` of the answer, LIST_OVERRIDE_CURRENT.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ConnectionLost: The connection ended, and the client does not reconnect.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends LIST_OVERRIDE_CURRENT, answered by LIST_OVERRIDE_CURRENT.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(lambda: self._client.get_user_override_currents_list(timeout=timeout))

    def get_sustainability_status(self, *, timeout: float | None = None) -> messages.SustainabilityStatus:
        """Read how much CO2 the account's charging has saved (not verified on this endpoint).

        Args:
            timeout: Seconds to wait for the answer; the client's `timeout`, or 10, if not given.

        Returns:
            The answer, SUSTAINABILITY_STATUS.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ConnectionLost: The connection ended, and the client does not reconnect.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends GET_SUSTAINABILITY_STATUS, answered by SUSTAINABILITY_STATUS.
        Certainty: code (a released client depends on it, on another endpoint: appserver/2.0), from pybluecurrent
        0.4.1.
        """
        return self._thread.run(lambda: self._client.get_sustainability_status(timeout=timeout))

    @overload
    def set_linked_charge_cards_only(
        self, evse_id: str, value: bool, *, wait: Literal["verdict", "receipt"] = ..., timeout: float | None = None
    ) -> messages.Acknowledgement: ...

    @overload
    def set_linked_charge_cards_only(
        self, evse_id: str, value: bool, *, wait: Literal["sent"], timeout: float | None = None
    ) -> None: ...

    def set_linked_charge_cards_only(
        self, evse_id: str, value: bool, *, wait: Wait = "verdict", timeout: float | None = None
    ) -> messages.Acknowledgement | None:
        """Allow only linked charge cards at a charge point, or any card.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            value: On: linked charge cards only. Off: any card.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends SET_PUBLIC_CHARGING, answered by RECEIVED_SET_PUBLIC_CHARGING and STATUS_SET_PUBLIC_CHARGING.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(
            lambda: self._client.set_linked_charge_cards_only(evse_id, value, wait=wait, timeout=timeout)
        )

    @overload
    def set_plug_and_charge(
        self, evse_id: str, value: bool, *, wait: Literal["verdict", "receipt"] = ..., timeout: float | None = None
    ) -> messages.Acknowledgement: ...

    @overload
    def set_plug_and_charge(
        self, evse_id: str, value: bool, *, wait: Literal["sent"], timeout: float | None = None
    ) -> None: ...

    def set_plug_and_charge(
        self, evse_id: str, value: bool, *, wait: Wait = "verdict", timeout: float | None = None
    ) -> messages.Acknowledgement | None:
        """Turn plug and charge on or off. When on, plugging in a cable starts a session without a card.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            value: On or off.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends SET_PLUG_AND_CHARGE, answered by RECEIVED_SET_PLUG_AND_CHARGE and STATUS_SET_PLUG_AND_CHARGE.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(lambda: self._client.set_plug_and_charge(evse_id, value, wait=wait, timeout=timeout))

    @overload
    def set_plug_and_charge_charge_card(
        self, evse_id: str, uid: str, *, wait: Literal["verdict", "receipt"] = ..., timeout: float | None = None
    ) -> messages.Acknowledgement: ...

    @overload
    def set_plug_and_charge_charge_card(
        self, evse_id: str, uid: str, *, wait: Literal["sent"], timeout: float | None = None
    ) -> None: ...

    def set_plug_and_charge_charge_card(
        self, evse_id: str, uid: str, *, wait: Wait = "verdict", timeout: float | None = None
    ) -> messages.Acknowledgement | None:
        """Choose the charge card of plug and charge (not verified on this endpoint).

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            uid: Uid of the charge card. BCU-APP stands for no card. 1 to 64 visible ASCII characters.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends SET_PLUG_AND_CHARGE_CHARGE_CARD, answered by RECEIVED_SET_PLUG_AND_CHARGE_CHARGE_CARD and
        STATUS_SET_PLUG_AND_CHARGE_CHARGE_CARD.
        Certainty: code (a released client depends on it, on another endpoint: appserver/2.0), from pybluecurrent
        0.4.1.
        """
        return self._thread.run(
            lambda: self._client.set_plug_and_charge_charge_card(evse_id, uid, wait=wait, timeout=timeout)
        )

    @overload
    def block(
        self,
        evse_id: str,
        value: bool,
        *,
        socket_id: int | None = None,
        transport: Transport | None = None,
        wait: Literal["verdict", "receipt"] = ...,
        timeout: float | None = None,
    ) -> messages.Acknowledgement: ...

    @overload
    def block(
        self,
        evse_id: str,
        value: bool,
        *,
        socket_id: int | None = None,
        transport: Transport | None = None,
        wait: Literal["sent"],
        timeout: float | None = None,
    ) -> None: ...

    def block(
        self,
        evse_id: str,
        value: bool,
        *,
        socket_id: int | None = None,
        transport: Transport | None = None,
        wait: Wait = "verdict",
        timeout: float | None = None,
    ) -> messages.Acknowledgement | None:
        """Block a charge point, or unblock a charge point.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            value: True to block the charge point, False to unblock it.
            socket_id: Socket of the charge point (can be left out if there is only one). A whole number of 1 or
                more. It can only be sent over HTTP.
            transport: "rest" to send the command over HTTP, "socket" not to. If not given, the WebSocket, or
                HTTP with socket_id.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends SET_INOPERATIVE or SET_OPERATIVE on the WebSocket, answered by RECEIVED_SET_INOPERATIVE and
        STATUS_SET_INOPERATIVE, or by a push that shows the change.
        Or sends setinoperative or setoperative over HTTP (`pip install 'bluecurrent[rest]'`), for whose verdict the
        client must be connected. The service is not known to repeat a verdict that was missed; a push that shows
        the change counts too.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(
            lambda: self._client.block(
                evse_id, value, socket_id=socket_id, transport=transport, wait=wait, timeout=timeout
            )
        )

    @overload
    def reset(
        self, evse_id: str, *, wait: Literal["verdict", "receipt"] = ..., timeout: float | None = None
    ) -> messages.Acknowledgement: ...

    @overload
    def reset(self, evse_id: str, *, wait: Literal["sent"], timeout: float | None = None) -> None: ...

    def reset(
        self, evse_id: str, *, wait: Wait = "verdict", timeout: float | None = None
    ) -> messages.Acknowledgement | None:
        """Restart the software of a charge point, but not its hardware.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends SOFT_RESET, answered by RECEIVED_SOFT_RESET and STATUS_SOFT_RESET.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(lambda: self._client.reset(evse_id, wait=wait, timeout=timeout))

    @overload
    def reboot(
        self, evse_id: str, *, wait: Literal["verdict", "receipt"] = ..., timeout: float | None = None
    ) -> messages.Acknowledgement: ...

    @overload
    def reboot(self, evse_id: str, *, wait: Literal["sent"], timeout: float | None = None) -> None: ...

    def reboot(
        self, evse_id: str, *, wait: Wait = "verdict", timeout: float | None = None
    ) -> messages.Acknowledgement | None:
        """Restart a charge point.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends REBOOT, answered by RECEIVED_REBOOT and STATUS_REBOOT.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(lambda: self._client.reboot(evse_id, wait=wait, timeout=timeout))

    @overload
    def start_session(
        self,
        evse_id: str,
        card_uid: str | None = None,
        *,
        card: str | None = None,
        wait: Literal["verdict", "receipt"] = ...,
        timeout: float | None = None,
    ) -> messages.Acknowledgement: ...

    @overload
    def start_session(
        self,
        evse_id: str,
        card_uid: str | None = None,
        *,
        card: str | None = None,
        wait: Literal["sent"],
        timeout: float | None = None,
    ) -> None: ...

    def start_session(
        self,
        evse_id: str,
        card_uid: str | None = None,
        *,
        card: str | None = None,
        wait: Wait = "verdict",
        timeout: float | None = None,
    ) -> messages.Acknowledgement | None:
        """Start a charging session at a charge point.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            card_uid: Uid of the charge card that pays. BCU-APP stands for no card (the session is not
                reimbursed). 1 to 64 visible ASCII characters.
            card: The name, id or uid of one item in the answer to GET_CHARGE_CARDS, which is read to find its
                uid. BCU-APP and BCU_HOME_USE are taken as they are.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends START_SESSION, answered by RECEIVED_START_SESSION and STATUS_START_SESSION.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(
            lambda: self._client.start_session(evse_id, card_uid, card=card, wait=wait, timeout=timeout)
        )

    @overload
    def stop_session(
        self, evse_id: str, *, wait: Literal["verdict", "receipt"] = ..., timeout: float | None = None
    ) -> messages.Acknowledgement: ...

    @overload
    def stop_session(self, evse_id: str, *, wait: Literal["sent"], timeout: float | None = None) -> None: ...

    def stop_session(
        self, evse_id: str, *, wait: Wait = "verdict", timeout: float | None = None
    ) -> messages.Acknowledgement | None:
        """Stop the charging session at a charge point.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends STOP_SESSION, answered by RECEIVED_STOP_SESSION and STATUS_STOP_SESSION.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(lambda: self._client.stop_session(evse_id, wait=wait, timeout=timeout))

    @overload
    def unlock_connector(
        self,
        evse_id: str,
        *,
        socket_id: int | None = None,
        transport: Transport | None = None,
        wait: Literal["verdict", "receipt"] = ...,
        timeout: float | None = None,
    ) -> messages.Acknowledgement: ...

    @overload
    def unlock_connector(
        self,
        evse_id: str,
        *,
        socket_id: int | None = None,
        transport: Transport | None = None,
        wait: Literal["sent"],
        timeout: float | None = None,
    ) -> None: ...

    def unlock_connector(
        self,
        evse_id: str,
        *,
        socket_id: int | None = None,
        transport: Transport | None = None,
        wait: Wait = "verdict",
        timeout: float | None = None,
    ) -> messages.Acknowledgement | None:
        """Unlock the cable (U:MOVE only; not verified on this endpoint).

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            socket_id: Socket of the charge point (can be left out if there is only one). A whole number of 1 or
                more. It can only be sent over HTTP.
            transport: "rest" to send the command over HTTP, "socket" not to. If not given, HTTP, but the
                WebSocket for one that is known to have chargepoint_type 'UMOVE' and is_cable False.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends UNLOCK_CONNECTOR on the WebSocket, answered by RECEIVED_UNLOCK_CONNECTOR and STATUS_UNLOCK_CONNECTOR.
        Or sends unlockconnector over HTTP (`pip install 'bluecurrent[rest]'`), where an answer without a refusal
        counts as the verdict.
        Certainty: code (a released client depends on it, on another endpoint: appserver/2.0), from pybluecurrent up
        to 0.3.0.
        """
        return self._thread.run(
            lambda: self._client.unlock_connector(
                evse_id, socket_id=socket_id, transport=transport, wait=wait, timeout=timeout
            )
        )

    @overload
    def set_delayed_charging(
        self,
        evse_id: str,
        value: bool,
        *,
        transport: Transport | None = None,
        wait: Literal["verdict", "receipt"] = ...,
        timeout: float | None = None,
    ) -> messages.Acknowledgement: ...

    @overload
    def set_delayed_charging(
        self,
        evse_id: str,
        value: bool,
        *,
        transport: Transport | None = None,
        wait: Literal["sent"],
        timeout: float | None = None,
    ) -> None: ...

    def set_delayed_charging(
        self,
        evse_id: str,
        value: bool,
        *,
        transport: Transport | None = None,
        wait: Wait = "verdict",
        timeout: float | None = None,
    ) -> messages.Acknowledgement | None:
        """Turn delayed charging on or off. On makes it the smart-charging profile.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            value: On or off.
            transport: "rest" to send the command over HTTP, "socket" not to. If not given, the WebSocket.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends SET_DELAYED_CHARGING on the WebSocket, answered by RECEIVED_SET_DELAYED_CHARGING and
        STATUS_SET_DELAYED_CHARGING.
        These answers are only inferred, so the first of the two ends the waiting.
        Or sends setdelayedcharging over HTTP (`pip install 'bluecurrent[rest]'`), where an answer without a refusal
        counts as the verdict.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(
            lambda: self._client.set_delayed_charging(evse_id, value, transport=transport, wait=wait, timeout=timeout)
        )

    @overload
    def set_delayed_charging_settings(
        self,
        evse_id: str,
        days: Sequence[int] | AbstractSet[int],
        start_time: str,
        end_time: str,
        *,
        transport: Transport | None = None,
        wait: Literal["verdict", "receipt"] = ...,
        timeout: float | None = None,
    ) -> messages.Acknowledgement: ...

    @overload
    def set_delayed_charging_settings(
        self,
        evse_id: str,
        days: Sequence[int] | AbstractSet[int],
        start_time: str,
        end_time: str,
        *,
        transport: Transport | None = None,
        wait: Literal["sent"],
        timeout: float | None = None,
    ) -> None: ...

    def set_delayed_charging_settings(
        self,
        evse_id: str,
        days: Sequence[int] | AbstractSet[int],
        start_time: str,
        end_time: str,
        *,
        transport: Transport | None = None,
        wait: Wait = "verdict",
        timeout: float | None = None,
    ) -> messages.Acknowledgement | None:
        """Set the days and times of delayed charging. The effect of equal times is not known.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            days: Days on which it applies, 1 (Monday) to 7 (Sunday). Each is a whole number from 1 to 7.
            start_time: Local time from which the car may charge. A time of day, such as 23:00.
            end_time: Local time at which charging must end. A time of day, such as 23:00.
            transport: "rest" to send the command over HTTP, "socket" not to. If not given, the WebSocket.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends SAVE_SCHEDULE_DELAYED_CHARGING on the WebSocket, answered by RECEIVED_SAVE_SCHEDULE_DELAYED_CHARGING
        and STATUS_SAVE_SCHEDULE_DELAYED_CHARGING.
        These answers are only inferred, so the first of the two ends the waiting.
        Or sends savescheduledelayedcharging over HTTP (`pip install 'bluecurrent[rest]'`), where an answer without
        a refusal counts as the verdict.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(
            lambda: self._client.set_delayed_charging_settings(
                evse_id, days, start_time, end_time, transport=transport, wait=wait, timeout=timeout
            )
        )

    @overload
    def set_price_based_charging(
        self,
        evse_id: str,
        value: bool,
        *,
        transport: Transport | None = None,
        wait: Literal["verdict", "receipt"] = ...,
        timeout: float | None = None,
    ) -> messages.Acknowledgement: ...

    @overload
    def set_price_based_charging(
        self,
        evse_id: str,
        value: bool,
        *,
        transport: Transport | None = None,
        wait: Literal["sent"],
        timeout: float | None = None,
    ) -> None: ...

    def set_price_based_charging(
        self,
        evse_id: str,
        value: bool,
        *,
        transport: Transport | None = None,
        wait: Wait = "verdict",
        timeout: float | None = None,
    ) -> messages.Acknowledgement | None:
        """Turn price-based charging on or off. On makes it the smart-charging profile.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            value: On or off.
            transport: "rest" to send the command over HTTP, "socket" not to. If not given, the WebSocket.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends SET_PRICE_BASED_CHARGING on the WebSocket, answered by RECEIVED_SET_PRICE_BASED_CHARGING and
        STATUS_SET_PRICE_BASED_CHARGING.
        These answers are only inferred, so the first of the two ends the waiting.
        Or sends setpricebasedcharging over HTTP (`pip install 'bluecurrent[rest]'`), where an answer without a
        refusal counts as the verdict.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(
            lambda: self._client.set_price_based_charging(
                evse_id, value, transport=transport, wait=wait, timeout=timeout
            )
        )

    @overload
    def set_price_based_settings(
        self,
        evse_id: str,
        expected_departure_time: str,
        expected_kwh: float,
        minimum_kwh: float,
        *,
        transport: Transport | None = None,
        wait: Literal["verdict", "receipt"] = ...,
        timeout: float | None = None,
    ) -> messages.Acknowledgement: ...

    @overload
    def set_price_based_settings(
        self,
        evse_id: str,
        expected_departure_time: str,
        expected_kwh: float,
        minimum_kwh: float,
        *,
        transport: Transport | None = None,
        wait: Literal["sent"],
        timeout: float | None = None,
    ) -> None: ...

    def set_price_based_settings(
        self,
        evse_id: str,
        expected_departure_time: str,
        expected_kwh: float,
        minimum_kwh: float,
        *,
        transport: Transport | None = None,
        wait: Wait = "verdict",
        timeout: float | None = None,
    ) -> messages.Acknowledgement | None:
        """Set the departure time and the energy for price-based charging (older command).

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            expected_departure_time: Expected local departure time. A time of day, such as 23:00.
            expected_kwh: Energy wanted by the departure time. A number from 0 to 1000. Unit: kWh.
            minimum_kwh: Energy to charge immediately, whatever the price. A number from 0 to 1000. Unit: kWh.
            transport: "rest" to send the command over HTTP, "socket" not to. If not given, the WebSocket.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends SET_PRICE_BASED_SETTINGS on the WebSocket, answered by RECEIVED_SET_PRICE_BASED_SETTINGS and
        STATUS_SET_PRICE_BASED_SETTINGS.
        These answers are only inferred, so the first of the two ends the waiting.
        Or sends setpricebasedsettings over HTTP (`pip install 'bluecurrent[rest]'`), where an answer without a
        refusal counts as the verdict.
        Certainty: code (a released client depends on it), from bluecurrent-api up to 1.3.2.
        """
        return self._thread.run(
            lambda: self._client.set_price_based_settings(
                evse_id,
                expected_departure_time,
                expected_kwh,
                minimum_kwh,
                transport=transport,
                wait=wait,
                timeout=timeout,
            )
        )

    @overload
    def update_price_based_charging_settings(
        self,
        evse_id: str,
        payload: payloads.UpdatePriceBasedSettingsPayload,
        *,
        wait: Literal["verdict", "receipt"] = ...,
        timeout: float | None = None,
    ) -> messages.Acknowledgement: ...

    @overload
    def update_price_based_charging_settings(
        self,
        evse_id: str,
        payload: payloads.UpdatePriceBasedSettingsPayload,
        *,
        wait: Literal["sent"],
        timeout: float | None = None,
    ) -> None: ...

    def update_price_based_charging_settings(
        self,
        evse_id: str,
        payload: payloads.UpdatePriceBasedSettingsPayload,
        *,
        wait: Wait = "verdict",
        timeout: float | None = None,
    ) -> messages.Acknowledgement | None:
        """Change settings of price-based charging (newer command).

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            payload: Settings of price-based charging to change, at least one. None leaves a setting as it is.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends PATCH_PRICE_BASED_CHARGING_SETTINGS, answered by RECEIVED_PATCH_PRICE_BASED_CHARGING_SETTINGS and
        STATUS_PATCH_PRICE_BASED_CHARGING_SETTINGS.
        These answers are only inferred, so the first of the two ends the waiting.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(
            lambda: self._client.update_price_based_charging_settings(evse_id, payload, wait=wait, timeout=timeout)
        )

    @overload
    def override_price_based_charging_profile(
        self,
        evse_id: str,
        value: bool,
        *,
        transport: Transport | None = None,
        wait: Literal["verdict", "receipt"] = ...,
        timeout: float | None = None,
    ) -> messages.Acknowledgement: ...

    @overload
    def override_price_based_charging_profile(
        self,
        evse_id: str,
        value: bool,
        *,
        transport: Transport | None = None,
        wait: Literal["sent"],
        timeout: float | None = None,
    ) -> None: ...

    def override_price_based_charging_profile(
        self,
        evse_id: str,
        value: bool,
        *,
        transport: Transport | None = None,
        wait: Wait = "verdict",
        timeout: float | None = None,
    ) -> messages.Acknowledgement | None:
        """Ignore price-based charging and charge now, or follow it again.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            value: On: charge now. Off: follow price-based charging again.
            transport: "rest" to send the command over HTTP, "socket" not to. With it, value must be True. If
                not given, the WebSocket.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends OVERRIDE_CHARGING_PROFILES on the WebSocket, answered by RECEIVED_OVERRIDE_CHARGING_PROFILES and
        STATUS_OVERRIDE_CHARGING_PROFILES.
        These answers are only inferred, so the first of the two ends the waiting.
        Or sends overridechargingprofiles over HTTP (`pip install 'bluecurrent[rest]'`), where an answer without a
        refusal counts as the verdict.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(
            lambda: self._client.override_price_based_charging_profile(
                evse_id, value, transport=transport, wait=wait, timeout=timeout
            )
        )

    @overload
    def override_delayed_charging_profile(
        self,
        evse_id: str,
        value: bool,
        *,
        transport: Transport | None = None,
        wait: Literal["verdict", "receipt"] = ...,
        timeout: float | None = None,
    ) -> messages.Acknowledgement: ...

    @overload
    def override_delayed_charging_profile(
        self,
        evse_id: str,
        value: bool,
        *,
        transport: Transport | None = None,
        wait: Literal["sent"],
        timeout: float | None = None,
    ) -> None: ...

    def override_delayed_charging_profile(
        self,
        evse_id: str,
        value: bool,
        *,
        transport: Transport | None = None,
        wait: Wait = "verdict",
        timeout: float | None = None,
    ) -> messages.Acknowledgement | None:
        """Ignore delayed charging and charge now, or follow it again.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            value: On: charge now. Off: follow delayed charging again.
            transport: "rest" to send the command over HTTP, "socket" not to. With it, value must be True. If
                not given, the WebSocket.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends OVERRIDE_DELAYED_CHARGING_TIMEOUT on the WebSocket, answered by
        RECEIVED_OVERRIDE_DELAYED_CHARGING_TIMEOUT and STATUS_OVERRIDE_DELAYED_CHARGING_TIMEOUT.
        These answers are only inferred, so the first of the two ends the waiting.
        Or sends overridedelayedchargingtimeout over HTTP (`pip install 'bluecurrent[rest]'`), where an answer
        without a refusal counts as the verdict.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(
            lambda: self._client.override_delayed_charging_profile(
                evse_id, value, transport=transport, wait=wait, timeout=timeout
            )
        )

    @overload
    def set_user_override_current(
        self,
        payload: payloads.OverrideCurrentPayload,
        *,
        wait: Literal["verdict", "receipt"] = ...,
        timeout: float | None = None,
    ) -> messages.OverrideAnswer: ...

    @overload
    def set_user_override_current(
        self, payload: payloads.OverrideCurrentPayload, *, wait: Literal["sent"], timeout: float | None = None
    ) -> None: ...

    def set_user_override_current(
        self, payload: payloads.OverrideCurrentPayload, *, wait: Wait = "verdict", timeout: float | None = None
    ) -> messages.OverrideAnswer | None:
        """Schedule an override of the charging current.

        Args:
            payload: Charge points, times and current of an override. The effect of an end equal to the start is
                not known.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends POST_SET_OVERRIDE_CURRENT, answered by POST_SET_OVERRIDE_CURRENT.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(lambda: self._client.set_user_override_current(payload, wait=wait, timeout=timeout))

    @overload
    def edit_user_override_current(
        self,
        schedule_id: str | int,
        payload: payloads.OverrideCurrentPayload,
        *,
        wait: Literal["verdict", "receipt"] = ...,
        timeout: float | None = None,
    ) -> messages.OverrideAnswer: ...

    @overload
    def edit_user_override_current(
        self,
        schedule_id: str | int,
        payload: payloads.OverrideCurrentPayload,
        *,
        wait: Literal["sent"],
        timeout: float | None = None,
    ) -> None: ...

    def edit_user_override_current(
        self,
        schedule_id: str | int,
        payload: payloads.OverrideCurrentPayload,
        *,
        wait: Wait = "verdict",
        timeout: float | None = None,
    ) -> messages.OverrideAnswer | None:
        """Change a scheduled override of the charging current.

        Args:
            schedule_id: Identity of the schedule. 1 to 64 visible ASCII characters, such as 1, or a whole
                number from 0 to 999999999999999999.
            payload: Charge points, times and current of an override. The effect of an end equal to the start is
                not known.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends POST_EDIT_OVERRIDE_CURRENT, answered by POST_EDIT_OVERRIDE_CURRENT.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(
            lambda: self._client.edit_user_override_current(schedule_id, payload, wait=wait, timeout=timeout)
        )

    @overload
    def clear_user_override_current(
        self, schedule_id: str | int, *, wait: Literal["verdict", "receipt"] = ..., timeout: float | None = None
    ) -> messages.OverrideAnswer: ...

    @overload
    def clear_user_override_current(
        self, schedule_id: str | int, *, wait: Literal["sent"], timeout: float | None = None
    ) -> None: ...

    def clear_user_override_current(
        self, schedule_id: str | int, *, wait: Wait = "verdict", timeout: float | None = None
    ) -> messages.OverrideAnswer | None:
        """Delete a scheduled override of the charging current.

        Args:
            schedule_id: Identity of the schedule. A whole number, such as 1, or a whole number from 0 to
                999999999999999999.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for the answer; the client's `timeout`, or 60, if not given.

        Returns:
            The verdict or receipt that was waited for; None with `wait="sent"`.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service or the charge point refused, or the charge point did not answer the
                service.
            ConnectionLost: The connection ended first. It is not known whether the command was carried out.
            ConnectionFailed: The client is not connected and not reconnecting.
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            RequestLimitReached: The daily request limit is used up.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends POST_CLEAR_OVERRIDE_CURRENT, answered by POST_CLEAR_OVERRIDE_CURRENT.
        Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.
        """
        return self._thread.run(
            lambda: self._client.clear_user_override_current(schedule_id, wait=wait, timeout=timeout)
        )

    def get_transactions_page(
        self,
        evse_ids: Sequence[str] | AbstractSet[str],
        *,
        page: int = 1,
        order: scalars.TransactionOrder = "newest",
        start: date | None = None,
        end: date | None = None,
        timeout: float | None = None,
    ) -> rest_messages.TransactionsPage:
        """Read a page of charging sessions and their costs, 25 at most. Only requests for one charge point were ever
        shown.

        Args:
            evse_ids: Identities of the charge points. Each is 1 to 64 visible ASCII characters, such as
                BCU100001.
            page: Number of the page, from 1. A whole number from 1 to 9999.
            order: Order of the sessions by their end, newest or oldest first.
            start: First day. Whether it is inclusive is not known. A date, or text such as 1-7-2026.
            end: Last day. Whether it is inclusive is not known. A date, or text such as 1-7-2026. Not before
                start.
            timeout: Seconds to wait for the answer; the client's `timeout`, or 30, if not given.

        Returns:
            The `data` of the answer.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ServiceUnavailable: The service is down for now.
            InvalidApiToken: The service accepts neither the session token nor the API token.
            CommandRejected: The service refused.
            ConnectionLost: The connection ended before the answer came.
            ConnectionFailed: The service could not be reached, or aiohttp is not installed (`pip install
                'bluecurrent[rest]'`).
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends POST gettransactions over HTTP, with the session token of the log-in. A client that is not connected
        and has no session logs in on a short connection first.
        Certainty: code (a released client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.
        """
        return self._thread.run(
            lambda: self._client.get_transactions_page(
                evse_ids, page=page, order=order, start=start, end=end, timeout=timeout
            )
        )

    def get_contracts(self, *, timeout: float | None = None) -> list[rest_messages.Contract]:
        """Read the contracts of the account.

        Args:
            timeout: Seconds to wait for the answer; the client's `timeout`, or 30, if not given.

        Returns:
            The `contracts` of the answer.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ServiceUnavailable: The service is down for now.
            InvalidApiToken: The service accepts neither the session token nor the API token.
            CommandRejected: The service refused.
            ConnectionLost: The connection ended before the answer came.
            ConnectionFailed: The service could not be reached, or aiohttp is not installed (`pip install
                'bluecurrent[rest]'`).
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends GET getcontracts over HTTP, with the session token of the log-in. A client that is not connected and
        has no session logs in on a short connection first.
        Certainty: code (a released client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.
        """
        return self._thread.run(lambda: self._client.get_contracts(timeout=timeout))

    def get_grids(self, *, timeout: float | None = None) -> list[rest_messages.GridConnection]:
        """Read the grid connections of the account, with their addresses.

        Args:
            timeout: Seconds to wait for the answer; the client's `timeout`, or 30, if not given.

        Returns:
            The `grids` of the answer.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ServiceUnavailable: The service is down for now.
            InvalidApiToken: The service accepts neither the session token nor the API token.
            CommandRejected: The service refused.
            ConnectionLost: The connection ended before the answer came.
            ConnectionFailed: The service could not be reached, or aiohttp is not installed (`pip install
                'bluecurrent[rest]'`).
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends GET getgrids over HTTP, with the session token of the log-in. A client that is not connected and has
        no session logs in on a short connection first.
        Certainty: code (a released client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.
        """
        return self._thread.run(lambda: self._client.get_grids(timeout=timeout))

    def get_statuses(self, evse_id: str, *, timeout: float | None = None) -> list[messages.ChargePointStatus]:
        """Read the live status of each socket of a charge point.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            timeout: Seconds to wait for the answer; the client's `timeout`, or 30, if not given.

        Returns:
            The `items` of the answer.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ServiceUnavailable: The service is down for now.
            InvalidApiToken: The service accepts neither the session token nor the API token.
            CommandRejected: The service refused.
            ConnectionLost: The connection ended before the answer came.
            ConnectionFailed: The service could not be reached, or aiohttp is not installed (`pip install
                'bluecurrent[rest]'`).
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends GET chargepointstatus over HTTP, with the session token of the log-in. A client that is not connected
        and has no session logs in on a short connection first.
        Certainty: recorded (the authors of the source recorded it from the service, on another endpoint: REST),
        from pybluecurrent 0.4.1.
        """
        return self._thread.run(lambda: self._client.get_statuses(evse_id, timeout=timeout))

    def get_api_token(self, *, timeout: float | None = None) -> str:
        """Read the API token of the account, which a user pastes into Home Assistant. Keep it as secret as a password.

        Args:
            timeout: Seconds to wait for the answer; the client's `timeout`, or 30, if not given.

        Returns:
            The `key` of the answer.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ServiceUnavailable: The service is down for now.
            InvalidApiToken: The service accepts neither the session token nor the API token.
            CommandRejected: The service refused.
            ConnectionLost: The connection ended before the answer came.
            ConnectionFailed: The service could not be reached, or aiohttp is not installed (`pip install
                'bluecurrent[rest]'`).
            RequestTimeout: No answer came in time.
            NotAuthorized: The account is not allowed to do this.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends GET gethomeautomationkey over HTTP, with the session token of the log-in. A client that is not
        connected and has no session logs in on a short connection first.
        Certainty: code (a released client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.
        """
        return self._thread.run(lambda: self._client.get_api_token(timeout=timeout))

    def replace_api_token(self, *, confirm: bool = False, timeout: float | None = None) -> str:
        """Make a new API token for the account, and return it.

        Args:
            confirm: True, without which nothing is sent. The old API token ends at once. Everything that uses
                it loses access, such as every Home Assistant of the account and this client at its next log-in.
            timeout: Seconds to wait for the answer; the client's `timeout`, or 30, if not given.

        Returns:
            What `get_api_token` returns, which is called after it. If that fails, call it again.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ServiceUnavailable: The service is down for now.
            InvalidApiToken: The service accepts neither the session token nor the API token.
            CommandRejected: The service refused.
            ConnectionLost: The connection ended before the answer came. It is not known whether the command was
                carried out.
            ConnectionFailed: The service could not be reached, or aiohttp is not installed (`pip install
                'bluecurrent[rest]'`).
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends POST generatehomeautomationkey over HTTP, with the session token of the log-in. A client that is not
        connected and has no session logs in on a short connection first.
        Certainty: code (a released client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.
        """
        return self._thread.run(lambda: self._client.replace_api_token(confirm=confirm, timeout=timeout))

    def set_capacity_tariff(
        self, evse_id: str, value: bool, capacitytariffmaxkwh: float | None = None, *, timeout: float | None = None
    ) -> rest_messages.ActionAnswer:
        """Turn the Belgian capacity tariff of a charge point on, with an energy limit, or off. The source says that it
        is not possible during a session.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            value: On or off.
            capacitytariffmaxkwh: Energy limit. A number from 0.01 to 80. Required with value True, and not
                allowed otherwise. Unit: kWh.
            timeout: Seconds to wait for the answer; the client's `timeout`, or 30, if not given.

        Returns:
            The answer.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            ServiceUnavailable: The service is down for now.
            InvalidApiToken: The service accepts neither the session token nor the API token.
            CommandRejected: The service refused.
            ConnectionLost: The connection ended before the answer came. It is not known whether the command was
                carried out.
            ConnectionFailed: The service could not be reached, or aiohttp is not installed (`pip install
                'bluecurrent[rest]'`).
            RequestTimeout: No answer came in time. It is not known whether the command was carried out.
            NotAuthorized: The account is not allowed to do this.
            ServerError: The service answered with another error, or with an answer that lacks its content.

        Sends POST setcapacitytariff over HTTP, with the session token of the log-in. A client that is not connected
        and has no session logs in on a short connection first.
        Certainty: code (a released client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.
        """
        return self._thread.run(
            lambda: self._client.set_capacity_tariff(evse_id, value, capacitytariffmaxkwh, timeout=timeout)
        )

    @overload
    def boost(
        self,
        evse_id: str,
        *,
        transport: Transport | None = None,
        wait: Literal["verdict", "receipt"] = ...,
        timeout: float | None = None,
    ) -> messages.Acknowledgement: ...

    @overload
    def boost(
        self, evse_id: str, *, transport: Transport | None = None, wait: Literal["sent"], timeout: float | None = None
    ) -> None: ...

    def boost(
        self, evse_id: str, *, transport: Transport | None = None, wait: Wait = "verdict", timeout: float | None = None
    ) -> messages.Acknowledgement | None:
        """Charge now, whatever the smart-charging profile says, until this session ends. It can be undone on the
        WebSocket, but not over HTTP.

        Reads the object with `get_settings`, and sends the command of the first flag in it that is on:
        OVERRIDE_CHARGING_PROFILES for `price_based_charging.value`,
        OVERRIDE_DELAYED_CHARGING_TIMEOUT for `delayed_charging.value`.

        Args:
            evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
            transport: "rest" to send the command over HTTP, "socket" not to. If not given, the WebSocket.
            wait: What to wait for: the charge point's "verdict", the service's "receipt", or only until the
                command is "sent".
            timeout: Seconds to wait for each of the two answers; those of the methods if not given.

        Raises:
            InvalidRequest: An argument is invalid, or no smart-charging profile is on, so there is nothing to override.

        Its other errors are those of `get_settings` and of the methods that send these commands.
        Certainty: code (a released client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.
        """
        return self._thread.run(lambda: self._client.boost(evse_id, transport=transport, wait=wait, timeout=timeout))

    def transactions(
        self,
        evse_ids: Sequence[str] | AbstractSet[str] | None = None,
        *,
        order: scalars.TransactionOrder = "newest",
        start: date | None = None,
        end: date | None = None,
        timeout: float | None = None,
    ) -> Pages[rest_messages.Transaction]:
        """Read the charging sessions of charge points and their costs, page by page as they are needed.

        Use it as `for item in client.transactions(…)`. Each charge point is requested by itself, and the answers are
        merged by end_time. One that the service refuses is skipped: a warning is logged, and `skipped` of the iterator holds
        the error. A page that does not lead forward, an empty one that names a next page, or one that repeats the page
        before it ends it with a ServerError.

        Args:
            evse_ids: Identities of the charge points. Each is 1 to 64 visible ASCII characters, such as
                BCU100001. All of the account if not given, for which the client must be connected.
            order: Order of the sessions by their end, newest or oldest first.
            start: First day. Whether it is inclusive is not known. A date, or text such as 1-7-2026.
            end: Last day. Whether it is inclusive is not known. A date, or text such as 1-7-2026. Not before
                start.
            timeout: Seconds to wait for each page; the client's `timeout`, or 30, if not given.

        Sends POST gettransactions for each page. Its errors are those of `get_transactions_page`.
        """
        return Pages(
            self,
            self._thread,
            lambda: self._client.transactions(evse_ids, order=order, start=start, end=end, timeout=timeout),
        )

    def current_left(self, status: messages.ChargePointStatus) -> float | None:
        """Current that is left per phase: the maximum current minus the mean current. The maximum for smart charging
        counts if the charge point is known to use smart charging. Unit: A."""
        return self._thread.call(lambda: self._client.current_left(status))
