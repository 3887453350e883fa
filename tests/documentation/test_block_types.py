"""The programs on the pages satisfy mypy --strict and pyright: whoever copies one should not have to mend it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from importlib.util import find_spec
from pathlib import Path

import pytest

from .block_runner import is_test
from .code_blocks import ROOT, Block, blocks, pages

PYTHON = [block for page in pages() for block in blocks(page) if block.language == "python"]
HEAD = """\
from bluecurrent import Client


async def part(client: Client, evse_id: str) -> None:
"""
"""What a block that is no whole program stands in, as `execute_block.py` runs it."""
CHECKERS = {
    "mypy": ["--strict", "--config-file=", "--no-incremental", "--no-error-summary"],
    "pyright": ["--pythonpath", sys.executable],
}


def module(block: Block) -> str:
    """A block as a module that can be checked."""
    if "asyncio.run(" in block.source or is_test(block.source):
        return block.source
    return HEAD + textwrap.indent(block.source, "    ")


def complaints(checker: str, written: list[Block], folder: Path) -> str:
    """What a type checker says of these blocks, at their places on the pages."""
    for number, block in enumerate(written):
        (folder / f"block_{number}.py").write_text(module(block), encoding="utf-8")
    (folder / "pyrightconfig.json").write_text(f'{{"extraPaths": ["{(ROOT / "generated").as_posix()}"]}}')
    done = subprocess.run(
        [sys.executable, "-m", checker, *CHECKERS[checker], *(f"block_{n}.py" for n in range(len(written)))],
        cwd=folder,
        env=os.environ | {"MYPYPATH": str(ROOT / "generated"), "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=110,
        check=False,
    )
    if done.returncode == 0:
        return ""
    return re.sub(r"block_(\d+)\.py", lambda found: str(written[int(found[1])]), done.stdout + done.stderr)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("checker", CHECKERS)
def test_programs_on_the_pages_have_the_right_types(checker: str, tmp_path: Path) -> None:
    if find_spec(checker) is None:
        pytest.skip(f"{checker} is not installed here")
    typed = [block for block in PYTHON if block.not_typed is None]
    assert typed
    assert not complaints(checker, typed, tmp_path)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("checker", CHECKERS)
def test_a_wrong_type_is_told(checker: str, tmp_path: Path) -> None:
    if find_spec(checker) is None:
        pytest.skip(f"{checker} is not installed here")
    wrong = Block("page.md", 3, "python", "status = await client.get_status(evse_id)\nstatus.power_kw + 1\n")
    assert "page.md:3" in complaints(checker, [wrong], tmp_path)
