"""Starts the programs that are compared, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from bluecurrent.testing import API_TOKEN

from .. import environments
from ..load_programs.simulation import GREETING
from ..workload import ROOT
from .program_names import BRIDGE, PAHO, PLAIN
from .push_plan import PushPlan


@contextmanager
def run_program(name: str, url: str, port: int, plan: PushPlan, home: Path) -> Generator[int]:
    """Runs a program while the block runs; yields its process id."""
    variables = {
        "BLUECURRENT_API_TOKEN": API_TOKEN,
        "BLUECURRENT_MQTT": f"mqtt://127.0.0.1:{port}",
        "BLUECURRENT_URL": url,
        "HOME": str(home),
    }
    modules = {
        BRIDGE: ("bluecurrent", "bridge"),
        PLAIN: ("benchmarks.bridge.plain_program", url, str(port), GREETING),
        PAHO: ("benchmarks.bridge.paho_program", str(port), str(plan.charge_points), str(plan.rate)),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", *modules[name]],
        cwd=ROOT,
        env={**environments.variables(), **variables},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,  # the bridge logs that it is connected
    )
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait(10)


def cpu_seconds(process_id: int) -> float:
    """Returns the CPU seconds of a process, of all its threads, in user mode and in the system (Linux only)."""
    return time.clock_gettime(~process_id << 3 | 2)  # as clock_getcpuclockid(3) of glibc does
