"""Checks that each text in the documentation (description, unit …) is one line of visible characters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..spec_reading.problems import Problem
from ..spec_reading.spec_documents import Spec
from ..spec_reading.yaml_with_lines import YamlPath

DOCUMENTED_KEYS = frozenset({"description", "label", "unit", "name", "text", "title", "endpoint"})
"""Keys whose values go into documentation."""
LIST_KEYS = frozenset({"values", "sources", "unknown"})
"""Keys whose values are lists or mappings of such texts."""
SKIPPED_KEYS = frozenset({"example", "default", "constant"})
"""Keys whose values are data of the service."""
ENTRY_NAME_DEPTH = 1
"""The length of the path to a group, whose keys are the names of its entries."""
FIELD_NAME_DEPTH = 3
"""The length of the path to the fields of an entry: here, a key is the name of a field."""


def check_texts(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each documentation text that is not one line of visible characters."""
    for name, document in spec.documents.items():
        for path, text in documented_texts(document.data, ()):
            if not is_visible_line(text):
                message = f"{path[-1]}: this text is not one line of visible characters"
                hint = "write one line, without control characters and without spaces around it"
                yield spec.problem(name, path, message, hint)


def is_visible_line(text: str) -> bool:
    """Tells if a text is one line of visible characters, without spaces around it."""
    return text.isprintable() and text == text.strip()


def documented_texts(data: Any, path: YamlPath) -> Iterator[tuple[YamlPath, str]]:
    """Yields the texts that go into documentation: descriptions, units, values, sources and names of entries."""
    if not isinstance(data, dict):
        return
    for key, value in data.items():
        inner_path = (*path, key)
        if key in DOCUMENTED_KEYS and isinstance(value, str):
            yield inner_path, value
        elif key in LIST_KEYS and len(path) != FIELD_NAME_DEPTH:
            items = [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else ()
            yield from ((inner_path, text) for text in items if isinstance(text, str))
        elif len(path) == ENTRY_NAME_DEPTH:
            yield inner_path, key
        if key not in SKIPPED_KEYS:
            yield from documented_texts(value, inner_path)


RULES = (check_texts,)
