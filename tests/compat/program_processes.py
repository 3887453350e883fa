"""bluecurrent-api and bluecurrent.compat, each in a process of its own, doing the same."""

from __future__ import annotations

import asyncio
import contextlib
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
DRIVEN = Path(__file__).with_name("remote_program.py")


class Peer:
    """A driven program, and the server that it talks to."""

    def __init__(self, server: FixtureServer, process: asyncio.subprocess.Process) -> None:
        self.server = server
        self._process = process

    async def __call__(self, step: str, *arguments: Any, **named: Any) -> Any:
        """Let it take a step; what it raises is returned as a dictionary."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([step, arguments, named]).encode() + b"\n")
        line = await asyncio.wait_for(self._process.stdout.readline(), 15)
        assert line, "the driven program has died"
        answer = json.loads(line)
        return answer if "raised" in answer else answer["result"]


@asynccontextmanager
async def peer(python: Path | str, package: str) -> AsyncIterator[Peer]:
    """A program for one of the two packages, and a server of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generated"), "no_proxy": "*"}
    async with FixtureServer() as server:
        server.use("hello")
        process = await asyncio.create_subprocess_exec(
            str(python),
            str(DRIVEN),
            package,
            server.url,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            limit=2**24,
        )
        try:
            yield Peer(server, process)
        finally:
            process.kill()
            await process.wait()
            server.mismatches.clear()  # the frames are compared with each other, not with the recordings


def vendor_python() -> Path:
    """The interpreter of an environment with bluecurrent-api, made from its lock once and kept."""
    key = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()[:16]
    kept = Path(tempfile.gettempdir()) / f"bluecurrent-peers-{os.getuid()}" / key
    if not kept.exists():
        kept.parent.mkdir(mode=0o700, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=kept.parent))
        venv.create(made, with_pip=True)
        pip = [made / "bin" / "python", "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
        subprocess.run([*pip, "--require-hashes", "--requirement", LOCK], check=True, timeout=300)
        with contextlib.suppress(OSError):  # somebody else was faster
            made.rename(kept)
    return kept / "bin" / "python"
