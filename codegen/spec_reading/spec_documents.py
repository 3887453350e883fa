"""Reads the YAML documents of a spec, and excludes the entries that do not match the schema."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from . import schema_check
from .problems import Entry, Problem, UnknownName
from .regular_file_reading import read_file
from .yaml_with_lines import NESTED_TOO_DEEPLY, DataBuilder, Document, UnreadableDocument, YamlPath

ENTRY_DEPTHS = {"protocol": 1, "types": 2, "objects": 2, "commands": 2, "entities": 2}
"""The length of the path to an entry in each document: ("shapes", "Kettle") in types, ("endpoint",) in protocol."""
CONFLICT_MARKERS = (b"<<<<<<< ", b"|||||||", b"=======", b">>>>>>> ")
"""The beginnings of lines that git writes into a file with a merge conflict."""
OPTIONAL = frozenset({"entities"})
"""The documents that a spec can do without."""


@dataclass(frozen=True)
class Spec:
    """Holds the documents of a spec, and the paths of the entries that can't be used."""

    documents: dict[str, Document]
    malformed: frozenset[Entry]

    @cached_property
    def well_formed(self) -> dict[tuple[str, str], dict[str, Any]]:
        """The well-formed entries of every group, by document and group."""
        return {
            (name, group): {key: entry for key, entry in entries.items() if (name, (group, key)) not in self.malformed}
            for name, document in self.documents.items()
            if isinstance(document.data, dict)
            for group, entries in document.data.items()
            if isinstance(entries, dict)
        }

    def entries(self, document: str, group: str) -> dict[str, Any]:
        """Returns the well-formed entries of a group, such as the shapes of types.yaml."""
        return self.well_formed.get((document, group), {})

    def names(self, document: str, group: str) -> frozenset[str]:
        """Returns the names of all entries of a group, malformed ones included."""
        data = self.documents[document].data
        entries = data.get(group) if isinstance(data, dict) else None
        return frozenset(entries) if isinstance(entries, dict) else frozenset()

    def names_of_message(self, class_name: str) -> list[str]:
        """Returns the names of the objects that have a given class, malformed objects included.

        If no object has the class, returns all malformed objects: the mistake may hide the class of each.
        """
        data = self.documents["objects"].data
        objects = data.get("objects") if isinstance(data, dict) else None
        items = objects.items() if isinstance(objects, dict) else ()
        found = [name for name, raw in items if isinstance(raw, dict) and raw.get("message") == class_name]
        return found or [str(path[-1]) for document, path in self.malformed if document == "objects"]

    def section(self, name: str) -> dict[str, Any]:
        """Returns a section of protocol.yaml, or an empty one if it is malformed."""
        data = self.documents["protocol"].data
        is_usable = isinstance(data, dict) and ("protocol", (name,)) not in self.malformed
        section = data.get(name) if is_usable else None
        return section if isinstance(section, dict) else {}

    @property
    def has_groups(self) -> bool:
        """True if all documents and the groups in them have entries, though these may be malformed."""
        return all(isinstance(document.data, dict) for document in self.documents.values()) and all(
            len(path) >= ENTRY_DEPTHS[document] for document, path in self.malformed
        )

    def is_complete(self, document: str) -> bool:
        """Tells if all entries of a document can be used."""
        return all(name != document for name, _ in self.malformed)

    def without(self, entries: Iterable[Entry]) -> Spec:
        """Returns the spec without these entries, except for their names."""
        return replace(self, malformed=self.malformed.union(entries))

    def problem(
        self, document: str, path: YamlPath, message: str, hint: str = "", others: Iterable[Entry] = ()
    ) -> Problem:
        """Makes a problem at a path in a document. `others` are entries that may contain the mistake instead."""
        problem = self.documents[document].problem(path, message, hint)
        return replace(problem, entries=((document, path[: ENTRY_DEPTHS[document]]), *others))

    def unknown_name(self, document: str, path: YamlPath, owner: str, unknown: UnknownName) -> Problem:
        """Makes a problem at a path where an entry, its owner, uses a name that is not declared."""
        problem = self.problem(document, path, f"{owner}: {unknown}" if owner else str(unknown), unknown.hint)
        return replace(problem, unknown=unknown)


