"""Checks the entries under `choices`: methods that read an object, then send one of several commands."""

from __future__ import annotations

from collections.abc import Iterator

from ..spec_reading.problems import Problem, unknown_name
from ..spec_reading.self_contained_entry_parsing import RawEntry
from ..spec_reading.spec_documents import Spec
from . import spec_traversal


def check_readers(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each reading command that is unknown, acts, or has no method with one argument."""
    commands, known = spec.entries("commands", "commands"), spec.names("commands", "commands")
    for name, raw in spec.entries("commands", "choices").items():
        read, path = commands.get(raw["read"]), ("choices", name, "read")
        if raw["read"] not in known:
            yield spec.unknown_name("commands", path, name, unknown_name("command", raw["read"], known))
        elif read is not None and (
            read.get("acts") or "method" not in read or len(read["parameters"]) != 1 or "payload" in read
        ):
            message = f"{name}: {raw['read']} does not read an object by one argument"
            yield spec.problem("commands", path, message, "name a command with a method that does")


def check_options(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each command that can't be called with the given arguments, and for each unknown flag."""
    commands, known = spec.entries("commands", "commands"), spec.names("commands", "commands")
    objects = spec.entries("objects", "objects")
    for name, raw in spec.entries("commands", "choices").items():
        read = commands.get(raw["read"])
        for command_name, item in raw["commands"].items():
            path = ("choices", name, "commands", command_name)
            command = commands.get(command_name)
            if command_name not in known:
                yield spec.unknown_name("commands", path, name, unknown_name("command", command_name, known))
            elif read is not None and command is not None:
                given_arguments = [*argument_names(read), *item.get("arguments", {})]
                yield from check_call(spec, name, command_name, given_arguments)
                answer = objects.get(read["answer"]["object"])
                if answer is not None and not spec_traversal.fields_at(spec, answer, f"content.{item['if']}"):
                    message = f"{name}: {raw['read']} answers no {item['if']!r}"
                    yield spec.problem("commands", (*path, "if"), message, "name the place of a flag in its content")


def check_call(spec: Spec, name: str, command_name: str, given_arguments: list[str]) -> Iterator[Problem]:
    """Yields a problem for a command that does not act, or that does not take exactly the given arguments."""
    command = spec.entries("commands", "commands")[command_name]
    path = ("choices", name, "commands", command_name)
    if not command.get("acts") or "method" not in command or {"payload", "variant"} & command.keys():
        message = f"{name}: {command_name} is no action that is called with plain arguments"
        yield spec.problem("commands", path, message, "name a command that acts, without payload and variant")
    elif sorted(argument_names(command)) != sorted(given_arguments):
        declared, given = ", ".join(argument_names(command)), ", ".join(given_arguments)
        message = f"{name}: {command_name} has the arguments {declared}, not {given}"
        yield spec.problem("commands", path, message, "give its further arguments under `arguments`")


def argument_names(raw: RawEntry) -> list[str]:
    """Returns the names of the arguments of a command."""
    return [item.get("argument", name) for name, item in raw["parameters"].items() if "constant" not in item]


RULES = (check_readers, check_options)
