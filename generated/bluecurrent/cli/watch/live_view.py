# generated from codegen/templates/package/cli/watch/live_view.py by `python -m codegen generate`; changes here are lost
"""The live view: everything that is pushed, on a terminal or a line each; it outlives a lost connection."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Coroutine
from types import TracebackType
from typing import Any, Self

from ..._runtime.core.connection_events import Disconnected, Reconnected
from ..._runtime.core.errors import BlueCurrentError, ConnectionLost
from ..._runtime.decoding.message import Message, UnknownMessage
from ...client import Client
from ...messages import ChStatus, GridCurrent, GridStatus
from ..arguments.global_options import Settings
from ..commands.client_factory import access
from ..output.printer import Output
from ..output.progress import Progress
from .layout import grid_line, plain_line, view
from .watch_state import Board

REDRAW = 1.0
"""Seconds after which the view moves on, even if nothing has come."""


def run(settings: Settings) -> int:
    """Watch until it is interrupted."""
    account = access(settings)

    async def session() -> None:
        async with account.client(playing=True) as client:
            with Progress(settings) as progress:
                progress.show("connecting")
                messages = client.messages()
                await client.connect()
                board = Board(client.current_left)
                board.list_points(await client.get_charge_points())
            if sys.stdout.isatty() and not settings.as_json:
                await on_terminal(client, board, messages)
            else:
                await line_by_line(client, board, messages, Output(settings))

    asyncio.run(session())
    return 0


async def on_terminal(client: Client, board: Board, messages: Any) -> None:
    """One picture that changes in place."""
    from rich.console import Console
    from rich.live import Live

    console = Console()
    unicode = (console.encoding or "").lower().startswith("utf")
    with Live(console=console, auto_refresh=False, vertical_overflow="crop") as live:

        def draw() -> None:
            live.update(view(board, time.monotonic(), console.width, unicode=unicode), refresh=True)

        with Aside() as aside:
            aside.do(ticking(draw))
            aside.do(reading(client, board))
            async for message in messages:
                board.take(message, time.monotonic())
                if isinstance(message, Reconnected):
                    aside.do(reading(client, board))
                draw()


class Aside:
    """Tasks that end with their block. No task group: an error in the block is to be raised as it is."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def do(self, coroutine: Coroutine[Any, Any, None]) -> None:
        """Begin something, and go on."""
        task = asyncio.create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for task in self._tasks:
            task.cancel()


async def ticking(draw: Any) -> None:
    """Time goes by even if nothing happens."""
    while True:
        draw()
        await asyncio.sleep(REDRAW)


async def line_by_line(client: Client, board: Board, messages: Any, output: Output) -> None:
    """A line a push; what happens to the connection goes to standard error."""
    with Aside() as aside:
        aside.do(reading(client, board))
        async for message in messages:
            board.take(message, time.monotonic())
            if isinstance(message, Reconnected):
                aside.do(reading(client, board))
            if isinstance(message, (Disconnected, Reconnected)):
                print(f"bluecurrent: {board.connection}", file=sys.stderr, flush=True)
            elif output.as_json and isinstance(message, (Message, UnknownMessage)):
                output.line(message.data if isinstance(message, UnknownMessage) else message)
            elif not output.as_json:
                for line in lines(board, message):
                    print(f"{time.strftime('%H:%M:%S')} {line}", flush=True)


def lines(board: Board, message: Any) -> list[str]:
    """What a message changes, in words."""
    if isinstance(message, ChStatus):
        status = message.content
        evse_id = (status.evse_id if status else None) or message.evse_id or ""
        return [plain_line(board.points[evse_id])] if evse_id in board.points else []
    if isinstance(message, GridCurrent):
        return [str(grid_line(message.evse_id or "", board.grids[message.evse_id or ""]))]
    if isinstance(message, GridStatus) and message.data is not None:
        evse_id = (message.data.id or "").removeprefix("GRID-")
        return [str(grid_line(evse_id, board.grids[evse_id]))]
    return []


async def reading(client: Client, board: Board) -> None:
    """Ask once for what is pushed only when it changes; the answers come among the messages."""
    for evse_id in list(board.points):
        for ask in (client.get_status, client.get_grid_status):
            try:
                await ask(evse_id)
            except ConnectionLost:
                return  # it is read again when the connection is back
            except BlueCurrentError:
                continue  # an older charge point has no grid connection to tell of
