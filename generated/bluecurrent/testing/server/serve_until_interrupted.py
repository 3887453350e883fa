# generated from codegen/templates/package/testing/server/serve_until_interrupted.py by `python -m codegen generate`; changes here are lost
"""Runs a test server until Ctrl-C, and prints its address, its API token, and a line for each event."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from ..._printing.guarded_streams import OutputFailed
from ..._printing.printable_text import escape_unprintable
from ..._runtime.core.url_host_and_port import join_host_and_port
from .local_server_base_class import LocalServer

Report = Callable[[], Coroutine[Any, Any, object]]
"""A coroutine function that prints further output of a server until it is cancelled."""


async def serve_until_interrupted(server: LocalServer, *reports: Report) -> bool:
    """Serves until Ctrl-C or SIGTERM; prints a message and returns False if the server can't start."""
    interrupted = watch_for_interruption()
    is_port_known = server.port != 0
    try:
        await server.start()
    except (OSError, UnicodeError) as error:  # UnicodeError: the host can't be a name
        address = join_host_and_port(server.host, server.port)
        print(
            escape_unprintable(f"can't serve on {address}: {getattr(error, 'strerror', None) or error}"),
            file=sys.stderr,
        )
        return False
    # A client that knows the port needs nothing that is printed.
    print_line = partial(print_server_lines, is_needed=not is_port_known)
    address_lines = server.describe_more_addresses()
    print_line(f"url: {server.url}", f"api token: {server.api_token}", *address_lines, "Press Ctrl-C to stop.")
    jobs: list[Report] = [interrupted.wait, partial(_print_history, server, print_line), *reports]
    tasks = [asyncio.create_task(job()) for job in jobs]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()  # raises the error that ended it
    finally:
        for task in tasks:
            task.cancel()
        await server.stop()
    return True


def print_server_lines(*lines: str, is_needed: bool) -> None:
    """Prints lines; raises OutputFailed if the pipe is closed, or if needed lines can't be printed.

    Unprintable characters are shown as escape sequences.
    """
    try:
        print(*map(escape_unprintable, lines), sep="\n", flush=True)
    except OutputFailed as error:
        if is_needed or error.is_broken_pipe:
            raise


def watch_for_interruption() -> asyncio.Event:
    """Returns an event that Ctrl-C and SIGTERM set; must be called in the running event loop."""
    interrupted, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, interrupted.set)
        except NotImplementedError:  # the event loops of Windows have no signal handlers
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(interrupted.set))
    return interrupted


async def _print_history(server: LocalServer, print_line: Callable[[str], None]) -> None:
    """Prints a line for each connection and command; then clears the lists, since the program may run for weeks."""
    while True:
        await server.until(lambda: server.history, timeout=None)
        print_line(*server.history)
        for forgotten in (server.history, server.received, server.requests, server.handshakes):
            forgotten.clear()
