# generated from codegen/templates/package/bridge/broker/client_connecting.py by `python -m codegen generate`; changes here are lost
"""Connects an MQTT client, and closes the connection if the broker does not answer or the program stops meanwhile."""

from __future__ import annotations

import asyncio

from aiomqtt import Client, MqttError

CONNECT_TIMEOUT = 3.0
"""Seconds to wait for the connection to one address."""
CLOSE_TIMEOUT = 0.5
"""Seconds to wait until a connection that was not wanted any more is closed."""


async def connect_or_disconnect(client: Client) -> Client:
    """Connects a client and returns it; raises MqttError. After an error or a cancellation, no connection is open.

    aiomqtt leaves the connection open if the broker does not answer. After a cancellation, its thread still connects;
    paho prints a traceback if such a connection is closed only after the event loop.
    """
    connecting = asyncio.ensure_future(client.__aenter__())
    try:
        return await asyncio.shield(connecting)
    except MqttError:
        await _disconnect(client)
        raise
    except asyncio.CancelledError:
        # A cancellation of aiomqtt's own wait would make its callback for the end of the connection fail.
        await asyncio.wait((connecting,), timeout=CONNECT_TIMEOUT)
        await _disconnect(client)
        if not connecting.cancel():
            connecting.exception()  # which nobody else reads
        raise


async def _disconnect(client: Client) -> None:
    """Sends the end of the connection, and waits until the socket is closed."""
    paho = getattr(client, "_client", None)
    if paho is None:
        return
    paho.disconnect()
    remaining = CLOSE_TIMEOUT
    while paho.socket() is not None and remaining > 0:
        await asyncio.sleep(0.01)
        remaining -= 0.01
