"""Runs a block of a page with a fixture server in place of the service."""

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
"""The token on the pages, which the fixture server accepts."""

TIMEOUT = 240
"""Seconds that a block may run."""

PLUGIN = "bluecurrent.testing.plugin"


def run_block(block: Block, folder: Path) -> str:
    """Runs a block unchanged in an empty folder, and returns its output. A block that fails must fail the test."""
    with ThreadedServer(api_token=TOKEN) as server:
        server.use(*block.recordings)
        process = subprocess.run(
            command(block, folder),
            cwd=folder,
            env=environment(folder, server.url, server.rest_url),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=TIMEOUT,
            check=False,
        )
    assert process.returncode == 0, process.stdout
    return process.stdout


def command(block: Block, folder: Path) -> list[str]:
    """Returns the command for a block: a shell, pytest for tests, otherwise Python."""
    if block.language == "sh":
        return ["bash", "-euo", "pipefail", "-c", block.source]
    tests = is_test(block.source)
    file = folder / ("test_block.py" if tests else "block.py")
    file.write_text(block.source, encoding="utf-8")
    if not tests:
        return [sys.executable, str(Path(__file__).with_name("execute_block.py")), str(file)]
    return [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *plugin_options(), str(file)]


def plugin_options() -> list[str]:
    """Returns the options by which pytest loads the SDK's plugin if the SDK is not installed."""
    installed = any(point.value == PLUGIN for point in entry_points(group="pytest11"))
    return [] if installed else ["-p", PLUGIN]


def is_test(source: str) -> bool:
    """Checks whether a block contains tests for pytest."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return any(isinstance(node, kinds) and node.name.startswith("test_") for node in ast.parse(source).body)


def environment(folder: Path, url: str, rest_url: str) -> dict[str, str]:
    """Returns the environment variables of a block, with the server's URLs and the commands of an installed SDK."""
    commands = folder / "bin"
    commands.mkdir()
    for name, arguments in {"bluecurrent": " -m bluecurrent", "python": ""}.items():
        script = commands / name
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}"{arguments} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
    return os.environ | {
        "BLUECURRENT_API_TOKEN": TOKEN,
        "BLUECURRENT_URL": url,
        "BLUECURRENT_REST_URL": rest_url,
        "COLUMNS": "120",
        "NO_COLOR": "1",
        "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "generated"),
        "XDG_STATE_HOME": str(folder / "state"),
    }
