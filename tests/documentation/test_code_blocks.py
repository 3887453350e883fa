"""Tests that the code on the hand-written pages runs, and that its data is valid."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from .block_runner import run_block
from .code_blocks import ROOT, Block, blocks, fenced_blocks, indented_blocks, pages

READERS: dict[str, Callable[[str], Any]] = {"json": json.loads, "toml": tomllib.loads, "yaml": yaml.safe_load}
ALL = [block for page in pages() for block in blocks(page)]
CODE = [block for block in ALL if block.language in ("python", "sh")]
DATA = [block for block in ALL if block.language not in ("python", "sh")]


@pytest.mark.parametrize("block", CODE, ids=str)
def test_code_runs_unchanged(block: Block, tmp_path: Path) -> None:
    if block.not_run is not None:
        assert block.not_run.strip(), "give the reason why it can't be run"
        pytest.skip(block.not_run)
    output = run_block(block, tmp_path)
    if block.output is not None:
        assert output == block.output


@pytest.mark.parametrize("block", DATA, ids=str)
def test_data_is_valid(block: Block) -> None:
    if block.language != "text":
        assert block.language in READERS, f"unknown language: {block.language or 'none'}; use one that is run, or text"
        READERS[block.language](block.source)


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_block_names_its_language(page: Path) -> None:
    assert not indented_blocks(page), "use a fenced block"


def test_comments_change_the_settings_of_a_block() -> None:
    text = """\
<!-- recordings: one two -->
```python
1
```

<!-- output -->
```text
1
```

<!-- not run: because -->

~~~sh
```
~~~
"""
    first, second, third = fenced_blocks("page", text.splitlines())

    assert first.recordings == ("one", "two")
    assert second.is_output
    assert third.not_run == "because"
    assert third.source == "```\n"


def test_indented_blocks_are_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("Like this:\n\n    make test\n\n- a list\n\n    goes on\n", encoding="utf-8")

    assert indented_blocks(page) == [3]
