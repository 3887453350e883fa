"""Parses options and prints lines for the programs that run a server: the fixture server, the recording proxy."""

from __future__ import annotations

import argparse
import asyncio
import signal

from ..._printing.printable_text import escape_unprintable
from ..._printing.standard_streams import OutputFailed


def port_number(text: str) -> int:
    """Converts the text of a port; raises ArgumentTypeError if it is not one."""
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port, which is a number from 0 to 65535")
    return int(text)


def speed_factor(text: str) -> float:
    """Converts the text of a speed; raises ArgumentTypeError if it is not one."""
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number above 0")
    return speed


def print_lines(*lines: str, is_needed: bool) -> None:
    """Prints lines; if the output is closed or its disk is full, the program goes on unless they are needed.

    Unprintable characters are shown as escape sequences.
    """
    try:
        print(*map(escape_unprintable, lines), sep="\n", flush=True)
    except OutputFailed as error:
        if is_needed or error.is_broken_pipe:
            raise


def interruption() -> asyncio.Event:
    """Returns an event that Ctrl-C and SIGTERM set; must be called in the running event loop."""
    interrupted = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, interrupted.set)
    return interrupted
