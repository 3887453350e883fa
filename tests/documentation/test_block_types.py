"""Tests that the programs on the pages pass mypy --strict and pyright, so that they can be copied unchanged."""

from __future__ import annotations

import re
import textwrap
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.public_interface.type_checkers import CHECKERS, find_type_errors

from .block_runner import is_test
from .code_blocks import Block, blocks, pages

pytestmark = pytest.mark.slow

PYTHON = [block for page in pages() for block in blocks(page) if block.language == "python"]
FUNCTION_HEAD = """\
from bluecurrent import Client


async def part(client: Client, evse_id: str) -> None:
"""
"""The function around a block that is not a whole program, as in `execute_block.py`."""


def module_source(block: Block) -> str:
    """Returns the source of a module with the block."""
    if "asyncio.run(" in block.source or "bluecurrent.sync" in block.source or is_test(block.source):
        return block.source
    return FUNCTION_HEAD + textwrap.indent(block.source, "    ")


def type_errors(checker: str, checked: list[Block], folder: Path) -> str:
    """Returns the errors of a type checker for blocks, with their places on the pages."""
    sources = {f"block_{number}.py": module_source(block) for number, block in enumerate(checked)}
    errors = find_type_errors(checker, sources, folder)
    return re.sub(r"block_(\d+)\.py", lambda match: str(checked[int(match[1])]), errors)


@pytest.mark.parametrize("checker", CHECKERS)
def test_programs_on_the_pages_have_the_right_types(checker: str, tmp_path: Path) -> None:
    if find_spec(checker) is None:
        pytest.skip(f"{checker} is not installed here")
    typed = [block for block in PYTHON if block.not_typed is None]
    assert typed
    assert not type_errors(checker, typed, tmp_path)


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_type_error_names_page_and_line(checker: str, tmp_path: Path) -> None:
    if find_spec(checker) is None:
        pytest.skip(f"{checker} is not installed here")
    wrong = Block("page.md", 3, "python", "status = await client.get_status(evse_id)\nstatus.power_kw + 1\n")
    assert "page.md:3" in type_errors(checker, [wrong], tmp_path)
