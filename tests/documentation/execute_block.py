"""Runs a block of a page with a fixture server in place of the service: `python execute_block.py FILE`.

A block that calls `asyncio.run` or imports `bluecurrent.sync` runs as a whole program. Any other block may use `await`
outside functions. It runs inside `async with Client(…) as client`, and `evse_id` names a charge point.
"""

from __future__ import annotations

import ast
import asyncio
import inspect
import os
import runpy
import sys
from pathlib import Path
from types import CodeType

from bluecurrent import Client
from bluecurrent.compat import websocket

TOKEN, URL = os.environ["BLUECURRENT_API_TOKEN"], os.environ["BLUECURRENT_URL"]


def main(path: str) -> None:
    """Runs the file."""
    Client._protocol = Client._protocol._replace(endpoint=URL)
    (Client.__init__.__kwdefaults__ or {})["rest_url"] = os.environ["BLUECURRENT_REST_URL"]
    websocket.URL = URL
    source = Path(path).read_text(encoding="utf-8")
    code = compile(source, path, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    if "asyncio.run(" in source or "bluecurrent.sync" in source:
        runpy.run_path(path, run_name="__main__")
    else:
        asyncio.run(run_with_client(code))


async def run_with_client(code: CodeType) -> None:
    """Runs a block inside a connected client."""
    async with asyncio.timeout(60), Client(TOKEN) as client:
        result = eval(code, {"client": client, "evse_id": "BCU100001", "__name__": "__main__"})  # noqa: S307 - our own pages
        if inspect.isawaitable(result):
            await result


if __name__ == "__main__":
    main(sys.argv[1])
