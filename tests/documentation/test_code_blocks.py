"""The code on the hand-written pages runs, and its data can be read."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from .block_runner import run
from .code_blocks import ROOT, Block, blocks, fenced, indented, pages

READERS: dict[str, Callable[[str], Any]] = {"json": json.loads, "toml": tomllib.loads, "yaml": yaml.safe_load}
ALL = [block for page in pages() for block in blocks(page)]
CODE = [block for block in ALL if block.language in ("python", "sh")]
DATA = [block for block in ALL if block.language not in ("python", "sh")]


@pytest.mark.parametrize("block", CODE, ids=str)
def test_code_runs_as_it_stands(block: Block, tmp_path: Path) -> None:
    if block.not_run is not None:
        assert block.not_run.strip(), "say why it can't be run"
        pytest.skip(block.not_run)
    printed = run(block, tmp_path)
    if block.output is not None:
        assert printed == block.output


@pytest.mark.parametrize("block", DATA, ids=str)
def test_data_can_be_read(block: Block) -> None:
    if block.language != "text":
        assert block.language in READERS, f"neither run nor marked: {block.language or 'a block without a language'}"
        READERS[block.language](block.source)


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_block_names_its_language(page: Path) -> None:
    assert not indented(page), "make it a fenced block"


def test_comments_are_read() -> None:
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
    first, second, third = fenced("page", text.splitlines())

    assert first.recordings == ("one", "two")
    assert second.is_output
    assert third.not_run == "because"
    assert third.source == "```\n"


def test_a_block_without_a_language_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("Like this:\n\n    make test\n\n- a list\n\n    goes on\n", encoding="utf-8")

    assert indented(page) == [3]
