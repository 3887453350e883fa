"""Names of classes and pages, and texts that can stand in documentation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model.names import ClassName, file_name
from ..spec_reading.documents import Spec
from ..spec_reading.problems import Problem
from ..spec_reading.yaml_with_lines import Place
from . import reserved_names
from .python_names import wrong_identifier

SHOWN = frozenset({"description", "label", "unit", "name", "text"})
"""Keys whose texts are shown to people."""


def class_names(spec: Spec) -> Iterator[Problem]:
    """Each class of what is received, and of what it consists of, has a name of its own."""
    known: dict[str, str] = {}
    named: list[tuple[str, Place, str, str]] = [
        ("types", (group, name), name, f"a {group[:-1]}")
        for group in ("scalars", "shapes", "payloads")
        for name in spec.entries("types", group)
    ]
    for name, raw in spec.entries("objects", "objects").items():
        if "message" in raw:
            named.append(("objects", ("objects", name, "message"), raw["message"], f"the class of {name}"))
    for part, place, name, what in named:
        if name in known:
            yield spec.problem(part, place, f"{name!r} is {known[name]} too", "choose another name")
        elif name in reserved_names.BY_PACKAGE or wrong_identifier(name):
            yield spec.problem(
                part, place, f"no class can be called {name!r}", "the package needs the name; choose another"
            )
        known.setdefault(name, what)


def wire_names(spec: Spec) -> Iterator[Problem]:
    """Each command has a class, and each command and object a page, under a name of its own."""
    for group, kind in (("commands", "command"), ("objects", "object")):
        pages: dict[str, str] = {}
        for name in spec.names(group, group):
            where: Place = (group, name)
            page = file_name(name)
            if not page or (group == "commands" and not is_class(name)):
                yield spec.problem(
                    group, where, f"{name!r} gives no name for a class or a page", "begin it with a letter"
                )
            elif page in pages:
                first, second = sorted((name, pages[page]))
                what = f"{first} and {second} are one {kind} by their names: {page}"
                yield spec.problem(group, (group, second), what, "drop one")
            pages[page] = name


def is_class(name: str) -> bool:
    try:
        return ClassName.of(name) not in reserved_names.BY_PACKAGE
    except ValueError:
        return False


def texts(spec: Spec) -> Iterator[Problem]:
    """What is shown to people is one line that can stand in a docstring."""
    for part, document in spec.documents.items():
        for place, text in shown_texts(document.data, ()):
            if not can_be_shown(text):
                what = f"{place[-1]}: this can't stand in a docstring"
                yield spec.problem(
                    part, place, what, "write one line, without backslashes and without a quote at the end"
                )


def can_be_shown(text: str) -> bool:
    return text.isprintable() and '"""' not in text and "\\" not in text and text[-1:] != '"' and text == text.strip()


def shown_texts(data: Any, place: Place) -> Iterator[tuple[Place, str]]:
    """The descriptions and the like, and the names of what is described."""
    if not isinstance(data, dict):
        return
    for key, value in data.items():
        here = (*place, key)
        if key in SHOWN and isinstance(value, str):
            yield here, value
        elif key in {"values", "sources"} and len(place) != 3:
            items = value.items() if isinstance(value, dict) else ((item, item) for item in value or ())
            yield from ((here, text) for item in items for text in item if isinstance(text, str))
        elif len(place) == 1:
            yield here, key
        if key not in {"example", "default", "constant"}:
            yield from shown_texts(value, here)
