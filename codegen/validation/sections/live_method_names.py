"""Checks the method names of a charge point in the live state, and the aliases in `live.methods`."""

from __future__ import annotations

from collections.abc import Iterator

from ...package_inspection.reserved_names import reserved_names
from ...spec_reading.problems import Problem, suggestion, unknown_name
from ...spec_reading.self_contained_entry_parsing import RawEntry
from ...spec_reading.spec_documents import Spec
from ...spec_reading.yaml_with_lines import YamlPath
from ..names.python_names import identifier_error, is_legal_argument
from .live_section import part_fields, subject_name


def check_method_aliases(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each alias in `live.methods` with an unknown or unfit command, or a wrong argument."""
    live, commands = spec.section("live"), spec.entries("commands", "commands")
    for name, raw in live.get("methods", {}).items():
        path = ("live", "methods", name)
        command = commands.get(raw["command"])
        if raw["command"] not in spec.names("commands", "commands"):
            unknown = unknown_name("command", raw["command"], spec.names("commands", "commands"))
            yield spec.unknown_name("protocol", (*path, "command"), "live", unknown)
        if command is None:
            continue
        if not acts_on_one(command, live["identity"]):
            message = f"live: {raw['command']} has no method that acts on one {subject_name(spec)}"
            yield spec.problem(
                "protocol", (*path, "command"), message, "name one whose first parameter is the identity"
            )
        for wire_name, argument in raw.get("arguments", {}).items():
            if wire_name not in command["parameters"]:
                message = f"live: {raw['command']} has no parameter {wire_name!r}"
                hint = suggestion(wire_name, command["parameters"])
                yield spec.problem("protocol", (*path, "arguments", wire_name), message, hint)
            elif not is_legal_argument(argument):
                message = f"live: no argument can be called {argument!r}"
                yield spec.problem("protocol", (*path, "arguments", wire_name), message, "choose another name")


def acts_on_one(command: RawEntry, identity: str) -> bool:
    """Tells if the method of a command acts on the subject that its first parameter names."""
    return "method" in command and bool(command.get("acts")) and [*command["parameters"]][:1] == [identity]


def check_names(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each method with the name of an attribute of a subject, or of another method."""
    live = spec.section("live")
    if not live:
        return
    taken = {name for part, fields in part_fields(spec).items() if part != "grid" for name in fields}
    taken |= reserved_names().live_attributes
    named: list[tuple[str, str, YamlPath]] = [
        (raw["method"], "commands", ("commands", command, "method"))
        for command, raw in spec.entries("commands", "commands").items()
        if acts_on_one(raw, live["identity"])
    ]
    methods = {name for name, _, _ in named}
    named += [(name, "protocol", ("live", "methods", name)) for name in live.get("methods", {})]
    for name, document, path in named:
        if name in taken or identifier_error(name) or (document == "protocol" and name in methods):
            message = f"live: a {subject_name(spec)} can't have a method {name!r}"
            yield spec.problem(document, path, message, "the name is needed already; choose another")


RULES = (check_method_aliases, check_names)
