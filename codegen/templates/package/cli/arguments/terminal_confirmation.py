"""Asks yes-or-no questions on the terminal without blocking the event loop."""

from __future__ import annotations

import asyncio
import os
import sys

import click

from ..._printing.printable_text import escape_unprintable


async def confirm(question: str) -> bool:
    """Asks a yes-or-no question; an empty line or the end of the input means no."""
    click.echo(f"{escape_unprintable(question)} [y/N] ", nl=False, err=True)
    answer = await read_line()
    if not answer:
        click.echo(err=True)
    return answer.strip().lower() in ("y", "yes")


async def read_line() -> str:
    """Reads one line from standard input; returns an empty text at its end."""
    loop = asyncio.get_running_loop()
    if os.name == "nt":  # an event loop on Windows can't watch a console
        return await asyncio.to_thread(sys.stdin.readline)
    ready: asyncio.Future[None] = loop.create_future()

    def set_ready() -> None:
        if not ready.done():
            ready.set_result(None)

    # A terminal delivers whole lines, so readline does not block once there is input.
    loop.add_reader(sys.stdin, set_ready)
    try:
        await ready
    finally:
        loop.remove_reader(sys.stdin)
    return sys.stdin.readline()
