"""Starts and ends the processes of a run: one server, and a worker for each variant."""

from __future__ import annotations

import json
import subprocess
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlencode

from . import environments
from .variants.registry import VARIANTS
from .workload import ROOT


class Processes:
    """The processes of a run. Each starts when it is first needed and ends with the run."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._workers: dict[str, subprocess.Popen[str]] = {}
        self._url = ""

    def __enter__(self) -> Self:
        server = self._start("sdk", "benchmarks.server")
        self._url = _read_line(server, "the server")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stack.close()

    def url(self, **query: object) -> str:
        """Returns the URL of the server. Its query tells the server what to send."""
        return f"{self._url}?{urlencode(query)}"

    def run_task(self, variant: str, task: str, **arguments: object) -> Any:
        """Runs a task in the worker of a variant, and returns what it measured."""
        if variant not in self._workers:
            environment = VARIANTS[variant].environment
            self._workers[variant] = self._start(environment, "benchmarks.worker", variant)
        worker = self._workers[variant]
        if worker.stdin is None:
            raise RuntimeError(f"the worker of {variant} has no standard input")
        print(json.dumps([task, arguments]), file=worker.stdin, flush=True)
        return json.loads(_read_line(worker, variant))

    def end_worker(self, variant: str) -> None:
        """Ends the worker of a variant, so that its next task starts in a new process."""
        worker = self._workers.pop(variant, None)
        if worker is not None:
            _end(worker)

    def python(self, variant: str) -> Path:
        """Returns the interpreter of a variant."""
        return environments.python(VARIANTS[variant].environment)

    def _start(self, environment: str, *module: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [environments.python(environment), "-m", *module],
            cwd=ROOT,
            env=environments.variables(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._stack.callback(_end, process)
        return process


def _read_line(process: subprocess.Popen[str], name: str) -> str:
    line = process.stdout.readline() if process.stdout is not None else ""
    if not line:
        raise RuntimeError(f"{name} has ended; see its error message above")
    return line.strip()


def _end(process: subprocess.Popen[str]) -> None:
    """Closes the input of a process, which makes it end, and kills it if it does not."""
    if process.stdin is not None and not process.stdin.closed:
        process.stdin.close()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()
