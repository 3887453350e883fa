"""Names the programs that are compared."""

from __future__ import annotations

from typing import Final

BRIDGE: Final = "bluecurrent"
PLAIN: Final = "websockets + json + aiomqtt"
PAHO: Final = "paho-mqtt"
