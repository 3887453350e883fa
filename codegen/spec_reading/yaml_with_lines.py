"""YAML read as JSON's data, each thing with the line on which it stands.

It is built from the parser's events, not by YAML's own constructors: those recurse as deep as the file says, give
`no` and `12:30` meanings of their own, and unfold anchors without end.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .problems import Problem

Place = tuple[str | int, ...]
Event = Any
"""Any of the parser's events, which say what they are by their classes; PyYAML's types leave most of it open."""

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
INTEGER = re.compile(r"[-+]?[0-9]+")
NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
TEXT_TAGS = frozenset({"!", "tag:yaml.org,2002:str"})
DIGITS = 18
"""Longer whole numbers are refused: nobody could say how they arrive."""
DEPTH = 32
SIZE = 1_000_000
"""The most things in a file, those behind its anchors counted at each use."""


@dataclass
class Document:
    """One YAML file: its data, the line of every place in it, and what is wrong with it as YAML."""

    file: str
    data: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    anchored: dict[Place, Place] = field(default_factory=dict)
    """Where an anchor is used, and where what it stands for is."""
    problems: list[Problem] = field(default_factory=list)
    unreadable: set[Place] = field(default_factory=set)
    """Places whose values could not be read; they are None, and their problems are told."""

    def line(self, place: Place) -> int:
        """The line of a place, or of the nearest one around it; behind an anchor, the line of what it stands for."""
        for length in range(len(place), -1, -1):
            start = place[:length]
            if start in self.anchored and length < len(place):
                return self.line(self.anchored[start] + place[length:])
            if start in self.lines:
                return self.lines[start]
        return 1

    def problem(self, place: Place, what: str, right: str = "") -> Problem:
        return Problem(self.file, self.line(place), what, right)


def read(path: Path, name: str) -> Document:
    """Reads a file; what can't be read is among its problems, and `data` is None then."""
    document = Document(name)
    raw = b""
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig")
        document.data = Builder(document, yaml.parse(text, LOADER)).whole()
    except FileNotFoundError:
        document.problems.append(Problem(name, 1, "the file is missing", "every spec has one"))
    except OSError as error:
        document.problems.append(Problem(name, 1, f"the file can't be read: {error.strerror}", "it is UTF-8 text"))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        document.problems.append(Problem(name, line, "this is no UTF-8 text", "save the file as UTF-8"))
    except yaml.MarkedYAMLError as error:
        document.problems.append(Problem(name, *explained(error, raw)))
    except yaml.reader.ReaderError as error:
        line = raw.decode("utf-8-sig").count("\n", 0, error.position) + 1
        what = f"this is no YAML: it holds the control character #x{int(error.character):02x}"
        document.problems.append(Problem(name, line, what, "it is plain text"))
    except Unreadable as error:
        document.problems.append(Problem(name, *error.args))
    return document


def explained(error: yaml.MarkedYAMLError, raw: bytes) -> tuple[int, str, str]:
    """An error of the parser: the line, what is wrong and what would be right."""
    mark = error.problem_mark or error.context_mark
    line = mark.line if mark else 0
    said = " ".join(part for part in (error.context, error.problem) if part)
    text = [*raw.split(b"\n"), b""][line]
    indented_with_tab = b"\t" in text[: len(text) - len(text.lstrip())]
    right = "indent with spaces, not tabs" if indented_with_tab else "something above may be left open"
    return line + 1, f"this is no YAML: {said}", right


class Unreadable(Exception):
    """A file that is YAML, but can't be the spec's: the line, what is wrong and what would be right."""


