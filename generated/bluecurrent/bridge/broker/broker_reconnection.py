# generated from codegen/templates/package/bridge/broker/broker_reconnection.py by `python -m codegen generate`; changes here are lost
"""Keeps the bridge connected to the MQTT broker, and connects again after each loss."""

from __future__ import annotations

import asyncio
import logging
import re
import socket
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from aiomqtt import Client, MqttCodeError, MqttError, ProtocolVersion, Will
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties

from ..._runtime.connection.backoff import Backoff, effective_delay
from ..._runtime.connection.event_reporter import describe_duration
from ..configuration.settings import BrokerSettings
from ..exception_group_unwrapping import raise_single_error
from .broker_connection import AT_LEAST_ONCE, BrokerConnection
from .broker_errors import BrokerLost, BrokerRefused
from .client_connecting import CONNECT_TIMEOUT, connect_or_disconnect
from .outage_log import OutageLog
from .refusal_log import RefusalLog
from .takeover_detection import Takeover, TakeoverDetection

# aiomqtt and paho log errors that they also raise, and a traceback if the broker answers a call that was cancelled.
_CLIENT_LOGGER = logging.getLogger(f"{__name__}.client")
_CLIENT_LOGGER.setLevel(logging.WARNING)
_CLIENT_LOGGER.addFilter(lambda record: record.levelno < logging.ERROR)

KEEP_ALIVE = 20
"""Seconds without traffic after which the bridge and the broker check the connection."""
OPERATION_TIMEOUT = 10.0
"""Seconds to wait for the broker to confirm something."""
LARGEST_PACKET = 1 << 20
"""Bytes of the largest message that the broker may send to the bridge."""
LONGEST_QUEUE = 10_000
"""Largest number of received messages that wait to be handled; further ones are dropped."""
USUAL_PENDING_CALLS = 200
"""Number of messages being sent at the same time from which aiomqtt warns."""

UNSUPPORTED_VERSION = 132
NO_ANSWER = "Operation timed out"
"""The text of aiomqtt's error if the broker does not answer the log-in."""
REFUSALS = {133, 134, 135, 138, 140}
"""The codes with which a broker refuses a client id, a user or a password. Paho translates those of MQTT 3.1.1."""

Serve = Callable[[BrokerConnection], Awaitable[None]]


