"""Reads a YAML file as JSON data, with the line of each value.

It uses the events of PyYAML's parser and not its constructors. Those recurse as deep as the file does, give `no` and
`12:30` meanings of their own, and expand anchors without a limit.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from .problems import Problem, UnknownName

YamlPath = tuple[str | int, ...]
Event = Any
"""An event of the parser. PyYAML declares few of its attributes."""

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}
INTEGER = re.compile(r"[-+]?[0-9]+")
NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
TEXT_TAGS = frozenset({"!", "tag:yaml.org,2002:str"})
MAX_DIGITS = 18
"""Longer whole numbers are refused, since not all JSON parsers keep their value."""
MAX_DEPTH = 32
NESTED_TOO_DEEPLY = ("this is nested too deeply", f"use at most {MAX_DEPTH} levels")
MAX_VALUES = 1_000_000
"""The most values that a file can have. The values under an anchor count at each use of the anchor."""


@dataclass
class Document:
    """Holds a YAML file: its data, the line of each path, and the mistakes in its YAML."""

    file: str
    data: Any = None
    lines: dict[YamlPath, int] = field(default_factory=dict)
    aliases: dict[YamlPath, YamlPath] = field(default_factory=dict)
    """The path of each alias, and the path of its anchor."""
    problems: list[Problem] = field(default_factory=list)
    unreadable: set[YamlPath] = field(default_factory=set)
    """The paths of the values that could not be read, or that lack some of their keys."""

    def line(self, path: YamlPath) -> int:
        """Returns the line of a path, or of the nearest outer path. Under an alias, it is the line in the anchor."""
        place = self.written_path(path[:-1]) + path[-1:]
        return next(
            (self.lines[place[:length]] for length in range(len(place), -1, -1) if place[:length] in self.lines), 1
        )

    def written_path(self, path: YamlPath) -> YamlPath:
        """Returns the path at which a value is written. For a value under an alias, this is the path in the anchor."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.aliases:
                return self.written_path(self.aliases[path[:length]] + path[length:])
        return path

    def problem(self, path: YamlPath, message: str, hint: str = "") -> Problem:
        """Makes a problem at a path."""
        return Problem(self.file, self.line(path), message, hint)


class UnreadableDocument(Exception):
    """Raised for YAML that can't be a document of a spec. Its arguments are the line, a message and a hint."""


class DataBuilder:
    """Builds the data of one document from the parser's events."""

    def __init__(self, document: Document, text: str) -> None:
        self.document = document
        self.events: Iterator[Event] = yaml.parse(text, LOADER)
        self.anchors: dict[str, tuple[YamlPath, Any, int]] = {}
        """The path of each anchor, its data, and the number of values in it."""
        self.value_count = 0

    def build(self) -> Any:
        """Returns the data of the file's only document, or None if the file is empty."""
        documents = (event for event in self.events if isinstance(event, yaml.DocumentStartEvent))
        first: Event = next(documents, None)
        data = self.build_value(next(self.events), ()) if first else None
        second: Event = next(documents, None)
        if second:
            line = second.start_mark.line + 1
            raise UnreadableDocument(line, "a second document begins here", "keep one document in a file")
        return data

    def build_value(self, event: Event, path: YamlPath) -> Any:
        """Returns the value that begins with an event, and consumes its other events."""
        line = event.start_mark.line + 1
        self.document.lines.setdefault(path, line)
        if isinstance(event, yaml.AliasEvent):
            return self.resolve_alias(event, path)
        self.count_values(1, line)
        if len(path) > MAX_DEPTH:
            raise UnreadableDocument(line, *NESTED_TOO_DEEPLY)
        count_before = self.value_count - 1
        if isinstance(event, yaml.MappingStartEvent):
            data: Any = dict(self.build_pairs(path))
        elif isinstance(event, yaml.SequenceStartEvent):
            items = self.events_until(yaml.SequenceEndEvent)
            data = [self.build_value(item, (*path, index)) for index, item in enumerate(items)]
        else:
            data = self.build_scalar(event, path)
        if not isinstance(event, yaml.ScalarEvent) and event.tag is not None:
            data = self.refuse(path, line, f"unsupported tag {event.tag!r}", "write plain data")
        if event.anchor is not None:
            self.anchors[event.anchor] = (path, data, self.value_count - count_before)
        return data

    def events_until(self, end: type[yaml.Event]) -> Iterator[Event]:
        """Yields events up to the first event of a type, which is consumed but not yielded."""
        while not isinstance(event := next(self.events), end):
            yield event

    def count_values(self, number: int, line: int) -> None:
        """Adds to the number of values; raises UnreadableDocument above the limit."""
        self.value_count += number
        if self.value_count > MAX_VALUES:
            message = f"the anchors expand to more than {MAX_VALUES} values"
            raise UnreadableDocument(line, message, "write the values without anchors")

    def resolve_alias(self, event: Event, path: YamlPath) -> Any:
        """Returns the data of an alias's anchor."""
        line = event.start_mark.line + 1
        if event.anchor not in self.anchors:
            hint = "define an anchor before its first use, and do not use it inside its own value"
            unknown = UnknownName("anchor", event.anchor)
            return self.refuse(path, line, f"there is no anchor {event.anchor!r} here", hint, unknown)
        anchor_path, data, number = self.anchors[event.anchor]
        self.count_values(number, line)
        self.document.aliases[path] = anchor_path
        return data

    def build_pairs(self, path: YamlPath) -> Iterator[tuple[str, Any]]:
        """Yields the keys and values of a mapping."""
        lines: dict[str, int] = {}
        for event in self.events_until(yaml.MappingEndEvent):
            line = event.start_mark.line + 1
            if not isinstance(event, yaml.ScalarEvent):
                self.build_value(event, (*path, "?"))
                self.build_value(next(self.events), (*path, "?"))
                self.refuse(path, line, "this key is not plain text", "use a name")
            elif event.value == "<<" and event.implicit[0]:
                self.build_value(next(self.events), (*path, "<<"))
                hint = "write the keys out, or `include` a shape"
                self.refuse(path, line, "merge keys (<<) are not supported", hint)
            else:
                if event.value in lines and path not in self.document.unreadable:
                    hint = f"it is already on line {lines[event.value]}; keep one, or begin a new entry above it"
                    self.refuse(path, line, f"duplicate key {event.value!r}", hint)
                self.document.lines[(*path, event.value)] = lines[event.value] = line
                yield event.value, self.build_value(next(self.events), (*path, event.value))

    def build_scalar(self, event: Event, path: YamlPath) -> Any:
        """Returns null, a boolean or a number where JSON has one, and text for everything else."""
        text, line = event.value, event.start_mark.line + 1
        if event.tag is not None and event.tag not in TEXT_TAGS:
            return self.refuse(path, line, f"unsupported tag {event.tag!r}", "write plain data")
        if not event.implicit[0] or event.tag is not None:
            return text
        if text.lower() in CONSTANTS:
            return CONSTANTS[text.lower()]
        if not NUMBER.fullmatch(text):
            return text
        is_integer = INTEGER.fullmatch(text)
        if len(text) > MAX_DIGITS if is_integer else not math.isfinite(float(text)):
            return self.refuse(
                path, line, "this number is too large", "write a smaller one, or put quotes around it if it is text"
            )
        return int(text) if is_integer else float(text)

    def refuse(self, path: YamlPath, line: int, message: str, hint: str, unknown: UnknownName | None = None) -> Any:
        """Marks a value as unreadable, adds a problem, and returns None for the value."""
        self.document.unreadable.add(path)
        self.document.problems.append(Problem(self.document.file, line, message, hint, unknown=unknown))
        return None
