"""Loading, in a thread, what takes too long for the event loop: a time zone, and pydantic with the models."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ..core.lock import Alone
from ..core.protocol_table import Protocol

if TYPE_CHECKING:
    from ..decoding.decoder import Decoder
    from .session_opener import Decode

_ONE_AT_A_TIME = threading.Lock()
"""Clients share the models, and two threads must not build one."""


class Loading:
    """What one client needs: to be connected the models of what comes unasked, to send a command all the others too."""

    def __init__(self, protocol: Protocol, decoder: Callable[[], Decoder], commands: Callable[[], None]) -> None:
        self._protocol = protocol
        self._load_decoder = decoder
        self._load_commands = commands
        self._decode: Decode | None = None
        self.has_commands = False
        """Whether `commands` need be called no more."""
        self._alone = Alone()

    async def decode(self) -> Decode:
        """What reads frames."""
        if self._decode is None:
            self._decode = await asyncio.to_thread(self._prepare_decoder)
        return self._decode

    async def commands(self) -> None:
        """Wait until commands can be made and their answers read."""
        async with self._alone():
            if not self.has_commands:
                await asyncio.to_thread(self._prepare_commands)
                self.has_commands = True

    def _prepare_decoder(self) -> Decode:
        ZoneInfo(self._protocol.limit.zone)
        with _ONE_AT_A_TIME:
            import_module("..diagnostics", __package__)
            decoder = self._load_decoder()
            decoder.load(self._protocol.pushed)
        return decoder.decode

    def _prepare_commands(self) -> None:
        with _ONE_AT_A_TIME:
            decoder = self._load_decoder()
            decoder.load(decoder.messages)
            self._load_commands()
