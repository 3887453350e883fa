"""python execute_block.py FILE: run a block of a page, with a fixture server in the place of the service.

A block that is a whole program runs as one. In any other, `await` stands outside functions: it runs inside
`async with Client(…) as client`, and `evse_id` names a charge point.
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
    """Run the file."""
    Client._protocol = Client._protocol._replace(endpoint=URL)
    websocket.URL = URL
    source = Path(path).read_text(encoding="utf-8")
    code = compile(source, path, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    if "asyncio.run(" in source:
        runpy.run_path(path, run_name="__main__")
    else:
        asyncio.run(within_client(code))


async def within_client(code: CodeType) -> None:
    """Run a part of a program that has a client."""
    async with asyncio.timeout(20), Client(TOKEN) as client:
        outcome = eval(code, {"client": client, "evse_id": "BCU100001", "__name__": "__main__"})  # noqa: S307 - our own pages
        if inspect.isawaitable(outcome):
            await outcome


if __name__ == "__main__":
    main(sys.argv[1])
