"""Receives what a program publishes, and notes how long after the push each message came."""

from __future__ import annotations

import asyncio
import json
import time
from types import TracebackType
from typing import Any, Self

from paho.mqtt.client import Client, MQTTMessage, MQTTv5
from paho.mqtt.enums import CallbackAPIVersion

from .push_plan import TIME_FIELD

TOPIC = "bluecurrent/+/status"


class Subscriber:
    """Another program at the broker. It uses paho-mqtt, which takes less time than aiomqtt for each message."""

    def __init__(self, port: int) -> None:
        self.latencies: list[float] = []
        """Seconds from a push to its message."""
        self.last_at = 0.0
        """The time of the last message."""
        self.topics: set[str] = set()
        """The topics on which a message came."""
        self._port = port
        self._client = Client(CallbackAPIVersion.VERSION2, protocol=MQTTv5)
        self._client.on_message = self._receive

    def __enter__(self) -> Self:
        self._client.connect("127.0.0.1", self._port, keepalive=600)  # it sends nothing for so long
        while not self._client.is_connected():
            self._client.loop()
        self._client.subscribe(TOPIC)
        socket = self._client.socket()
        if socket is None:
            raise RuntimeError("the broker has ended the connection")
        self._file_number = socket.fileno()
        asyncio.get_running_loop().add_reader(self._file_number, self._client.loop_read)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        asyncio.get_running_loop().remove_reader(self._file_number)
        self._client.disconnect()

    def _receive(self, client: Client, user_data: Any, message: MQTTMessage) -> None:
        pushed_at = json.loads(message.payload)[TIME_FIELD]
        if pushed_at is None:  # a state before the first push
            return
        self.last_at = time.monotonic()
        self.latencies.append(self.last_at - pushed_at)
        self.topics.add(message.topic)
