"""The spec's YAML, read and written with its comments, its order and its line ends."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.tokens import CommentToken

FILES = ("protocol.yaml", "types.yaml", "objects.yaml")
BOM = b"\xef\xbb\xbf"


def yaml() -> YAML:
    how = YAML()
    how.preserve_quotes = True
    how.width = 1_000_000
    how.indent(mapping=2, sequence=4, offset=2)
    return how


def read(path: Path) -> CommentedMap:
    """A file as a mapping that knows its comments."""
    data: CommentedMap = yaml().load(path.read_text("utf-8-sig"))
    return data


def written(data: CommentedMap, before: bytes) -> bytes:
    """The file's new content, with the line ends of the old one."""
    out = StringIO()
    yaml().dump(data, out)
    raw = out.getvalue().encode()
    if b"\r\n" in before:
        raw = raw.replace(b"\n", b"\r\n")
    return BOM + raw if before.startswith(BOM) else raw


def append(mapping: CommentedMap, key: str, value: Any) -> None:
    """Adds a key at the end of a mapping; blank lines and comments that came after it still do."""
    last, name = mapping, next(reversed(mapping), None)
    while name is not None and is_block(last[name]):
        last, name = last[name], next(reversed(last[name]), None)
    after = last.ca.items.get(name, [None] * 4)[2] if name is not None else None
    mapping[key] = value
    if after is None or "\n" not in after.value:
        return
    own, _, rest = after.value.partition("\n")
    mark = after.start_mark
    last.ca.items[name][2] = CommentToken(f"{own}\n", mark, None)
    inner, name = mapping, key
    while is_block(inner[name]):
        inner, name = inner[name], next(reversed(inner[name]))
    inner.ca.items.setdefault(name, [None] * 4)[2] = CommentToken(f"\n{rest}", mark, None)


def is_block(value: Any) -> bool:
    return isinstance(value, CommentedMap) and bool(value) and not value.fa.flow_style()


def flow(**values: Any) -> CommentedMap:
    """A mapping that is written on one line."""
    mapping = CommentedMap(**values)
    mapping.fa.set_flow_style()
    return mapping
