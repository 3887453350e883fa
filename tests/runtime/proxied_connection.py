"""Opens connections to a service that only a proxy can find, and expects them to fail."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bluecurrent._runtime.core.errors import ConnectionFailed
from bluecurrent._runtime.options.websocket_options import WebSocketOptions
from bluecurrent._runtime.transport.connection import Connection
from tests.runtime.kettle_protocol import protocol

URL = "ws://service.invalid/"
"""An address that only a proxy can find."""
PASSWORD = "proxy-password"
UseProxy = Callable[[str], None]


async def fail_to_connect(url: str = URL, **options: Any) -> ConnectionFailed:
    """Returns the error of a connection that can't be opened."""
    with pytest.raises(ConnectionFailed) as caught:
        await Connection.open(url, protocol=protocol(), options=WebSocketOptions(open_timeout=60)._replace(**options))
    return caught.value
