"""Measures the tasks, threads, files and memory of this process, and how long it has waited for a processor."""

from __future__ import annotations

import asyncio
import gc
import mmap
import os
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from aiomqtt import MqttError

PROC = Path("/proc")
GROWTH = 4_000_000
"""The allowed growth in bytes. A leak of 10 bytes for each push, or of 1.2 kB for each drop, would exceed it."""
IDLE_THREADS = 2
"""The threads that the event loop may add to its pool, which opens connections: one whenever all others are busy."""
STARVED = 0.25
"""The share of the time, spent waiting for a processor, above which a failure tells nothing about the program."""


class Usage(NamedTuple):
    """Holds the numbers of one moment."""

    tasks: int
    threads: int
    files: int
    memory: int

    def __str__(self) -> str:
        return f"{self.tasks} tasks, {self.threads} threads, {self.files} files, {self.memory / 1e6:.1f} MB"


class Starved(Exception):
    """Other programs had the processors for so long that a check says nothing about the program."""


def measure() -> Usage:
    """Returns the present numbers."""
    gc.collect()
    return Usage(len(asyncio.all_tasks()), threading.active_count(), open_files(), resident_memory())


async def measure_at_rest() -> Usage:
    """Returns the numbers as soon as no task has begun or ended for a while: those of a connection begin one by one."""
    tasks, known = len(asyncio.all_tasks()), -1
    while tasks != known:
        await asyncio.sleep(0.5)
        tasks, known = len(asyncio.all_tasks()), tasks
    return measure()


def check_growth(name: str, before: Usage, after: Usage) -> None:
    """Prints the numbers, and checks that they have not grown."""
    print(f"{name}: before {before}; after {after}", flush=True)
    assert after.tasks <= before.tasks + 1, "tasks are left"
    assert after.threads <= before.threads + IDLE_THREADS, "threads are left"
    assert after.files <= before.files, "sockets are left"
    assert after.memory - before.memory < GROWTH, "memory grows"


@contextmanager
def explain_starvation() -> Generator[None]:
    """Raises Starved in the place of a failed check or a time-out if the machine was too busy for it."""
    began_at, waited = time.monotonic(), waited_seconds()
    try:
        yield
    except (AssertionError, TimeoutError, MqttError) as error:
        share = (waited_seconds() - waited) / (time.monotonic() - began_at)
        if share < STARVED:
            raise
        reason = str(error) or "a time-out"
        raise Starved(
            f"no verdict ({reason}): this process has waited for a processor for {share:.0%} of the time; "
            "run it again while the machine has less to do"
        ) from error


def waited_seconds() -> float:
    """Returns the time in which this thread could run, but another program had the processor; 0 without /proc."""
    file = PROC / "thread-self" / "schedstat"
    return int(file.read_text(encoding="ascii").split()[1]) / 1e9 if file.exists() else 0


def open_files() -> int:
    """Returns the number of open file descriptors of this process, or 0 without /proc."""
    folder = PROC / "self" / "fd"
    return len(os.listdir(folder)) if folder.exists() else 0  # noqa: PTH208 - iterdir opens one itself


def resident_memory() -> int:
    """Returns the bytes of memory of this process, or 0 without /proc."""
    file = PROC / "self" / "statm"  # tracemalloc would make the load several times slower
    return int(file.read_text(encoding="ascii").split()[1]) * mmap.PAGESIZE if file.exists() else 0
