"""Asks pyright's language server, which editors use, how it completes a program."""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.public_interface.type_checkers import ROOT

PROGRAM = "import sys; from pyright.langserver import main; sys.exit(main('--stdio'))"


class LanguageServer:
    """Runs the server in a folder, and speaks the Language Server Protocol over its standard streams."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "pyrightconfig.json").write_text(f'{{"extraPaths": ["{(ROOT / "generated").as_posix()}"]}}')
        self._numbers = itertools.count(1)
        self._process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"},
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._input, self._output = self._process.stdin, self._process.stdout

    def __enter__(self) -> Self:
        root = self._folder.as_uri()
        folders = [{"uri": root, "name": "program"}]
        self._request("initialize", processId=os.getpid(), rootUri=root, capabilities={}, workspaceFolders=folders)
        self._send(method="initialized", params={})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._request("shutdown")
        self._send(method="exit")
        self._process.communicate(timeout=60)

    def complete(self, program: str) -> list[str]:
        """Returns what can be inserted at the mark `|` in a program, in the order in which an editor shows it."""
        before, after = program.split("|")
        uri = (self._folder / f"program_{next(self._numbers)}.py").as_uri()
        document = {"uri": uri, "languageId": "python", "version": 1, "text": before + after}
        self._send(method="textDocument/didOpen", params={"textDocument": document})
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        found = self._request("textDocument/completion", textDocument={"uri": uri}, position=position) or {"items": []}
        return [item["label"] for item in found["items"]]

    def _request(self, method: str, **parameters: Any) -> Any:
        number = next(self._numbers)
        self._send(id=number, method=method, params=parameters)
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                return message["result"]
            if "id" in message:  # a request of the server, which can do without an answer of use
                self._send(id=message["id"], result=None)

    def _send(self, **message: Any) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._input.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        self._input.flush()

    def _receive(self) -> Any:
        size = 0
        while line := self._output.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                size = int(value)
        return json.loads(self._output.read(size))
