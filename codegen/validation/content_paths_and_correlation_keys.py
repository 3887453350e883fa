"""Checks two keys of objects: the paths under `content`, and the `key` that matches an answer to a call."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..spec_reading.problems import Problem, close_match, suggestion
from ..spec_reading.spec_documents import Spec
from ..spec_reading.yaml_with_lines import YamlPath
from . import spec_traversal


def check_content(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each wrong path under `content`, and for each object whose paths have different types.

    A path must name a field of the object, or an item of one of its lists.
    """
    for name, raw in spec.entries("objects", "objects").items():
        types: set[str] = set()
        for position, place in enumerate(raw.get("content", ())):
            path: YamlPath = ("objects", name, "content", position)
            found = spec_traversal.fields_at(spec, raw, place)
            first, _, rest = place.partition(".")
            if not found or first == "content":
                hint = suggestion(place, spec_traversal.all_fields(spec, raw))
                yield spec.problem("objects", path, f"{name}: it has no {place!r}", hint)
            elif rest and not rest.isdecimal():
                message = f"{name}: {place!r} is not a field of the object itself"
                yield spec.problem("objects", path, message, "name a field, or an item of a list such as items.0")
            else:
                type_ = found[0]["type"]
                types.add(type_.removeprefix("list[").removesuffix("]") if rest else type_)
        if len(types) > 1:
            message = f"{name}: its content has several types, {' and '.join(sorted(types))}"
            hint = "a method returns one type, so name fields of one type"
            yield spec.problem("objects", ("objects", name, "content"), message, hint)


def check_keys(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each `key` with an unknown place or parameter, or in an object that answers nothing."""
    commands = spec.entries("commands", "commands")
    names = spec.names("objects", "objects")
    awaited: dict[str, list[str]] = defaultdict(list)
    for command, sent in commands.items():
        answer = sent["answer"]
        effects = {effect["object"] for effect in sent.get("effects", ())}
        for wire_name in {answer["object"], answer.get("receipt"), *effects} - {None}:
            awaited[wire_name if wire_name in names else close_match(wire_name, names)].append(command)
    for name, raw in spec.entries("objects", "objects").items():
        if "key" not in raw:
            continue
        path: YamlPath = ("objects", name, "key")
        for place in raw["key"]["places"]:
            if not spec_traversal.fields_at(spec, raw, place):
                yield spec.problem("objects", path, f"{name}: it has no {place!r}", "name one of its fields")
        parameter = raw["key"]["parameter"]
        if name not in awaited and spec.is_complete("commands"):
            message = f"{name}: no command waits for it, so nothing uses its key"
            yield spec.problem("objects", path, message, "remove `key`")
        for command in awaited[name]:
            if parameter not in (known := spec_traversal.raw_parameters(spec, commands[command])):
                message = f"{name}: it answers {command}, which has no parameter {parameter!r}"
                yield spec.problem("objects", path, message, suggestion(parameter, known))


RULES = (check_content, check_keys)
