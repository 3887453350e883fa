"""Checks the names and columns that commands have on the command line."""

from __future__ import annotations

from collections.abc import Iterator

from ..sdk.subcommands import path
from ..spec_reading.documents import Spec
from ..spec_reading.problems import Problem, suggestion
from . import spec_traversal

UTILITY_COMMANDS = frozenset("watch serve doctor record completion".split())
"""Subcommands that are written by hand."""


def check_subcommand_names(spec: Spec) -> Iterator[Problem]:
    """Yields subcommands whose name is already that of another, of a group or of a utility command."""
    taken = dict.fromkeys(UTILITY_COMMANDS, "a utility command")
    subcommands = {
        name: " ".join(path(name, None if "variant" in raw else raw.get("method"), raw.get("cli", {}).get("name", "")))
        for name, raw in spec.entries("commands", "commands").items()
    }
    taken |= {subcommand.split()[0]: "a group" for subcommand in subcommands.values() if " " in subcommand}
    for name, subcommand in subcommands.items():
        if subcommand in taken:
            message = f"{name}: {subcommand!r} is already {taken[subcommand]} on the command line"
            yield spec.problem("commands", ("commands", name, "cli"), message, "choose another name")
        taken[subcommand] = f"the name of {name}"


def check_option_defaults(spec: Spec) -> Iterator[Problem]:
    """Yields options that take their default from a parameter that their payload does not have."""
    for payload, raw in spec.entries("types", "payloads").items():
        for parameter, item in raw["fields"].items():
            like = item.get("cli", {}).get("like", parameter)
            if like not in raw["fields"]:
                path = ("payloads", payload, "fields", parameter, "cli")
                message = f"{parameter}: unknown parameter {like!r} under `like`"
                yield spec.problem("types", path, message, suggestion(like, raw["fields"]))


def check_columns(spec: Spec) -> Iterator[Problem]:
    """Yields table columns that are no fields of the answer."""
    objects = spec.entries("objects", "objects")
    for name, raw in spec.entries("commands", "commands").items():
        answer = objects.get(raw["answer"]["object"], {})
        for column in raw.get("cli", {}).get("columns", ()):
            places = [f"{place}.{column}" for place in answer.get("content", ())] or [column]
            if answer and not any(spec_traversal.fields_at(spec, answer, place) for place in places):
                message = f"{name}: its answer has no {column!r} to show"
                yield spec.problem("commands", ("commands", name, "cli", "columns"), message, "name one of its fields")


RULES = (check_subcommand_names, check_option_defaults, check_columns)
