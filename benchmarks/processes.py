"""The processes that measure: one server, and a worker for each variant."""

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


class House:
    """All processes of a run; each is started when it is first needed and ended with the run."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._workers: dict[str, subprocess.Popen[str]] = {}
        self._url = ""

    def __enter__(self) -> Self:
        server = self._start("sdk", "benchmarks.server")
        self._url = _line(server, "the server")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stack.close()

    def url(self, **query: object) -> str:
        """The server's, with what it is to do."""
        return f"{self._url}?{urlencode(query)}"

    def do(self, variant: str, task: str, **arguments: object) -> Any:
        """Have a variant do a task; what it measured."""
        if variant not in self._workers:
            environment = VARIANTS[variant].environment
            self._workers[variant] = self._start(environment, "benchmarks.worker", variant)
        worker = self._workers[variant]
        if worker.stdin is None:
            raise RuntimeError("a worker without an input")
        print(json.dumps([task, arguments]), file=worker.stdin, flush=True)
        return json.loads(_line(worker, variant))

    def fresh(self, variant: str) -> None:
        """Let the variant's next task begin in a new process."""
        worker = self._workers.pop(variant, None)
        if worker is not None:
            _end(worker)

    def python(self, variant: str) -> Path:
        """The interpreter of a variant."""
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


def _line(process: subprocess.Popen[str], name: str) -> str:
    line = process.stdout.readline() if process.stdout is not None else ""
    if not line:
        raise RuntimeError(f"{name} has failed; see above")
    return line.strip()


def _end(process: subprocess.Popen[str]) -> None:
    """Its input ends, and so does it."""
    if process.stdin is not None and not process.stdin.closed:
        process.stdin.close()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()
