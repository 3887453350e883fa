"""Finds the code blocks of the hand-written pages.

The tests run each block of Python or shell unchanged. A comment in front of a block changes that:

    <!-- not run: REASON -->         the block can't be run here, so the test is skipped with the reason
    <!-- recordings: NAME … -->      the fixture server answers from these recordings first
    <!-- not typed: REASON -->       the block runs, but type checkers can't check it
    <!-- output -->                  this block of text is the output of the block before it

Blocks of data (json, yaml, toml) must be valid. A block of `text` may contain anything. Other languages are errors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
FENCE = re.compile(r"^(?P<indent> *)(?P<fence>```+|~~~+)(?P<language>[\w.-]*)(?P<rest>.*)$")
COMMENT = re.compile(r"^<!-- (?P<key>not run|not typed|recordings|output)(?:: (?P<value>.+))? -->$")
LIST_ITEM = re.compile(r"^\s*([-*+]|\d+\.) ")


@dataclass(frozen=True)
class Block:
    """A code block, with the settings of the comment in front of it."""

    page: str
    line: int
    language: str
    source: str
    not_run: str | None = None
    not_typed: str | None = None
    recordings: tuple[str, ...] = ()
    is_output: bool = False
    output: str | None = None

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def pages() -> list[Path]:
    """Returns the hand-written pages."""
    written = [path for path in sorted((ROOT / "docs").rglob("*.md")) if "reference" not in path.parts]
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *written]


def blocks(path: Path) -> list[Block]:
    """Returns the fenced blocks of a page, each with the output that follows it."""
    page = str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name
    found: list[Block] = []
    for block in fenced_blocks(page, path.read_text(encoding="utf-8").splitlines()):
        if block.is_output and found:
            found.append(replace(found.pop(), output=block.source))
        found.append(block)
    return found


def fenced_blocks(page: str, lines: list[str]) -> Iterator[Block]:
    """Finds the fenced blocks in the lines of a page."""
    opening: re.Match[str] | None = None
    start, before = 0, ""
    for number, line in enumerate(lines, 1):
        fence = FENCE.match(line)
        if opening is None and fence:
            opening, start = fence, number
        elif opening is not None and fence and fence["fence"] == opening["fence"] and not fence["language"]:
            indent = len(opening["indent"])
            source = "".join(f"{text[indent:]}\n" for text in lines[start : number - 1])
            yield with_settings(Block(page, start, opening["language"], source), before)
            opening, before = None, ""
        elif opening is None and line.strip():
            before = line.strip()


def with_settings(block: Block, comment: str) -> Block:
    """Returns a block with the settings of the line in front of it, if that line is such a comment."""
    setting = COMMENT.match(comment)
    if setting is None:
        return block
    if setting["key"] == "not run":
        return replace(block, not_run=setting["value"])
    if setting["key"] == "not typed":
        return replace(block, not_typed=setting["value"])
    if setting["key"] == "recordings":
        return replace(block, recordings=tuple(setting["value"].split()))
    return replace(block, is_output=True)


def indented_blocks(path: Path) -> list[int]:
    """Returns the first lines of indented blocks, which name no language."""
    found: list[int] = []
    inside, in_list, blank = False, False, True
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if FENCE.match(line):
            inside = not inside
        elif not inside and line.strip():
            if blank and line.startswith("    ") and not in_list and not line.strip().startswith(("- ", "options:")):
                found.append(number)
            in_list = bool(LIST_ITEM.match(line)) or (in_list and line.startswith(" "))
        blank = not line.strip()
    return found
