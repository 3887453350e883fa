"""Checks the section `command_line`: the commands, fields, objects and examples in it exist and can be used."""

from __future__ import annotations

from collections.abc import Iterator

from ...package_inspection.reserved_names import reserved_names
from ...spec_reading.problems import Problem, suggestion, unknown_name
from ...spec_reading.self_contained_entry_parsing import RawEntry
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal
from ..names.subcommand_and_option_names import named_subcommands


def check_list_and_busy(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each wrong command under `list` and `busy`, and for each field that its answer lacks."""
    known = spec.names("commands", "commands")
    for view in ("list", "busy"):
        raw = spec.section("command_line").get(view)
        if raw is None:
            continue
        command = spec.entries("commands", "commands").get(raw["command"])
        if raw["command"] not in known:
            unknown = unknown_name("command", raw["command"], known)
            yield spec.unknown_name("protocol", ("command_line", view, "command"), "command_line", unknown)
        elif command and command["answer"]["object"] in spec.entries("objects", "objects"):
            yield from check_list_or_busy(spec, view, raw, command)


def check_list_or_busy(spec: Spec, view: str, raw: RawEntry, command: RawEntry) -> Iterator[Problem]:
    """Yields a problem for an unfit command under `list` or `busy`, and for each field that its answer lacks."""
    place = ("command_line", view)
    name = content_shape(spec, command, is_list=view == "list")
    if name is None or spec_traversal.needs_arguments(command) == (view == "list"):
        hint = "name a command that lists things" if view == "list" else "name a command that reads one thing"
        message = f"command_line: {raw['command']} does not fit `{view}`"
        yield spec.problem("protocol", (*place, "command"), message, hint)
    elif (shape := spec.entries("types", "shapes").get(name)) is not None:
        fields = spec_traversal.all_fields(spec, shape)
        attributes = {*fields, *shape.get("derived", {})}
        for key in ("caption", "field", "amount"):
            if key in raw and raw[key] not in attributes:
                message = f"command_line: {name} has no {raw[key]!r}"
                yield spec.problem("protocol", (*place, key), message, suggestion(raw[key], attributes))
        if view == "list" and not any(field.get("identity") for field in fields.values()):
            message = f"command_line: {name} has no field with `identity`"
            yield spec.problem("protocol", (*place, "command"), message, "mark the field that identifies it")


def content_shape(spec: Spec, command: RawEntry, *, is_list: bool) -> str | None:
    """Returns the name of the shape that a reading method returns; None if the command has no such method."""
    if command.get("acts") or not command.get("method") or command.get("returns", "content") != "content":
        return None
    answer = spec.entries("objects", "objects")[command["answer"]["object"]]
    fields = spec_traversal.fields_at(spec, answer, "content")
    names = spec_traversal.type_names(fields[0]["type"]) if fields else []
    is_one = len(names) == 1 and names[0] in spec.names("types", "shapes")
    returns_list = is_one and fields[0]["type"].startswith("list[") and not answer["content"][0][-1].isdigit()
    return names[0] if is_one and returns_list == is_list else None


def check_setting(spec: Spec) -> Iterator[Problem]:
    """Yields a problem if no shape has both fields that `setting` names."""
    raw = spec.section("command_line").get("setting")
    shapes = spec.entries("types", "shapes").values()
    if raw is None or spec.malformed:  # a malformed shape may have them
        return
    if not any({raw["value"], raw["permission"]} <= spec_traversal.all_fields(spec, shape).keys() for shape in shapes):
        message = f"command_line: no shape has both {raw['value']!r} and {raw['permission']!r}"
        yield spec.problem("protocol", ("command_line", "setting"), message, "name the fields of a setting")


def check_pushes(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each object that is not declared, or that the service does not push."""
    objects = spec.entries("objects", "objects")
    for name in spec.section("command_line").get("pushes", ()):
        place = ("command_line", "pushes")
        if name not in spec.names("objects", "objects"):
            unknown = unknown_name("object", name, spec.names("objects", "objects"))
            yield spec.unknown_name("protocol", place, "command_line", unknown)
        elif name in objects and not objects[name].get("pushed"):
            yield spec.problem("protocol", place, f"command_line: {name} is not pushed", "name one that is `pushed`")


def check_http_check(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for a command under `http_check` that is unknown, acts, or needs arguments."""
    name, place = spec.section("command_line").get("http_check"), ("command_line", "http_check")
    command = spec.entries("commands", "rest").get(name or "")
    if name is None or (command is None and spec.malformed):
        return
    if command is None:
        unknown = unknown_name("command over HTTP", name, spec.names("commands", "rest"))
        yield spec.unknown_name("protocol", place, "command_line", unknown)
    elif command.get("acts") or not command.get("method") or spec_traversal.needs_arguments(command):
        message = f"command_line: {name} does not fit `http_check`"
        yield spec.problem("protocol", place, message, "name a command that reads something and needs no arguments")


def check_watch(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for `watch` if the live state has no charging sessions."""
    live = spec.section("live")
    if not spec.section("command_line").get("watch") or "sessions" in live:
        return
    message = f"command_line: there {'are no `sessions` in' if live else 'is no'} `live` to watch"
    yield spec.problem("protocol", ("command_line", "watch"), message, "leave out `watch`: it shows charging")


def check_examples(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each example that does not begin with a subcommand."""
    if not spec.is_complete("commands"):
        return  # a malformed command may have the subcommand
    known = {tuple(words.split()) for _, words in named_subcommands(spec)}
    known |= {(name,) for name in reserved_names().subcommands}
    for line in spec.section("command_line").get("examples", {}):
        words = tuple(word for word in line.split() if not word.startswith("-"))
        if not any(words[: len(path)] == path for path in known):
            message = f"command_line: there is no subcommand {' '.join(words[:1])!r}"
            hint = suggestion(" ".join(words[:1]), {" ".join(path) for path in known})
            yield spec.problem("protocol", ("command_line", "examples", line), message, hint)


RULES = (check_list_and_busy, check_setting, check_pushes, check_http_check, check_watch, check_examples)
