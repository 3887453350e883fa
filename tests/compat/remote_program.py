"""Calls the methods of bluecurrent-api that it reads line by line: `python remote_program.py PACKAGE URL`.

It needs a process and an environment of its own: bluecurrent-api requires a version of websockets older than the SDK's.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import json
import sys
from datetime import datetime
from typing import Any


class Program:
    """Calls the methods of a client, and records the messages that it delivers."""

    def __init__(self, package: str, url: str) -> None:
        self.package = importlib.import_module(package)
        self.types = importlib.import_module(f"{package}.types")
        self.utils = importlib.import_module(f"{package}.utils")
        importlib.import_module(f"{package}.websocket").URL = url
        self.delivered: list[Any] = []

    async def new(self) -> None:
        """Makes a new client, with the state of a new process."""
        getattr(self.utils, "SMART_CHARGING", set()).clear()
        self.client = self.package.Client()
        self.connection: asyncio.Task[None] | None = None
        self.delivered = []

    async def call(self, method: str, *arguments: Any, **named: Any) -> Any:
        """Calls a method; makes payloads from arguments such as `{"type": …}`."""
        values = [self.make_payload(value) for value in arguments]
        result = getattr(self.client, method)(*values, **named)
        return await result if asyncio.iscoroutine(result) else result

    async def start_call(self, method: str, *arguments: Any) -> None:
        """Calls a method in a task, and returns without its result."""
        self.started_call = asyncio.ensure_future(self.call(method, *arguments))

    async def connect(self, *methods: str) -> None:
        """Connects, and returns when on_open has called these methods."""
        opened = asyncio.Event()

        async def on_open() -> None:
            for method in methods:
                await self.call(method)
            opened.set()

        self.connection = asyncio.ensure_future(self.client.connect(self.receive, on_open))
        waiting = asyncio.ensure_future(opened.wait())
        await asyncio.wait({self.connection, waiting}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()

    async def receive(self, message: dict[str, Any]) -> None:
        self.delivered.append(json.loads(json.dumps(message, default=datetime.isoformat)))

    async def receive_until(self, count: int) -> None:
        """Waits until `count` messages were delivered, or the connection has ended."""
        while len(self.delivered) < count and self.connection and not self.connection.done():  # noqa: ASYNC110
            await asyncio.sleep(0.01)

    async def wait_ended(self) -> None:
        """Waits for the end of the connection; raises its error."""
        assert self.connection is not None
        await self.connection

    async def messages(self) -> list[Any]:
        """Returns the delivered messages."""
        return self.delivered

    def make_payload(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return getattr(self.types, value["type"])(**value["fields"])


async def main(package: str, url: str) -> None:
    """Answers every line with `{"result": …}` or `{"raised": […]}`."""
    program = Program(package, url)
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        step, arguments, named = json.loads(line)
        try:
            answer = {"result": await asyncio.wait_for(getattr(program, step)(*arguments, **named), 60)}
        except Exception as error:  # noqa: BLE001 - errors are compared too
            bases = type(error).__mro__
            answer = {"raised": [base.__name__ for base in bases[:-3]] or [bases[0].__name__], "text": str(error)}
        print(json.dumps(answer, default=str), flush=True)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(main(*sys.argv[1:]))
