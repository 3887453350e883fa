"""Checks that each HTTP command has a client method, or a WebSocket counterpart with matching arguments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...spec_reading.problems import Problem, suggestion, unknown_name
from ...spec_reading.self_contained_entry_parsing import RawEntry
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal


def check_methods(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each HTTP command with no method, with `method` and `same_as`, or with a wrong `same_as`."""
    commands, rest = spec.entries("commands", "commands"), spec.entries("commands", "rest")
    seen: dict[str, str] = {}
    for name, raw in rest.items():
        other, path = raw.get("same_as"), ("rest", name, "same_as")
        if other is None:
            if "method" not in raw:
                yield spec.problem("commands", ("rest", name), f"{name}: it has no method", "add `method` or `same_as`")
            for key in ("only_with", "preferred_unless"):
                if key in raw:
                    message = f"{name}: `{key}` needs a command that does the same"
                    yield spec.problem("commands", ("rest", name, key), message, "add `same_as`")
        elif other not in spec.names("commands", "commands"):
            yield spec.unknown_name("commands", path, name, unknown_name("command", other, commands))
        elif other not in commands:
            continue  # it has a mistake of its own
        elif "method" in raw:
            message = f"{name}: it has the method of {other}"
            yield spec.problem("commands", ("rest", name, "method"), message, "remove `method`")
        elif other in seen:
            message = f"{name}: {seen[other]} does the same as {other}, too"
            yield spec.problem("commands", path, message, "remove one", [("commands", ("rest", seen[other]))])
        elif "payload" in commands[other]:
            message = f"{name}: {other} has a payload, which can't be sent over HTTP"
            yield spec.problem("commands", path, message, "give it a method of its own")
        elif not (raw.get("acts") and commands[other].get("acts") and "method" in commands[other]):
            message = f"{name}: it can only do the same as {other} if both act, and {other} has a method"
            yield spec.problem("commands", path, message, "add `acts: true`, or give it a method of its own")
        seen.setdefault(other or "", name)


def pairs(spec: Spec) -> Iterator[tuple[str, RawEntry, RawEntry]]:
    """Yields name and entry of each HTTP command, with the entry of the WebSocket command that does the same."""
    commands = spec.entries("commands", "commands")
    for name, raw in spec.entries("commands", "rest").items():
        other = commands.get(raw.get("same_as", ""))
        if other is not None:
            yield name, raw, other


def arguments(raw: RawEntry) -> dict[str, RawEntry]:
    """Returns the parameters without a constant, by the names of their arguments."""
    return {item.get("argument", name): item for name, item in raw["parameters"].items() if "constant" not in item}


def check_arguments(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each argument of only one counterpart, except optional keywords and those in `only_with`."""
    for name, raw, other in pairs(spec):
        own, others = arguments(raw), arguments(other)
        missing = others.keys() - own.keys() - raw.get("only_with", {}).keys()
        unknown = {
            argument
            for argument in own.keys() - others.keys()
            if not (own[argument].get("optional") and own[argument].get("keyword"))
        }
        if len(missing) == len(unknown) == 1:
            message = f"{name}: {raw['same_as']} has no argument {unknown.pop()!r}"
            path = ("rest", name, "parameters")
            yield spec.problem("commands", path, message, f"did you mean {missing.pop()!r}? set it with `argument`")
            continue
        for argument in unknown:
            message = f"{name}: {raw['same_as']} has no argument {argument!r}"
            hint = "mark it with `optional` and `keyword`, or rename it with `argument`"
            yield spec.problem("commands", ("rest", name, "parameters"), message, hint)
        for argument in missing:
            message = f"{name}: it can't send the argument {argument!r} of {raw['same_as']}"
            yield spec.problem(
                "commands", ("rest", name, "parameters"), message, "declare it, or name it in `only_with`"
            )
        for argument in raw.get("only_with", {}).keys() - others.keys():
            message = f"{name}: {raw['same_as']} has no argument {argument!r}"
            yield spec.problem("commands", ("rest", name, "only_with"), message, suggestion(argument, others))


def check_variants(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each command that replaces one variant of a method, but not the other."""
    found = list(pairs(spec))
    replaced = Counter(other["method"] for _, _, other in found if "variant" in other)
    for name, _, other in found if spec.is_complete("commands") else ():
        if "variant" in other and replaced[other["method"]] != 2:
            message = f"{name}: the other variant of {other['method']!r} is not sent over HTTP"
            yield spec.problem("commands", ("rest", name, "same_as"), message, "declare a command for it")


def check_pushes(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each pushed verdict that differs from the verdict of the WebSocket command."""
    for name, raw in spec.entries("commands", "rest").items():
        push = raw["answer"].get("push")
        other = spec.entries("commands", "commands").get(raw.get("same_as", ""))
        verdict = other["answer"]["object"] if other is not None else None
        if push is not None and push != verdict:
            message = f"{name}: {push!r} is not the verdict of a command that does the same"
            hint = f"name {verdict}" if verdict else "add `same_as`"
            yield spec.problem("commands", ("rest", name, "answer", "push"), message, hint)


def check_defaults(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each `default_from` that is not allowed at its parameter, or that names no list."""
    rest = spec.entries("commands", "rest")
    for item in spec_traversal.every_parameter(spec):
        source, path = item.raw.get("default_from"), (*item.path, "default_from")
        if source is None:
            continue
        if item.document == "types" or item.path[0] != "rest" or "same_as" not in rest[item.owner]:
            message = f"{item.name}: only a command over HTTP with `same_as` can have `default_from`"
            yield spec.problem(item.document, path, message, "remove it")
        elif not item.raw.get("optional"):
            message = f"{item.name}: a required parameter needs no `default_from`"
            yield spec.problem(item.document, path, message, "mark it with `optional`")
        elif source["command"] not in spec.names("commands", "rest"):
            unknown = unknown_name("command over HTTP", source["command"], rest)
            yield spec.unknown_name(item.document, path, item.name, unknown)
        elif source["command"] in rest:
            fields = answer_fields(spec, rest[source["command"]])
            if fields and not fields.get(source["field"], {"type": ""})["type"].startswith("list["):
                message = f"{item.name}: {source['command']} answers no list {source['field']!r}"
                yield spec.problem(item.document, path, message, suggestion(source["field"], fields))


def answer_fields(spec: Spec, raw: RawEntry) -> dict[str, RawEntry]:
    """Returns the fields of the answer to a command over HTTP."""
    classes = spec_traversal.received_classes(spec)
    return spec_traversal.all_fields(spec, classes.get(raw["answer"]["class"], {}))


def check_preferences(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each field that can't choose a transport, since no received object has it."""
    shapes = spec.entries("types", "shapes")
    if shapes.keys() != spec.names("types", "shapes"):
        return  # a shape with a mistake may have it
    known = {name for shape in shapes.values() for name in spec_traversal.all_fields(spec, shape)}
    for name, raw in spec.entries("commands", "rest").items():
        for field in raw.get("preferred_unless", {}).keys() - known:
            message = f"{name}: no shape has the field {field!r}"
            yield spec.problem("commands", ("rest", name, "preferred_unless"), message, suggestion(field, known))


RULES = (check_methods, check_defaults)
ARGUMENT_RULES = (check_arguments, check_variants, check_pushes, check_preferences)
"""Rules about an HTTP command and the WebSocket command that does the same."""
