"""Publishes the status of each charge point as a short program without the SDK does.

It publishes the fields as they come, at once and in full. It checks no value, adds none, and knows neither old data nor
lost connections; it announces nothing to Home Assistant and takes no commands.
"""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

from aiomqtt import Client, ProtocolVersion
from websockets.asyncio.client import connect


async def publish_pushes(url: str, port: int, greeting: str) -> None:
    """Publishes each status until the service closes the connection."""
    states: dict[str, dict[str, Any]] = {}
    async with Client("127.0.0.1", port, protocol=ProtocolVersion.V5) as mqtt, connect(url) as service:
        await service.send(greeting)
        async for frame in service:
            message = json.loads(frame)
            if message["object"] == "CH_STATUS":
                state = states.setdefault(message["evse_id"], {})
                state.update(message["data"])
                await mqtt.publish(f"bluecurrent/{message['evse_id']}/status", json.dumps(state), retain=True)


if __name__ == "__main__":
    asyncio.run(publish_pushes(sys.argv[1], int(sys.argv[2]), sys.argv[3]))
