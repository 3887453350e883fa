"""Publishes and receives messages on one connection to the broker."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Iterable, Sequence
from math import inf
from operator import itemgetter
from typing import Any, TypeVar

from aiomqtt import Client, Message, MqttError
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties
from paho.mqtt.subscribeoptions import SubscribeOptions

from .broker_errors import BrokerLost
from .received_message import ReceivedMessage
from .refusal_log import RefusalLog

_LOGGER = logging.getLogger(__name__)
T = TypeVar("T")

AT_MOST_ONCE, AT_LEAST_ONCE, EXACTLY_ONCE = 0, 1, 2
"""The MQTT qualities of service. AT_LEAST_ONCE is for messages that must arrive; EXACTLY_ONCE is for commands, which
must not be carried out twice."""
SIZE_CODES = (128, 130, 149)
"""The codes with which a connection ends for a message that is too large: Protocol error, Packet too large, and 128.

Paho gives 128 if the broker has sent no code, or if its code was lost with the rest of the message.
"""
LARGE_MESSAGE = 4096
"""Bytes of the smallest message that a broker may refuse as too large."""
RETAINED_SECONDS = 10.0
"""Longest wait in seconds until all retained messages have come."""
NO_RETAINED = SubscribeOptions.RETAIN_DO_NOT_SEND
"""The retain handling of subscriptions that do not ask for retained messages."""


class BrokerConnection:
    """Publishes and receives on one connection to the broker. Its methods raise BrokerLost when it has ended."""

    def __init__(self, client: Client, *, is_version_5: bool, refusals: RefusalLog) -> None:
        self._client = client
        self._refusals = refusals
        self._unconfirmed: dict[str, int] = {}
        """By topic, the sizes of the messages that are being sent."""
        self._is_version_5 = is_version_5

    async def publish(
        self,
        topic: str,
        payload: str | bytes,
        *,
        retain: bool = False,
        qos: int = 0,
        correlation_data: bytes | None = None,
    ) -> None:
        """Publishes a message, and waits until it is written or, with a `qos` above 0, until the broker has it."""
        properties = None
        if correlation_data is not None and self._is_version_5:
            properties = Properties(PacketTypes.PUBLISH)  # type: ignore[no-untyped-call]
            properties.CorrelationData = correlation_data
        self._unconfirmed[topic] = len(payload)
        await self._await_call(
            self._client.publish(topic, payload, qos=qos, retain=retain, properties=properties, timeout=inf)
        )
        self._unconfirmed.pop(topic, None)

    async def subscribe(self, filters: Iterable[str], *, asks_for_retained: bool = False) -> list[str]:
        """Subscribes to topics, and returns those that the broker refuses.

        Without `asks_for_retained`, each received message has the retain flag with which it was published.

        With MQTT 3.1.1, the broker sends retained messages in any case, and later messages without the flag.
        """
        names = list(filters)
        # Of messages with an acknowledgement, a broker drops those that exceed its queue (mosquitto: 1,000).
        qos = AT_MOST_ONCE if asks_for_retained else EXACTLY_ONCE
        topics: Any = [(topic, qos) for topic in names]
        if self._is_version_5:
            handling = SubscribeOptions.RETAIN_SEND_ON_SUBSCRIBE if asks_for_retained else NO_RETAINED
            topics = [
                (topic, SubscribeOptions(qos=qos, retainHandling=handling, retainAsPublished=not asks_for_retained))
                for topic in names
            ]
        reasons = await self._await_call(self._client.subscribe(topics, timeout=inf))
        return self._refusals.report_subscriptions(names, reasons)

    async def read_retained(self, filters: Sequence[str], *, marker: str) -> list[ReceivedMessage]:
        """Returns the retained messages on some topics. Call it before you subscribe to other topics.

        `marker` is a topic that only this program uses. A message that it publishes there arrives after all retained
        messages. If the broker refuses the subscription to `marker`, nothing is read.
        """
        retained: list[ReceivedMessage] = []
        if marker in await self.subscribe([*filters, marker], asks_for_retained=True):
            return retained
        await self.publish(marker, b"end", qos=AT_LEAST_ONCE)
        try:
            async with asyncio.timeout(RETAINED_SECONDS):
                async for message in self.messages():
                    if message.topic == marker:
                        break
                    if message.is_retained and message.payload:
                        retained.append(message)
        except TimeoutError:
            _LOGGER.warning(
                "the broker has not delivered the bridge's own message on %s: check that its access list lets this "
                "user publish and subscribe to the topics of the bridge",
                marker,
            )
        await self._await_call(self._client.unsubscribe([*filters, marker], timeout=inf))
        return retained

    async def messages(self) -> AsyncIterator[ReceivedMessage]:
        """Yields the received messages; raises BrokerLost when the connection has ended."""
        try:
            async for message in self._client.messages:
                yield _read_message(message)
        except MqttError as error:
            raise self._describe_end(error) from None

    def _describe_end(self, error: MqttError) -> BrokerLost:
        """Returns the error that says why the connection has ended, with the code for the reason if it is known."""
        reason = getattr(error.__cause__, "rc", None)  # in aiomqtt, only the cause has it
        code = getattr(reason, "value", reason)
        text = f"the connection has ended ({reason or error})"
        topic, size = max(self._unconfirmed.items(), key=itemgetter(1), default=("", 0))
        if size >= LARGE_MESSAGE and code in SIZE_CODES:
            text += f"; the largest message on its way had {size} bytes, on {topic}: check the broker's limit"
            code = None  # which does not point to a takeover
        return BrokerLost(text, code=code if isinstance(code, int) else None)

    async def _await_call(self, call: Awaitable[T]) -> T:
        """Waits a limited time for a call of aiomqtt; raises BrokerLost if the call fails or takes too long.

        The time-out of aiomqtt itself is not used: its `asyncio.wait_for` creates a task for each call on Python 3.11,
        and loses a cancellation that comes together with the result.
        """
        try:
            async with asyncio.timeout(self._client.timeout):
                return await call
        except TimeoutError:
            raise BrokerLost(f"the broker has not answered within {self._client.timeout:g} s") from None
        except MqttError as error:
            raise BrokerLost(str(error)) from None


def _read_message(message: Message) -> ReceivedMessage:
    properties = message.properties
    return ReceivedMessage(
        message.topic.value,
        message.payload,
        is_retained=message.retain,
        response_topic=getattr(properties, "ResponseTopic", None),
        correlation_data=getattr(properties, "CorrelationData", None),
    )
