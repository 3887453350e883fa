"""Relays a connection to a broker, and ends it with the code of a takeover, for tests."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress

DISCONNECT_SESSION_TAKEN_OVER = b"\xe0\x02\x8e\x00"
"""The packet of MQTT 5 that mosquitto sends since 2.0.15."""


@asynccontextmanager
async def end_as_taken_over(port: int) -> AsyncGenerator[str]:
    """Relays the log-in at a broker, and says after the next packet that another program has the client id."""

    async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        broker_reader, broker_writer = await asyncio.open_connection("localhost", port)
        broker_writer.write(await reader.read(4096))
        writer.write(await broker_reader.read(4096))
        await reader.read(4096)
        writer.write(DISCONNECT_SESSION_TAKEN_OVER)
        with suppress(ConnectionError):
            # Closing with unread data would reset the connection, and the client could lose the packet.
            while await reader.read(4096):
                pass
        for each in (writer, broker_writer):
            each.close()
            with suppress(ConnectionError):
                await each.wait_closed()

    async with await asyncio.start_server(relay, "127.0.0.1", 0) as server:
        yield f"mqtt://127.0.0.1:{server.sockets[0].getsockname()[1]}"
