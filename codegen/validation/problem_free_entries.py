"""Removes entries with problems, and entries that refer to them, so that the rest can be checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..spec_reading.problems import Entry, Problem
from ..spec_reading.self_contained_entry_parsing import RawEntry
from ..spec_reading.spec_documents import Spec
from . import spec_traversal


def find_error_free_part(spec: Spec, problems: Iterable[Problem]) -> Spec:
    """Returns the spec without the entries that have problems, or that refer to such entries.

    A check against an entry with a problem would refuse correct entries.
    """
    users: dict[Entry, set[Entry]] = defaultdict(set)
    for user, used in references(spec):
        users[used].add(user)
    broken = spec.malformed.union(*(problem.entries for problem in problems))
    return spec.without(user for entry in broken for user in (entry, *spec_traversal.reachable(users, entry)))


def references(spec: Spec) -> Iterator[tuple[Entry, Entry]]:
    """Yields pairs: an entry, and an entry to which it refers (a type, payload, object or command)."""
    for item in (*spec_traversal.fields(spec), *spec_traversal.every_parameter(spec)):
        for name in spec_traversal.type_names(item.raw["type"]):
            for group in ("scalars", "shapes"):
                yield (item.document, item.path[:2]), ("types", (group, name))
    for document, group, name, raw in spec_traversal.received_entries(spec):
        for key in raw.keys() & {"include", "shape"}:
            yield (document, (group, name)), ("types", ("shapes", raw[key]))
    for group in spec_traversal.COMMAND_GROUPS:
        for name, raw in spec.entries("commands", group).items():
            for used in references_of_command(spec, raw):
                yield ("commands", (group, name)), used
    for name, raw in spec.entries("commands", "choices").items():
        for command in (raw["read"], *raw["commands"]):
            yield ("commands", ("choices", name)), ("commands", ("commands", command))


def references_of_command(spec: Spec, raw: RawEntry) -> Iterator[Entry]:
    """Yields the entries to which a command refers."""
    if "payload" in raw:
        yield "types", ("payloads", raw["payload"])
    if "same_as" in raw:
        yield "commands", ("commands", raw["same_as"])
    if "pages" in raw:
        yield "commands", ("commands", raw["pages"]["all"]["command"])
    for item in raw["parameters"].values():
        for group, key in (("commands", "chosen_from"), ("rest", "default_from")):
            if key in item:
                yield "commands", (group, item[key]["command"])
    objects = [raw["answer"].get(key) for key in ("object", "receipt", "push")]
    class_name = raw["answer"].get("class")
    if class_name in spec.names("types", "shapes"):
        yield "types", ("shapes", class_name)
    elif class_name:
        objects += spec.names_of_message(class_name)
    for effect in raw.get("effects", ()):
        objects += [effect["object"], effect.get("lookup", {}).get("object")]
    yield from (("objects", ("objects", name)) for name in objects if name)