class Builder:
    """Makes data of the events of one file."""

    def __init__(self, document: Document, events: Iterator[Event]) -> None:
        self.document = document
        self.events = events
        self.anchors: dict[str, tuple[Place, Any, int]] = {}
        """By name: where it stands, what it stands for, and how many things that is."""
        self.size = 0

    def whole(self) -> Any:
        """The file's one document; None if it is empty."""
        documents = (event for event in self.events if isinstance(event, yaml.DocumentStartEvent))
        first: Event = next(documents, None)
        data = self.value(next(self.events), ()) if first else None
        second: Event = next(documents, None)
        if second:
            raise Unreadable(second.start_mark.line + 1, "a second document begins here", "one file holds one")
        return data

    def value(self, event: Event, place: Place) -> Any:
        """What begins with an event; the events up to its end are used up."""
        line = event.start_mark.line + 1
        self.document.lines.setdefault(place, line)
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event, place)
        self.count(1, line)
        if len(place) > DEPTH:
            raise Unreadable(line, "this is nested too deeply", f"a spec is at most {DEPTH} levels deep")
        before = self.size - 1
        if isinstance(event, yaml.MappingStartEvent):
            data: Any = dict(self.pairs(place))
        elif isinstance(event, yaml.SequenceStartEvent):
            data = [self.value(item, (*place, index)) for index, item in enumerate(self.until(yaml.SequenceEndEvent))]
        else:
            data = self.scalar(event, place)
        if not isinstance(event, yaml.ScalarEvent) and event.tag is not None:
            data = self.refuse(place, line, f"the tag {event.tag!r}", "write it as plain data")
        if event.anchor is not None:
            self.anchors[event.anchor] = (place, data, self.size - before)
        return data

    def until(self, end: type[yaml.Event]) -> Iterator[Event]:
        while not isinstance(event := next(self.events), end):
            yield event

    def count(self, size: int, line: int) -> None:
        self.size += size
        if self.size > SIZE:
            raise Unreadable(line, "the anchors unfold to more than a spec can hold", "write it out")

    def alias(self, event: Event, place: Place) -> Any:
        line = event.start_mark.line + 1
        if event.anchor not in self.anchors:
            right = "an anchor stands before its uses, and what it stands for does not hold it"
            return self.refuse(place, line, f"there is no anchor {event.anchor!r} here", right)
        origin, data, size = self.anchors[event.anchor]
        self.count(size, line)
        self.document.anchored[place] = origin
        return data

    def pairs(self, place: Place) -> Iterator[tuple[str, Any]]:
        lines: dict[str, int] = {}
        for event in self.until(yaml.MappingEndEvent):
            line = event.start_mark.line + 1
            if not isinstance(event, yaml.ScalarEvent):
                self.value(event, (*place, "?"))
                self.value(next(self.events), (*place, "?"))
                self.tell(line, "a key is no plain text", "name it")
            elif event.value == "<<" and event.implicit[0]:
                self.value(next(self.events), (*place, "<<"))
                self.tell(line, "a merge key", "write the keys out, or `include` a shape")
            else:
                if event.value in lines:
                    right = f"it stands already on line {lines[event.value]}; keep one"
                    self.tell(line, f"duplicate key {event.value!r}", right)
                self.document.lines[(*place, event.value)] = lines[event.value] = line
                yield event.value, self.value(next(self.events), (*place, event.value))

    def scalar(self, event: Event, place: Place) -> Any:
        """Plain text that looks like JSON's null, booleans and numbers is that; all else is text, dates too."""
        text, line = event.value, event.start_mark.line + 1
        if event.tag is not None and event.tag not in TEXT_TAGS:
            return self.refuse(place, line, f"the tag {event.tag!r}", "write it as plain data")
        if not event.implicit[0] or event.tag is not None:
            return text
        if text.lower() in WORDS:
            return WORDS[text.lower()]
        if INTEGER.fullmatch(text):
            return int(text) if len(text) <= DIGITS else self.refuse(place, line, "a number too large", "quote text")
        if NUMBER.fullmatch(text):
            number = float(text)
            return number if math.isfinite(number) else self.refuse(place, line, "a number too large", "quote text")
        return text

    def refuse(self, place: Place, line: int, what: str, right: str) -> Any:
        self.document.unreadable.add(place)
        self.tell(line, what, right)
        return None

    def tell(self, line: int, what: str, right: str) -> None:
        self.document.problems.append(Problem(self.document.file, line, what, right))
