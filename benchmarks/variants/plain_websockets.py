"""Reads messages with websockets and a JSON decoder only, without a client library."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from typing import Any

from websockets.asyncio.client import connect

from .message_counter import MessageCounter

Decode = Callable[[Any], object]


class PlainWebsockets:
    """The variant without a client library. `library` names the decoder."""

    def __init__(self, library: str) -> None:
        self.decoder: Callable[[bytes], Decode] = msgspec_decoder if library == "msgspec" else lambda _: json.loads
        """Returns the decoder for frames that are shaped like a sample."""

    async def stream(self, url: str, object_name: str, count: int) -> float:
        """Measures the seconds per message from the socket to an async handler."""
        counter = MessageCounter(count)
        async with connect(url, max_size=None) as socket:
            await socket.send('{"command": "HELLO", "header": "homeassistant"}')
            await socket.recv()
            first = await socket.recv(decode=False)
            decode = self.decoder(first)
            await counter.handle(decode(first))
            async for frame in socket:
                await counter.handle(decode(frame))
                if counter.is_complete:
                    break
        return await counter.seconds_per_message()


def msgspec_decoder(sample: bytes) -> Decode:
    """Returns a decoder to structs that are shaped like the sample. Timestamps stay text."""
    msgspec = import_module("msgspec")
    decode: Decode = msgspec.json.Decoder(type_of(msgspec, "Message", json.loads(sample))).decode
    return decode


def type_of(msgspec: Any, name: str, value: object) -> Any:
    """Returns the type of a JSON value, with optional fields, and with int and float alike for numbers."""
    if isinstance(value, dict):
        fields = [(key, type_of(msgspec, key, item) | None, None) for key, item in value.items()]
        return msgspec.defstruct(name, fields)
    if isinstance(value, list):
        return list[type_of(msgspec, name, value[0])]  # type: ignore[misc]
    if isinstance(value, bool):
        return bool
    if isinstance(value, str):
        return str | int  # some ids come as text and as numbers
    return float | int if value is not None else object
