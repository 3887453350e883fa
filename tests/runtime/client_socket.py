"""Gives tests the socket under a client's connection, whichever transport it uses."""

from __future__ import annotations

import asyncio

import pytest

from bluecurrent._runtime.transport.batching_or_plain_websocket_choice import is_plain_transport_chosen
from bluecurrent._runtime.transport.connection import Connection
from bluecurrent._runtime.transport.plain_websocket import PlainWebSocket

batching_websocket_only = pytest.mark.skipif(
    is_plain_transport_chosen(None), reason="tests the inside of the batching WebSocket"
)


def transport_of(connection: Connection) -> asyncio.Transport:
    """Returns asyncio's transport of a connection, to break it or to see its buffer."""
    socket = connection._socket
    transport = (socket._connection if isinstance(socket, PlainWebSocket) else socket).transport  # type: ignore[attr-defined]
    assert isinstance(transport, asyncio.Transport)
    return transport
