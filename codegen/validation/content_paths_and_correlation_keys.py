"""Checks two YAML keys of objects: the paths under `content`, and the `key` that matches answers to calls."""

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


def check_key_places(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each place under `key` that is no field of the object."""
    for name, raw in spec.entries("objects", "objects").items():
        for place in raw.get("key", {}).get("places", ()):
            if not spec_traversal.fields_at(spec, raw, place):
                match = "" if "." in place else close_match(place, spec_traversal.all_fields(spec, raw))
                hint = f"did you mean {match!r}?" if match else "name one of its fields"
                yield spec.problem("objects", ("objects", name, "key"), f"{name}: it has no {place!r}", hint)


def check_key_parameters(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each object whose `key` names a parameter that is missing in the answered command.

    If several objects share a `key` through a YAML anchor, it is reported once.
    """
    commands = spec.entries("commands", "commands")
    awaited: dict[str, list[str]] = defaultdict(list)
    for command, sent in commands.items():
        effects = {effect["object"] for effect in sent.get("effects", ())}
        for wire_name in {sent["answer"]["object"], sent["answer"].get("receipt"), *effects} - {None}:
            awaited[wire_name].append(command)
    answers_by_path: dict[YamlPath, list[tuple[str, str]]] = defaultdict(list)
    for name, raw in spec.entries("objects", "objects").items():
        for command in awaited[name] if "key" in raw else ():
            if raw["key"]["parameter"] not in spec_traversal.raw_parameters(spec, commands[command]):
                path = spec.documents["objects"].written_path(("objects", name, "key", "parameter"))
                answers_by_path[path].append((name, command))
    for path, answers in answers_by_path.items():
        name, command = answers[0]
        parameter = spec.entries("objects", "objects")[name]["key"]["parameter"]
        named = f"{command}, which has" if len(answers) == 1 else f"{command} and {len(answers) - 1} more, which have"
        hint = suggestion(parameter, spec_traversal.raw_parameters(spec, commands[command]))
        message = f"{name}: it answers {named} no parameter {parameter!r}"
        yield spec.problem("objects", path, message, hint, [("objects", ("objects", name)) for name, _ in answers])


CONTENT_RULES = (check_content, check_key_places)
KEY_RULES = (check_key_parameters,)
"""Rules about objects and the commands that they answer."""
