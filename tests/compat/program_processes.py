"""Runs the same program for bluecurrent-api and for bluecurrent.compat, each in a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import getpass
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bluecurrent.testing import FixtureServer

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements" / "peers-bluecurrent-api.txt"
BINARIES = "Scripts" if os.name == "nt" else "bin"
REMOTE_PROGRAM = Path(__file__).with_name("remote_program.py")


class RemoteProgram:
    """Controls a remote program, and holds the server that it connects to."""

    def __init__(self, server: FixtureServer, process: asyncio.subprocess.Process) -> None:
        self.server = server
        self._process = process

    async def __call__(self, step: str, *arguments: Any, **named: Any) -> Any:
        """Runs a method of the program; returns its result, or a dictionary that describes what it raised."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([step, arguments, named]).encode() + b"\n")
        line = await asyncio.wait_for(self._process.stdout.readline(), 120)
        assert line, "the remote program has ended"
        answer = json.loads(line)
        return answer if "raised" in answer else answer["result"]


@asynccontextmanager
async def run_program(python: Path | str, package: str) -> AsyncIterator[RemoteProgram]:
    """Runs a program for a package, with a server of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generated"), "no_proxy": "*"}
    async with FixtureServer() as server:
        server.use("hello")
        process = await asyncio.create_subprocess_exec(
            str(python),
            str(REMOTE_PROGRAM),
            package,
            server.url,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            limit=2**24,
        )
        try:
            yield RemoteProgram(server, process)
        finally:
            process.kill()
            await process.wait()
            server.mismatches.clear()  # the frames are compared with each other, not with the recordings


def get_vendor_python() -> Path:
    """Returns the interpreter of an environment with bluecurrent-api, which is made once and kept."""
    key = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()[:16]
    environment = Path(tempfile.gettempdir()) / f"bluecurrent-peers-{getpass.getuser()}" / key
    if not environment.exists():
        environment.parent.mkdir(mode=0o700, exist_ok=True)
        new = Path(tempfile.mkdtemp(dir=environment.parent))
        venv.create(new, with_pip=True)
        pip = [new / BINARIES / "python", "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
        subprocess.run([*pip, "--require-hashes", "--requirement", LOCK], check=True, timeout=300)
        with contextlib.suppress(OSError):  # another process was faster
            new.rename(environment)
    return environment / BINARIES / "python"