class Broker:
    """Keeps one connection to the broker. If it is lost, the broker publishes `offline` (the last will of MQTT)."""

    def __init__(
        self,
        settings: BrokerSettings,
        *,
        client_id: str,
        state_topic: str | None,
        timeout: float = OPERATION_TIMEOUT,
    ) -> None:
        self._settings = settings
        self._client_id = client_id
        self._timeout = timeout
        self._will = Will(state_topic, "offline", qos=AT_LEAST_ONCE, retain=True) if state_topic else None
        self._version = ProtocolVersion.V5
        self._backoff = Backoff()
        self._takeovers = TakeoverDetection()
        self._outage_log = OutageLog(settings.address)
        self._refusals = RefusalLog()
        self._was_connected = False
        self.is_connected = False
        """True while there is a connection."""

    async def run(self, serve: Serve) -> None:
        """Opens one connection after another, and calls `serve` with each, until it is cancelled.

        Raises:
            BrokerRefused: The broker refuses the first log-in. After a later refusal, `run` connects again.
        """
        while True:
            began_at = time.monotonic()
            end = await self._serve_in_task(serve)
            seconds = time.monotonic() - began_at
            self._backoff.note_connection(seconds)
            delay, takeover = self._backoff.next_delay(None), self._takeovers.note_connection_end(end.code, seconds)
            reason, reaction = str(end), "the bridge keeps trying"
            if takeover is not None:
                delay, reason = takeover.delay, self._describe_takeover(takeover)
                reaction = f"the bridge connects again after {describe_duration(delay)}"
            self._outage_log.report_outage(reason, reaction=reaction, is_refusal=end.is_refusal)
            await asyncio.sleep(effective_delay(delay))

    async def _serve_in_task(self, serve: Serve) -> BrokerLost:
        """Serves one connection in a task of its own, and cancels that task if this one is cancelled.

        In one task, the cancellation would be lost if the connection ends at the same moment: a task group forgets the
        cancellation of its task if one of its own tasks has failed.
        """
        serving = asyncio.create_task(self._serve_connection(serve))
        try:
            await asyncio.wait((serving,))
        finally:
            if not serving.done():
                serving.cancel()
                await asyncio.gather(serving, return_exceptions=True)
        return serving.result()

    async def _serve_connection(self, serve: Serve) -> BrokerLost:
        """Opens one connection, and calls `serve` with it; returns the error that has ended the connection."""
        try:
            with raise_single_error(BrokerLost):
                async with self.connect() as connection:
                    await serve(connection)
        except BrokerLost as lost:
            return lost
        except BrokerRefused as refused:
            if not self._was_connected:
                raise
            return BrokerLost(str(refused), is_refusal=True)
        return BrokerLost("the bridge has closed the connection")

    @asynccontextmanager
    async def connect(self) -> AsyncGenerator[BrokerConnection, None]:
        """Opens a connection, and closes it at the end of the block; raises BrokerLost or BrokerRefused."""
        client = await self._open()
        self._outage_log.report_connection(again=self._was_connected)
        self.is_connected = self._was_connected = True
        try:
            is_version_5 = self._version is ProtocolVersion.V5
            yield BrokerConnection(client, is_version_5=is_version_5, refusals=self._refusals)
        finally:
            self.is_connected = False
            with suppress(MqttError):
                await client.__aexit__(None, None, None)

    async def _open(self) -> Client:
        """Opens a connection, with MQTT 3.1.1 if the broker does not speak MQTT 5."""
        client = self._make_client()
        try:
            return await connect_or_disconnect(client)
        except MqttCodeError as error:
            code = getattr(error.rc, "value", error.rc)
            if code == UNSUPPORTED_VERSION and self._version is ProtocolVersion.V5:
                self._version = ProtocolVersion.V311
                return await self._open()
            if code in REFUSALS:
                raise BrokerRefused(
                    f"the broker at {self._settings.address} refuses the log-in ({error.rc}): check --mqtt-user and "
                    "--mqtt-password-file, and the broker's list of users"
                ) from None
            raise BrokerLost(f"the broker refuses the connection ({error.rc})") from None
        except MqttError as error:
            raise BrokerLost(_describe_failure(str(error))) from None

    def _make_client(self) -> Client:
        settings, address = self._settings, self._settings.address
        properties = None
        if self._version is ProtocolVersion.V5:
            properties = Properties(PacketTypes.CONNECT)  # type: ignore[no-untyped-call]
            properties.MaximumPacketSize = LARGEST_PACKET
        client = Client(
            address.host,
            address.port,
            identifier=self._client_id,
            username=settings.user,
            password=settings.password,
            logger=_CLIENT_LOGGER,
            protocol=self._version,
            will=self._will,
            clean_session=True if self._version is ProtocolVersion.V311 else None,
            properties=properties,
            transport="websockets" if address.uses_websocket else "tcp",
            websocket_path=address.path or None,
            tls_context=settings.tls,
            keepalive=KEEP_ALIVE,
            timeout=self._timeout,
            max_queued_incoming_messages=LONGEST_QUEUE,
            # Without it, the end of a long message waits for an acknowledgement of its beginning.
            socket_options=[(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)],
        )
        client.pending_calls_threshold = USUAL_PENDING_CALLS
        # aiomqtt has no option for it. Its thread waits so long for a connection, and the bridge ends after the thread.
        paho = getattr(client, "_client", None)
        if paho is not None:
            paho.connect_timeout = CONNECT_TIMEOUT
            self._refusals.watch_messages(paho)
        return client

    def _describe_takeover(self, takeover: Takeover) -> str:
        """Says that another program has taken over the connection, and what to do about it."""
        problem = "another program has connected" if takeover.is_certain else "another program seems to connect"
        return (
            f"{problem} with the same client id {self._client_id!r}, which ends this connection. Stop that program, or "
            "give it another client id; for a second bridge, another --base-topic or another name of its account"
        )


def _describe_failure(reason: str) -> str:
    """Returns the reason why no connection could be opened, without an error number, and for some, what to do."""
    if "CERTIFICATE_VERIFY_FAILED" in reason:
        return f"{reason}: check the host name, or name the certificate of its authority with --mqtt-ca"
    if reason == NO_ANSWER:
        return "no answer: check the port, and whether it needs mqtts:// or wss://"
    return re.sub(r"^\[Errno -?\d+\] ", "", reason)
