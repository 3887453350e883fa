"""Finds the entries of a spec that have no problem, so that other entries can be checked against these."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..spec_reading.problems import Entry, Problem
from ..spec_reading.spec_documents import Spec
from . import spec_traversal


def find_error_free_part(spec: Spec, problems: Iterable[Problem]) -> Spec:
    """Returns the spec without the entries that have problems, or that refer to such entries.

    What is checked against an entry with a problem would be refused for the wrong reason.
    """
    users: dict[Entry, set[Entry]] = defaultdict(set)
    for user, used in references(spec):
        users[used].add(user)
    broken = spec.malformed.union(problem.entry for problem in problems if problem.entry)
    return spec.without(user for entry in broken for user in (entry, *spec_traversal.reachable(users, entry)))


def references(spec: Spec) -> Iterator[tuple[Entry, Entry]]:
    """Yields each entry with a type or a payload that it refers to."""
    for item in (*spec_traversal.fields(spec), *spec_traversal.every_parameter(spec)):
        for name in spec_traversal.type_names(item.raw["type"]):
            for group in ("scalars", "shapes"):
                yield (item.document, item.path[:2]), ("types", (group, name))
    for document, group, name, raw in spec_traversal.received_entries(spec):
        for key in raw.keys() & {"include", "shape"}:
            yield (document, (group, name)), ("types", ("shapes", raw[key]))
    for name, raw in spec.entries("commands", "rest").items():
        yield ("commands", ("rest", name)), ("types", ("shapes", raw["answer"]["class"]))
        if "same_as" in raw:
            yield ("commands", ("rest", name)), ("commands", ("commands", raw["same_as"]))
        for object_name in spec.names_of_message(raw["answer"]["class"]):
            yield ("commands", ("rest", name)), ("objects", ("objects", object_name))
    for name, raw in spec.entries("commands", "commands").items():
        if "payload" in raw:
            yield ("commands", ("commands", name)), ("types", ("payloads", raw["payload"]))
