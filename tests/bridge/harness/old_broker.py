"""Makes a broker look as if it did not speak MQTT 5, for tests."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager


@asynccontextmanager
async def refuse_version_5(port: int) -> AsyncGenerator[str]:
    """Relays connections to a broker, and refuses those with MQTT 5 as an old broker does."""

    async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        first = await reader.read(4096)
        if first[first.index(b"MQTT") + 4] == 5:
            writer.write(b"\x20\x02\x00\x01")
            writer.close()
            await writer.wait_closed()
            return
        broker_reader, broker_writer = await asyncio.open_connection("localhost", port)
        broker_writer.write(first)

        async def forward(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
            while data := await source.read(4096):
                target.write(data)
            target.close()
            await target.wait_closed()

        await asyncio.gather(forward(reader, broker_writer), forward(broker_reader, writer))

    server = await asyncio.start_server(relay, "127.0.0.1", 0)
    async with server:
        yield f"mqtt://127.0.0.1:{server.sockets[0].getsockname()[1]}"
