# generated from codegen/templates/package/cli/arguments/prompts.py by `python -m codegen generate`; changes here are lost
"""A question to a person, while the connection is looked after."""

from __future__ import annotations

import asyncio
import os
import sys

import click


async def confirmed(question: str) -> bool:
    """Whether the answer is yes; no is what a line without an answer means."""
    click.echo(f"{question} [y/N] ", nl=False, err=True)
    answer = await line()
    if not answer:
        click.echo(err=True)
    return answer.strip().lower() in ("y", "yes")


async def line() -> str:
    """One line from standard input; empty at its end."""
    loop = asyncio.get_running_loop()
    if os.name == "nt":  # no loop there watches a console
        return await asyncio.to_thread(sys.stdin.readline)
    ready: asyncio.Future[None] = loop.create_future()

    def readable() -> None:
        if not ready.done():
            ready.set_result(None)

    # A terminal hands over whole lines, so that once there is something, reading does not block.
    loop.add_reader(sys.stdin, readable)
    try:
        await ready
    finally:
        loop.remove_reader(sys.stdin)
    return sys.stdin.readline()
