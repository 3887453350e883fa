"""Runs `watch`: draws the charge points live on a terminal, or prints a line per message to a pipe or as JSON."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterable, Callable
from contextlib import AsyncExitStack
from datetime import datetime
from typing import Any

from ..._runtime.core.connection_events import Connected, Disconnected, Lost, Reconnected
from ..._runtime.core.errors import BlueCurrentError
from ..._runtime.decoding.received_model_base_classes import KnownMessage, UnknownMessage
from ..._runtime.subscriptions.message_iterator import Messages
from ...live import Live
from ...messages import ChStatus, Grid, GridCurrent, GridStatus
from ..account_access.client_factory import prepare_clients
from ..arguments.global_options import GlobalOptions
from ..commands.event_loop import run_in_event_loop
from ..output.console_factory import open_console
from ..output.json_values import to_json_event
from ..output.printer import Printer
from ..output.progress import Progress
from ..output.warning_lines import warn_of_lost
from .connection_state_and_power_history import WatchState, find_points
from .value_formatting import format_charge_point, format_grid
from .watch_view import WatchView

READ_TIMEOUT = 10.0
"""Seconds to wait for the charge points before the first view."""
REDRAW_INTERVAL = 1.0
"""Seconds after which the view is drawn again if no message arrives."""


def run(options: GlobalOptions) -> int:
    """Shows charge points or messages until Ctrl-C."""
    clients = prepare_clients(options)

    async def watch() -> None:
        async with clients.open_client() as client, AsyncExitStack() as open_blocks:
            with Progress(options) as progress:
                progress.show("connecting")
                messages = client.messages()
                await client.connect()
                live = await open_blocks.enter_async_context(client.live())
                await wait_for_charge_points(live)
            state = WatchState(live.charge_points)
            if client.is_connected():
                state.update(Connected(), get_local_time())  # the first view is drawn before the messages are read
            if sys.stdout.isatty() and not options.is_json:
                await show_on_terminal(state, messages)
            else:
                await print_messages(live, state, messages, Printer(options))

    run_in_event_loop(watch(), uses_broker=bool(options.broker_url))
    return 0


async def wait_for_charge_points(live: Live) -> None:
    """Waits until the charge points are read; raises the error if there are none. Further ones follow as they come."""
    try:
        await live.wait_ready(timeout=READ_TIMEOUT)
    except BlueCurrentError:
        if not live.charge_points:
            raise


async def show_on_terminal(state: WatchState, messages: Messages[Any]) -> None:
    """Draws the view in place, again for each message and every second."""
    from rich.live import Live as Screen

    console = open_console()
    is_unicode = (console.encoding or "").lower().startswith("utf")
    with Screen(console=console, auto_refresh=False, vertical_overflow="crop") as screen:

        def draw() -> None:
            screen.update(WatchView(state, get_local_time(), is_unicode), refresh=True)

        drawing = asyncio.create_task(draw_regularly(draw))
        try:
            async for message in messages:
                state.update(message, get_local_time())
                draw()
        finally:
            drawing.cancel()


def get_local_time() -> datetime:
    """Returns the time in the local time zone."""
    return datetime.now().astimezone()


async def draw_regularly(draw: Callable[[], None]) -> None:
    """Draws the view every second, so that the clock and the history of the power move on."""
    while True:
        draw()
        await asyncio.sleep(REDRAW_INTERVAL)


async def print_messages(live: Live, state: WatchState, messages: AsyncIterable[Any], printer: Printer) -> None:
    """Prints a line for each message, and connection events to standard error."""
    async for message in messages:
        state.update(message, get_local_time())
        if isinstance(message, (Disconnected, Reconnected)):
            print(f"bluecurrent: {state.connection}", file=sys.stderr, flush=True)
        elif isinstance(message, Lost):
            warn_of_lost(message, "messages")
        elif printer.is_json and isinstance(message, (KnownMessage, UnknownMessage)):
            printer.print_json(to_json_event(message))
        elif not printer.is_json:
            for line in format_changes(live, state, message):
                print(f"{get_local_time():%H:%M:%S} {line}", flush=True)


def format_changes(live: Live, state: WatchState, message: Any) -> list[str]:
    """Returns a line for each charge point or grid connection that a message is about."""
    match message:
        case ChStatus():
            return [format_charge_point(point) for point in find_points(message, live.charge_points)]
        case GridCurrent(evse_id=str(evse_id)) if evse_id in live.charge_points:
            grid = live.charge_points[evse_id].grid
            return [str(format_grid(watched)) for watched in state.grids if watched.grid is grid]
        case GridStatus(data=Grid(id=name)):
            return [str(format_grid(watched)) for watched in state.grids if watched.grid.id == name]
        case _:
            return []
