"""No client at all: websockets and a decoder, as one would write it in ten lines."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from typing import Any

from websockets.asyncio.client import connect

from .message_counter import Arrivals

Decode = Callable[[Any], object]


class Bare:
    """The variant; `library` decodes."""

    def __init__(self, library: str) -> None:
        self.decoder: Callable[[bytes], Decode] = msgspec_decoder if library == "msgspec" else lambda _: json.loads
        """What reads frames like this one."""

    async def stream(self, url: str, object_name: str, count: int) -> float:
        """Seconds for one message, from the socket to an async handler."""
        arrivals = Arrivals(count)
        async with connect(url, max_size=None) as socket:
            await socket.send('{"command": "HELLO", "header": "homeassistant"}')
            await socket.recv()
            first = await socket.recv(decode=False)
            decode = self.decoder(first)
            await arrivals.handle(decode(first))
            async for frame in socket:
                await arrivals.handle(decode(frame))
                if arrivals.are_complete:
                    break
        return await arrivals.seconds_each()


def msgspec_decoder(sample: bytes) -> Decode:
    """A decoder to structs that are shaped like the sample; timestamps stay text."""
    msgspec = import_module("msgspec")
    decode: Decode = msgspec.json.Decoder(shape(msgspec, "Message", json.loads(sample))).decode
    return decode


def shape(msgspec: Any, name: str, value: object) -> Any:
    """The type that a JSON value has: every field may be missing, and a number is a number."""
    if isinstance(value, dict):
        fields = [(key, shape(msgspec, key, item) | None, None) for key, item in value.items()]
        return msgspec.defstruct(name, fields)
    if isinstance(value, list):
        return list[shape(msgspec, name, value[0])]  # type: ignore[misc]
    if isinstance(value, bool):
        return bool
    if isinstance(value, str):
        return str | int  # some identities come as either
    return float | int if value is not None else object
