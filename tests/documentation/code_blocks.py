"""The code blocks of the hand-written pages.

A block of Python or shell is run as it stands. A comment in front of it may say otherwise, or with what:

    <!-- not run: REASON -->         it can't be run here; the test is skipped with the reason
    <!-- recordings: NAME … -->      what the fixture server answers with before anything else
    <!-- not typed: REASON -->       it runs, but type checkers can't follow it
    <!-- output -->                  this block of text is what the block before it prints

Blocks of data (json, yaml, toml) must be readable as such, and `text` may be anything. Any other block is a mistake.
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
    """A code block, and what a comment in front of it says."""

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
    """The pages that are written by hand."""
    written = [path for path in sorted((ROOT / "docs").rglob("*.md")) if "reference" not in path.parts]
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *written]


def blocks(path: Path) -> list[Block]:
    """The fenced blocks of a page, each with the output that follows it."""
    page = str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name
    found: list[Block] = []
    for block in fenced(page, path.read_text(encoding="utf-8").splitlines()):
        if block.is_output and found:
            found.append(replace(found.pop(), output=block.source))
        found.append(block)
    return found


def fenced(page: str, lines: list[str]) -> Iterator[Block]:
    """The fenced blocks, one by one."""
    opening: re.Match[str] | None = None
    start, before = 0, ""
    for number, line in enumerate(lines, 1):
        fence = FENCE.match(line)
        if opening is None and fence:
            opening, start = fence, number
        elif opening is not None and fence and fence["fence"] == opening["fence"] and not fence["language"]:
            indent = len(opening["indent"])
            source = "".join(f"{text[indent:]}\n" for text in lines[start : number - 1])
            yield described(Block(page, start, opening["language"], source), before)
            opening, before = None, ""
        elif opening is None and line.strip():
            before = line.strip()


def described(block: Block, comment: str) -> Block:
    """A block with what the line in front of it says, if that is such a comment."""
    said = COMMENT.match(comment)
    if said is None:
        return block
    if said["key"] == "not run":
        return replace(block, not_run=said["value"])
    if said["key"] == "not typed":
        return replace(block, not_typed=said["value"])
    if said["key"] == "recordings":
        return replace(block, recordings=tuple(said["value"].split()))
    return replace(block, is_output=True)


def indented(path: Path) -> list[int]:
    """The lines at which blocks begin that are made by indenting, and so name no language."""
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
