"""The files in spec/, read: four documents, and which of their entries follow the schema."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from . import schema_check
from .problems import Problem
from .yaml_with_lines import Document, Place, read

PARTS = ("protocol", "types", "objects", "commands")
DEPTH = {"types": 2, "objects": 2, "commands": 2, "protocol": 1}
"""How deep a file's entries stand: a shape is two keys deep, the endpoint one."""


@dataclass(frozen=True)
class Spec:
    """The four documents, and the entries in them that follow the schema."""

    documents: dict[str, Document]
    broken: frozenset[tuple[str, Place]]

    @cached_property
    def well_formed(self) -> dict[tuple[str, str], dict[str, Any]]:
        """The well-formed entries of every group of every part."""
        return {
            (part, group): {name: item for name, item in items.items() if (part, (group, name)) not in self.broken}
            for part, document in self.documents.items()
            if isinstance(document.data, dict)
            for group, items in document.data.items()
            if isinstance(items, dict)
        }

    def entries(self, part: str, group: str) -> dict[str, Any]:
        """The well-formed entries of a group, such as the shapes of types.yaml."""
        return self.well_formed.get((part, group), {})

    def names(self, part: str, group: str) -> frozenset[str]:
        """The names of all entries of a group, well-formed or not."""
        data = self.documents[part].data
        found = data.get(group) if isinstance(data, dict) else None
        return frozenset(found) if isinstance(found, dict) else frozenset()

    def section(self, name: str) -> dict[str, Any]:
        """A section of protocol.yaml, empty if it is not well-formed."""
        data = self.documents["protocol"].data
        found = data.get(name) if isinstance(data, dict) and ("protocol", (name,)) not in self.broken else None
        return found if isinstance(found, dict) else {}

    def problem(self, part: str, place: Place, what: str, right: str = "") -> Problem:
        return self.documents[part].problem(place, what, right)


def parsed(folder: Path) -> tuple[Spec, list[Problem]]:
    """The documents of a folder, and what is wrong with each by itself."""
    documents = {part: read(folder / f"{part}.yaml", f"{folder.name}/{part}.yaml") for part in PARTS}
    problems = [problem for document in documents.values() for problem in document.problems]
    broken: set[tuple[str, Place]] = set()
    definitions, unusable = schema_check.definitions(folder, PARTS)
    problems += unusable
    for part, document in documents.items():
        broken |= {(part, place[: DEPTH[part]]) for place in document.unreadable}
        if definitions and (document.data is not None or not document.problems):
            for place, problem in schema_check.malformed(definitions, part, document):
                problems.append(problem)
                broken.add((part, place[: DEPTH[part]]))
    return Spec(documents, frozenset(broken)), problems
