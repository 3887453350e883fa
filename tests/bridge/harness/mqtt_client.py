"""Publishes and receives messages as another program at the broker would, for tests."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

from aiomqtt import Client, Message, MqttError, ProtocolVersion

from .waiting import LONGEST_WAIT


class MqttClient:
    """Holds all messages that came on the topics to which it subscribes, oldest first."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.messages: list[Message] = []
        self._last: dict[str, str] = {}
        self._waiting: dict[asyncio.Future[Any], Callable[[], Any]] = {}

    def texts(self, topic: str) -> list[str]:
        """Returns the payloads that came on a topic."""
        return [message.payload.decode() for message in self.messages if message.topic.value == topic]

    def last(self, topic: str) -> str | None:
        """Returns the last payload that came on a topic."""
        return self._last.get(topic)

    def json(self, topic: str) -> Any:
        """Returns the last JSON that came on a topic; None if there was none."""
        return json.loads(self.last(topic) or "null")

    async def until(self, predicate: Callable[[], Any]) -> Any:
        """Waits until a predicate is true, which is asked at each message, and returns its value."""
        if value := predicate():
            return value
        future = asyncio.get_running_loop().create_future()
        self._waiting[future] = predicate
        try:
            async with asyncio.timeout(LONGEST_WAIT):
                return await future
        except TimeoutError:
            last = "\n".join(f"{topic}: {text[:200]}" for topic, text in self._last.items())
            raise AssertionError(
                f"what was waited for did not come; the last payload of each topic is\n{last}"
            ) from None
        finally:
            del self._waiting[future]

    async def until_last(self, topic: str, payload: str) -> None:
        """Waits until the last payload on a topic is this one."""
        await self.until(lambda: self.last(topic) == payload)

    async def publish(self, topic: str, payload: Any, **options: Any) -> None:
        """Publishes text, or anything else as JSON."""
        text = payload if isinstance(payload, (str, bytes)) else json.dumps(payload)
        await self.client.publish(topic, text, qos=1, **options)

    async def collect(self) -> None:
        """Receives messages until it is cancelled or the connection ends."""
        with suppress(MqttError):
            async for message in self.client.messages:
                self.messages.append(message)
                self._last[message.topic.value] = message.payload.decode(errors="replace")
                self._ask_waiting()

    def _ask_waiting(self) -> None:
        """Asks each predicate that is waited for. It may be false again after the next message."""
        for future, predicate in self._waiting.items():
            if future.done():
                continue
            try:
                if value := predicate():
                    future.set_result(value)
            except Exception as error:  # noqa: BLE001 - the test that waits raises it
                future.set_exception(error)


@asynccontextmanager
async def open_mqtt_client(port: int, *topics: str, **options: Any) -> AsyncGenerator[MqttClient]:
    """Connects to a broker on loopback, and subscribes."""
    async with Client("localhost", port, protocol=ProtocolVersion.V5, timeout=LONGEST_WAIT, **options) as client:
        mqtt_client = MqttClient(client)
        collecting = asyncio.create_task(mqtt_client.collect())
        for topic in topics:
            await client.subscribe(topic, qos=1)
        try:
            yield mqtt_client
        finally:
            collecting.cancel()
            with suppress(asyncio.CancelledError):
                await collecting
