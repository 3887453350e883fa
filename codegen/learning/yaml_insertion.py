"""Inserts new entries into the text of a YAML file, and keeps all other characters as they are.

The marks of PyYAML's parser show where a mapping or a list ends. A file that is loaded and dumped would lose the
comments within flow mappings, and lines that nobody changed would get another layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from .yaml_rendering import block_lines, is_nested, render_flow, render_text

Node = Any
"""A node of PyYAML's composer. The types of its attributes depend on its kind."""
REST_OF_LINE = re.compile(r"(?P<comma>[ \t]*,)?[ \t]*(#[^\r\n]*)?(?=\r?\n|\Z)")
"""The rest of the line after the last entry of a flow mapping or list, unless the closing bracket is there."""


class AliasLoader(yaml.SafeLoader):
    """Loads a YAML alias as a separate node, not as the node of its anchor. So nothing is inserted twice."""

    def compose_node(self, parent: Node, index: Any) -> Node:
        if not self.check_event(yaml.AliasEvent):
            return super().compose_node(parent, index)
        event: Node = self.get_event()  # type: ignore[no-untyped-call]
        return yaml.ScalarNode("alias", event.anchor, event.start_mark, event.end_mark)


def extend_yaml(text: str, data: Any) -> str:
    """Returns the text with the missing entries of `data`, each at the end of its mapping or list."""
    root: Node = yaml.compose(text, AliasLoader)
    # One position can be the end of several mappings. The sort is stable, so the entries of the innermost stay first.
    pieces = sorted(YamlText(text).insertions(root, data), key=lambda insertion: insertion.position)
    result, done = "", 0
    for piece in pieces:
        result += text[done : piece.position] + piece.text
        done = piece.position
    return result + text[done:]


@dataclass(frozen=True)
class Insertion:
    """Holds a text and the position at which it will be inserted."""

    position: int
    text: str


@dataclass(frozen=True)
class YamlText:
    """Holds the text of a YAML file, and finds the positions at which new entries are inserted."""

    text: str

    def insertions(self, node: Node, data: Any) -> Iterator[Insertion]:
        """Yields an insertion for each entry of the data that the text of a node lacks, inner entries first."""
        if isinstance(node, yaml.MappingNode) and isinstance(data, dict):
            for key, value in node.value:
                yield from self.insertions(value, data[key.value])
            new = list(data.items())[len(node.value) :]
            if new and node.flow_style:
                entries = [f"{render_text(key)}: {render_flow(value)}" for key, value in new]
                yield from self.flow_insertions(node, entries)
            elif new:
                indent = " " * node.value[-1][0].start_mark.column
                lines: list[str] = []
                for key, value in new:
                    lines += ["", *block_lines(key, value)] if is_nested(value) else block_lines(key, value)
                yield self.block_insertion(node, [line and indent + line for line in lines])
        elif isinstance(node, yaml.SequenceNode) and isinstance(data, list):
            for item, value in zip(node.value, data, strict=False):
                yield from self.insertions(item, value)
            entries = [render_flow(value) for value in data[len(node.value) :]]
            if entries and node.flow_style:
                yield from self.flow_insertions(node, entries)
            elif entries:
                indent = self.indent(node.value[-1].start_mark.index)
                yield self.block_insertion(node, [f"{indent}- {entry}" for entry in entries])

    def block_insertion(self, node: Node, lines: list[str]) -> Insertion:
        """Returns an insertion of lines after the last line of a node."""
        return Insertion(self.line_end(last_position(node)), "".join(f"{self.line_break}{line}" for line in lines))

    def flow_insertions(self, node: Node, entries: list[str]) -> Iterator[Insertion]:
        """Yields insertions at the end of a flow node. New entries get lines of their own if the last entry has one."""
        if not node.value:
            yield Insertion(node.end_mark.index - 1, ", ".join(entries))
            return
        last = node.value[-1]
        last_entry_start = (last[0] if isinstance(last, tuple) else last).start_mark.index
        last_entry_end = last_position(node)
        line_end = REST_OF_LINE.match(self.text, last_entry_end)
        if line_end is None or self.text[self.line_start(last_entry_start) : last_entry_start].strip():
            yield Insertion(last_entry_end, "".join(f", {entry}" for entry in entries))
            return
        if not line_end["comma"]:
            yield Insertion(last_entry_end, ",")
        separator = f"{self.line_break}{self.indent(last_entry_start)}"
        lines = f",{separator}".join(entries)
        yield Insertion(line_end.end(), f"{separator}{lines}{',' if line_end['comma'] else ''}")

    def line_start(self, position: int) -> int:
        return self.text.rfind("\n", 0, position) + 1

    def line_end(self, position: int) -> int:
        """Returns the position of the line break after a position."""
        if self.text[position - 1 : position] == "\n":  # a block scalar, which ends with its line break
            position -= 1
        end = self.text.find("\n", position)
        if end < 0:
            return len(self.text)
        return end - 1 if self.text[end - 1] == "\r" else end

    def indent(self, position: int) -> str:
        """Returns the white space at the beginning of the line that contains a position."""
        line = self.text[self.line_start(position) : position]
        return line[: len(line) - len(line.lstrip(" "))]

    @property
    def line_break(self) -> str:
        return "\r\n" if "\r\n" in self.text else "\n"


def last_position(node: Node) -> int:
    """Returns the end of the last entry of a node. PyYAML's end mark of a block node would include later comments."""
    last = node.value[-1]
    last = last[1] if isinstance(last, tuple) else last
    if isinstance(last, yaml.ScalarNode) or last.flow_style:
        position: int = last.end_mark.index
        return position
    return last_position(last)
