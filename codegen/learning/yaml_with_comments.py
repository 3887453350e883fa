"""Reads and writes the spec's YAML with its comments, its order and its line ends."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.tokens import CommentToken

FILES = ("protocol.yaml", "types.yaml", "objects.yaml")
BOM = b"\xef\xbb\xbf"


def yaml_format() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1_000_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def read_yaml(path: Path) -> CommentedMap:
    """Returns the content of a file as a mapping that keeps its comments."""
    data: CommentedMap = yaml_format().load(path.read_text("utf-8-sig"))
    return data


def dump_yaml(data: CommentedMap, before: bytes) -> bytes:
    """Returns the new content of a file, with the line ends and the byte-order mark of the old content."""
    text = StringIO()
    yaml_format().dump(data, text)
    raw = text.getvalue().encode()
    if b"\r\n" in before:
        raw = raw.replace(b"\n", b"\r\n")
    return BOM + raw if before.startswith(BOM) else raw


def append_key(mapping: CommentedMap, key: str, value: Any) -> None:
    """Adds a key at the end of a mapping; blank lines and comments that followed the mapping still follow it."""
    last, name = last_key(mapping)
    comment = last.ca.items.get(name, [None] * 4)[2] if name is not None else None
    mapping[key] = value
    if comment is None or "\n" not in comment.value:
        return
    same_line, _, following = comment.value.partition("\n")
    last.ca.items[name][2] = CommentToken(f"{same_line}\n", comment.start_mark, None)
    last, name = last_key(mapping)
    last.ca.items.setdefault(name, [None] * 4)[2] = CommentToken(f"\n{following}", comment.start_mark, None)


def last_key(mapping: CommentedMap) -> tuple[CommentedMap, str | None]:
    """Returns the key on the last line of a mapping, and the inner mapping that has it; None for an empty one."""
    name = next(reversed(mapping), None)
    while name is not None and is_block(mapping[name]):
        mapping, name = mapping[name], next(reversed(mapping[name]))
    return mapping, name


def is_block(value: Any) -> bool:
    """Checks whether a value is a mapping that is written on several lines."""
    return isinstance(value, CommentedMap) and bool(value) and not value.fa.flow_style()


def inline_mapping(**values: Any) -> CommentedMap:
    """Returns a mapping that is written on one line."""
    mapping = CommentedMap(**values)
    mapping.fa.set_flow_style()
    return mapping
