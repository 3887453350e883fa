"""Imports slow modules and builds pydantic classes in a thread, so that they don't block the event loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from ..core.loop_independent_lock import LoopIndependentLock
from ..core.protocol_table_types import Protocol

if TYPE_CHECKING:
    from ..decoding.decoder import Decoder
    from .greeter import FrameDecoder

T = TypeVar("T")

_THREAD_LOCK = threading.Lock()
"""Held while models are built: clients share them, and two threads must not build the same one."""


class MessageClassPreloader:
    """Builds the classes of pushed objects before a client connects, and all others before its first command."""

    def __init__(
        self,
        protocol: Protocol,
        load_decoder: Callable[[], Decoder],
        load_commands: Callable[[], None],
        modules: tuple[str, ...],
    ) -> None:
        """Takes the functions that load models, and the names of further `modules` to import before connecting."""
        self._protocol = protocol
        self._load_decoder = load_decoder
        self._load_commands = load_commands
        self._modules = modules
        self._decode: FrameDecoder | None = None
        self.are_commands_loaded = False
        """True if `prepare_commands` has nothing left to do."""
        self._lock = LoopIndependentLock()

    async def prepare_decode_function(self) -> FrameDecoder:
        """Loads what a connection needs, and returns the function that decodes frames."""
        if self._decode is None:
            self._decode = await asyncio.to_thread(self._build_decode_function)
        return self._decode

    async def prepare_commands(self) -> None:
        """Loads what is needed to build commands and to decode their answers."""
        async with self._lock.in_running_loop():
            if not self.are_commands_loaded:
                await asyncio.to_thread(self._prepare_commands)
                self.are_commands_loaded = True

    async def run_in_thread(self, build: Callable[[], T]) -> T:
        """Calls a function that builds models in a thread, and returns its result."""

        def build_alone() -> T:
            with _THREAD_LOCK:
                return build()

        async with self._lock.in_running_loop():
            return await asyncio.to_thread(build_alone)

    def load_message_classes(self) -> Mapping[str, type]:
        """Returns the class of each object by its name.

        Imports the classes if the program has not done so yet, which is slow.
        """
        return self._load_decoder().messages

    def _build_decode_function(self) -> FrameDecoder:
        ZoneInfo(self._protocol.limit.zone)
        with _THREAD_LOCK:
            for name in self._modules:
                import_module(name)
            decoder = self._load_decoder()
            decoder.build_models(self._protocol.pushed)
        return decoder.decode

    def _prepare_commands(self) -> None:
        with _THREAD_LOCK:
            decoder = self._load_decoder()
            decoder.build_models(decoder.messages)
            self._load_commands()