def read_spec(folder: Path) -> tuple[Spec, list[Problem]]:
    """Reads the documents in a folder. Returns the spec, and the problems of single documents."""
    if not folder.is_dir():
        hint = "name the folder that contains it with --root"
        documents = {name: Document(f"{folder.name}/{name}.yaml") for name in ENTRY_DEPTHS}
        return Spec(documents, frozenset()), [Problem(str(folder), 1, "this is not a folder with a spec", hint)]
    documents = {
        name: read_document(folder / f"{name}.yaml", f"{folder.name}/{name}.yaml")
        for name in ENTRY_DEPTHS
        if name not in OPTIONAL or os.path.lexists(folder / f"{name}.yaml")
    }
    problems = [problem for document in documents.values() for problem in document.problems]
    problems += unread_files(folder)
    malformed: set[Entry] = set()
    definitions, schema_problems = schema_check.load_definitions(ENTRY_DEPTHS)
    problems += schema_problems
    for name, document in documents.items():
        depth = ENTRY_DEPTHS[name]
        malformed |= {(name, path[:depth]) for path in document.unreadable}
        if definitions and (document.data is not None or not document.problems):
            for path, problem in schema_check.check_document(definitions, name, document):
                problems.append(problem)
                malformed.add((name, path[:depth]))
    return Spec(documents, frozenset(malformed)), problems


def unread_files(folder: Path) -> Iterator[Problem]:
    """Yields a problem for each YAML file in a folder that is not a document of a spec."""
    for path in sorted(folder.glob("*.y*ml")):
        if path.name not in {f"{name}.yaml" for name in ENTRY_DEPTHS}:
            hint = f"the documents are {', '.join(f'{name}.yaml' for name in ENTRY_DEPTHS)}; rename or remove it"
            yield Problem(f"{folder.name}/{path.name}", 1, "nothing reads this", hint)


def read_document(path: Path, name: str) -> Document:
    """Reads a file. If it can't be read, the problem is in `problems` and `data` is None."""
    document = Document(name)
    raw = b""
    try:
        raw = read_file(path)
        text = raw.decode("utf-8-sig")
        document.data = DataBuilder(document, text).build()
    except FileNotFoundError:
        document.problems.append(Problem(name, 1, "the file is missing", "a spec needs it"))
    except OSError as error:
        document.problems.append(Problem(name, 1, f"the file can't be read: {error.strerror}", "use a UTF-8 text file"))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        document.problems.append(Problem(name, line, "this is not UTF-8 text", "save the file as UTF-8"))
    except yaml.MarkedYAMLError as error:
        document.problems.append(syntax_problem(name, error, raw))
    except yaml.reader.ReaderError as error:
        line = raw.decode("utf-8-sig").count("\n", 0, error.position) + 1
        message = f"this is not YAML: it contains the control character #x{int(error.character):02x}"
        document.problems.append(Problem(name, line, message, "remove it"))
    except UnreadableDocument as error:
        document.problems.append(Problem(name, *error.args))
    return document


def syntax_problem(name: str, error: yaml.MarkedYAMLError, raw: bytes) -> Problem:
    """Converts an error of the YAML parser to a problem. An unclosed bracket or key is reported where it begins."""
    context = error.context or ""
    begins_earlier = error.context_mark and any(kind in context for kind in ("flow", "simple key", "quoted scalar"))
    mark = error.context_mark if begins_earlier else error.problem_mark or error.context_mark
    line = mark.line if mark else 0
    reason = " ".join(part for part in (context, error.problem) if part)
    if "nesting" in reason:  # the parser's own limit, which newer releases have
        return Problem(name, line + 1, *NESTED_TOO_DEEPLY)
    text = [*raw.split(b"\n"), b""][line]
    if text.startswith(CONFLICT_MARKERS):
        return Problem(name, line + 1, "this is not YAML but the marker of a merge conflict", "resolve the conflict")
    is_indented_with_tab = b"\t" in text[: len(text) - len(text.lstrip())]
    hint = "indent with spaces, not tabs" if is_indented_with_tab else syntax_hint(reason)
    return Problem(name, line + 1, f"this is not YAML: {reason}", hint)


def syntax_hint(reason: str) -> str:
    """Returns a hint for the usual mistake behind an error of the parser."""
    return next((hint for words, hint in SYNTAX_HINTS.items() if words in reason), "check quotes and brackets above")


SYNTAX_HINTS = {
    "quoted scalar": "close the quote that opens here",
    "flow node": "check the commas, quotes and brackets in this line",
    "flow mapping": "close the bracket that opens here, and the quotes in it",
    "flow sequence": "close the bracket that opens here, and the quotes in it",
    "simple key": "write a colon and a space after the key",
    "mapping values are not allowed": "check the indentation, and put quotes around a text with a colon in it",
    "block mapping": "indent this line as the other keys of its mapping, and close the quotes above",
    "block collection": "indent this line as the other items of its list",
    "anchor": "write a name after & or *",
    "tag": "put quotes around a text that begins with !",
    "directive": "put quotes around a text that begins with %",
    "character": "put quotes around a text that begins with this character",
}
"""Hints by words of the parser's errors; the first that fits is taken."""
