# generated from codegen/templates/package/cli/watch/live_view.py by `python -m codegen generate`; changes here are lost
"""Shows all messages live, on a terminal or line by line, and continues after a lost connection."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from ..._runtime.core.connection_events import Disconnected, Reconnected
from ..._runtime.core.errors import BlueCurrentError, ConnectionLost, Reaction
from ..._runtime.decoding.received_models import KnownMessage, UnknownMessage
from ...client import Client
from ...messages import ChStatus, GridCurrent, GridStatus
from ..arguments.global_options import GlobalOptions
from ..commands.client_factory import prepare_clients
from ..output.console import open_console
from ..output.json_values import to_json_event
from ..output.printer import Printer
from ..output.progress import Progress
from .fitted_view import WatchView
from .value_formatting import grid_line, plain_line
from .watch_state import WatchState

REDRAW_INTERVAL = 1.0
"""Seconds after which the view is drawn again if no message arrives."""


def run(options: GlobalOptions) -> int:
    """Shows messages until Ctrl-C."""
    clients = prepare_clients(options)

    async def watch() -> None:
        async with clients.client() as client:
            with Progress(options) as progress:
                progress.show("connecting")
                messages = client.messages()
                await client.connect()
                state = WatchState(client.current_left)
                state.set_charge_points(await client.get_charge_points())
            if sys.stdout.isatty() and not options.is_json:
                await show_on_terminal(client, state, messages)
            else:
                await print_messages(client, state, messages, Printer(options))

    asyncio.run(watch())
    return 0


async def show_on_terminal(client: Client, state: WatchState, messages: Any) -> None:
    """Draws the view in place, again for each message."""
    from rich.live import Live

    console = open_console()
    is_unicode = (console.encoding or "").lower().startswith("utf")
    with Live(console=console, auto_refresh=False, vertical_overflow="crop") as live:

        def draw() -> None:
            live.update(WatchView(state, local_now(), is_unicode), refresh=True)

        with BackgroundTasks() as tasks:
            tasks.start(draw_regularly(draw))
            tasks.start(request_states(client, state))
            async for message in messages:
                state.update(message, local_now())
                if isinstance(message, Reconnected):
                    tasks.start(request_states(client, state))
                draw()


def local_now() -> datetime:
    """Returns the time in the local time zone."""
    return datetime.now().astimezone()


class BackgroundTasks:
    """Cancels its tasks at the end of the block; unlike a TaskGroup, it raises an error of the block as it is."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, coroutine: Coroutine[Any, Any, None]) -> None:
        """Starts a task."""
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


async def draw_regularly(draw: Callable[[], None]) -> None:
    """Draws the view every second, so that the clock and the history of the power move on."""
    while True:
        draw()
        await asyncio.sleep(REDRAW_INTERVAL)


async def print_messages(client: Client, state: WatchState, messages: Any, printer: Printer) -> None:
    """Prints a line for each message, and connection events to standard error."""
    with BackgroundTasks() as tasks:
        tasks.start(request_states(client, state))
        async for message in messages:
            state.update(message, local_now())
            if isinstance(message, Reconnected):
                tasks.start(request_states(client, state))
            if isinstance(message, (Disconnected, Reconnected)):
                print(f"bluecurrent: {state.connection}", file=sys.stderr, flush=True)
            elif printer.is_json and isinstance(message, (KnownMessage, UnknownMessage)):
                printer.print_json(to_json_event(message))
            elif not printer.is_json:
                for line in changed_lines(state, message):
                    print(f"{local_now():%H:%M:%S} {line}", flush=True)


def changed_lines(state: WatchState, message: Any) -> list[str]:
    """Returns the lines of what a message has changed in the state."""
    if isinstance(message, ChStatus):
        status = message.content
        evse_id = (status.evse_id if status else None) or message.evse_id or ""
        return [plain_line(state.points[evse_id])] if evse_id in state.points else []
    if isinstance(message, GridCurrent):
        return [str(grid_line(message.evse_id or "", state.grids[message.evse_id or ""]))]
    if isinstance(message, GridStatus) and message.data is not None:
        evse_id = (message.data.id or "").removeprefix("GRID-")
        return [str(grid_line(evse_id, state.grids[evse_id]))]
    return []


async def request_states(client: Client, state: WatchState) -> None:
    """Requests what the service pushes only on a change; the answers arrive among the messages."""
    for evse_id in list(state.points):
        for request in (client.get_status, client.get_grid_status):
            if (request.__name__, evse_id) in state.unanswerable:
                continue
            try:
                await request(evse_id)
            except ConnectionLost as error:
                if error.reaction is Reaction.RETRY_WITHOUT_CALLS:
                    state.unanswerable.add((request.__name__, evse_id))
                return  # the others are requested again after the reconnect
            except BlueCurrentError:
                continue  # older charge points do not report a grid connection
