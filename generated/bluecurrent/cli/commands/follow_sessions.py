# generated from codegen/templates/package/cli/commands/follow_sessions.py by `python -m codegen generate`; changes here are lost
"""Prints a line at the start and at the end of each charging session, until Ctrl-C."""

from __future__ import annotations

from collections.abc import AsyncIterable, Mapping
from contextlib import AsyncExitStack
from dataclasses import fields
from datetime import datetime
from typing import Any

from ..._printing.printable_text import escape_unprintable
from ..._runtime.core.connection_events import Lost
from ..._runtime.live.charging.session_event_types import SessionEnded, SessionEvent
from ...live import LiveChargePoint
from ..account_access.client_factory import prepare_clients
from ..arguments.global_options import GlobalOptions
from ..output.object_tables import NO_VALUE
from ..output.printer import Printer
from ..output.progress import Progress
from ..output.warning_lines import warn, warn_of_lost
from .event_loop import run_in_event_loop
from .utility_commands import READING_UTILITIES

READ_TIMEOUT = 10.0
"""Seconds to wait for the charge points; then the error of the first request that has failed is raised."""


def run(options: GlobalOptions, *, follow: bool) -> int:
    """Follows the sessions until Ctrl-C; without `follow`, prints how to use it and returns 2."""
    if not follow:
        past = f"; bluecurrent {READING_UTILITIES[0]} prints those of the past" if READING_UTILITIES else ""
        warn(f"add --follow, to see the sessions that start and end from now on{past}")
        return 2
    clients = prepare_clients(options)

    async def follow_sessions() -> None:
        async with clients.open_client() as client, AsyncExitStack() as blocks:
            with Progress(options) as progress:
                progress.show("connecting")
                await client.connect()
                live = await blocks.enter_async_context(client.live())
                events = live.sessions()
                await live.wait_ready(timeout=READ_TIMEOUT)
            await print_events(events, live.charge_points, Printer(options))

    run_in_event_loop(follow_sessions(), uses_broker=bool(options.broker_url))
    return 0


async def print_events(
    events: AsyncIterable[SessionEvent | Lost], points: Mapping[str, LiveChargePoint], printer: Printer
) -> None:
    """Prints a line for each event, and the number of lost events to standard error."""
    async for event in events:
        if isinstance(event, Lost):
            warn_of_lost(event, "starts and ends of sessions")
        elif printer.is_json:
            printer.print_json(make_event_data(event))
        else:
            print(format_event(event, points), flush=True)


def make_event_data(event: SessionEvent) -> dict[str, Any]:
    """Returns an event as JSON data, with times in the form that `status` prints."""
    values = {field.name: getattr(event, field.name) for field in fields(event)}
    name = "ended" if isinstance(event, SessionEnded) else "started"
    times = {key: value.isoformat(timespec="seconds") for key, value in values.items() if isinstance(value, datetime)}
    return {"session": name} | values | times


def format_event(event: SessionEvent, points: Mapping[str, LiveChargePoint]) -> str:
    """Returns an event as a line of text."""
    point = points.get(event.evse_id)
    socket = f" socket {event.socket_id}" if point is not None and len(point.sockets) > 1 else ""
    place = escape_unprintable(f"{event.evse_id}{socket}")
    if not isinstance(event, SessionEnded):
        return f"{format_event_time(event.start)} {place} started"
    kwh = NO_VALUE if event.kwh is None else f"{event.kwh:.3f}"
    cost = NO_VALUE if event.cost is None else f"{event.cost:.2f}"
    return (
        f"{format_event_time(event.end)} {place} ended: {kwh} kWh, {cost} EUR, since {format_event_time(event.start)}"
    )


def format_event_time(moment: datetime) -> str:
    """Returns a time as text in the local time zone."""
    return moment.astimezone().isoformat(" ", "seconds")
