"""Runs a block of a page against a fixture server that takes the place of the service."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

from bluecurrent.testing import ThreadedServer

from .code_blocks import ROOT, Block

TOKEN = "your API token"
"""What the pages write where a token belongs; the fixture server takes it."""

SECONDS = 50

PLUGIN = "bluecurrent.testing.plugin"


def run(block: Block, folder: Path) -> str:
    """Run a block as it stands, in an empty folder; returns what it prints, or fails with what it says."""
    with ThreadedServer(api_token=TOKEN) as server:
        server.use(*block.recordings)
        done = subprocess.run(
            command(block, folder),
            cwd=folder,
            env=environment(folder, server.url),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
    assert done.returncode == 0, done.stdout
    return done.stdout


def command(block: Block, folder: Path) -> list[str]:
    """What runs a block: a shell, pytest for tests, else Python."""
    if block.language == "sh":
        return ["bash", "-euo", "pipefail", "-c", block.source]
    tests = is_test(block.source)
    file = folder / ("test_block.py" if tests else "block.py")
    file.write_text(block.source, encoding="utf-8")
    if not tests:
        return [sys.executable, str(Path(__file__).with_name("execute_block.py")), str(file)]
    options = ["-q", "-p", "no:cacheprovider", "-o", "asyncio_mode=auto"]
    return [sys.executable, "-m", "pytest", *options, *plugin(), str(file)]


def plugin() -> list[str]:
    """What makes pytest load the SDK's plugin, where the SDK is not installed."""
    installed = any(point.value == PLUGIN for point in entry_points(group="pytest11"))
    return [] if installed else ["-p", PLUGIN]


def is_test(source: str) -> bool:
    """Whether a block holds tests for pytest."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return any(isinstance(node, kinds) and node.name.startswith("test_") for node in ast.parse(source).body)


def environment(folder: Path, url: str) -> dict[str, str]:
    """The environment of a block: the fixture server's address, and the commands that an installed SDK would bring."""
    commands = folder / "bin"
    commands.mkdir()
    for name, arguments in {"bluecurrent": " -m bluecurrent", "python": ""}.items():
        script = commands / name
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}"{arguments} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
    return os.environ | {
        "BLUECURRENT_API_TOKEN": TOKEN,
        "BLUECURRENT_URL": url,
        "COLUMNS": "120",
        "NO_COLOR": "1",
        "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "generated"),
    }
