"""Starts programs with a synchronous client, for tests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import bluecurrent
from bluecurrent.testing import API_TOKEN

HEADER = f"""
import atexit, os, sys, threading, time, traceback
from bluecurrent import *
from bluecurrent.sync import Client

client = Client({API_TOKEN!r}, url=sys.argv[1])

def client_threads():
    return [thread for thread in threading.enumerate() if thread.name == "bluecurrent client"]

def tell_when_main_thread_waits():
    def is_waiting():
        frame = sys._current_frames()[threading.main_thread().ident]
        return any("cross_thread_call" in frame.f_code.co_filename for frame, _ in traceback.walk_stack(frame))

    def watch():
        while not is_waiting():
            time.sleep(0.01)
        print("waiting", flush=True)

    threading.Thread(target=watch, daemon=True).start()
"""
Start = Callable[..., "subprocess.Popen[str]"]


@contextmanager
def program_starter(url: str) -> Iterator[Start]:
    """Yields a function that starts a program after `HEADER`; kills all programs at the end."""
    started: list[subprocess.Popen[str]] = []

    def start(program: str, url: str = url) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-W", "ignore::DeprecationWarning", "-c", HEADER + program, url],
            env=os.environ | {"PYTHONPATH": str(Path(bluecurrent.__file__).parents[1])},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()
