"""What holds of the names on the command line."""

from __future__ import annotations

from collections.abc import Iterator

from ..sdk.subcommands import path
from ..spec_reading.documents import Spec
from ..spec_reading.problems import Problem, nearest
from . import spec_traversal

TOOLS = frozenset("watch serve doctor record completion".split())
"""Subcommands that are written by hand."""


def cli_names(spec: Spec) -> Iterator[Problem]:
    """Each subcommand has a name of its own, which is no group's and none of a tool."""
    taken = dict.fromkeys(TOOLS, "a tool")
    commands = spec.entries("commands", "commands")
    names = {
        name: " ".join(path(name, None if "variant" in raw else raw.get("method"), raw.get("cli", {}).get("name", "")))
        for name, raw in commands.items()
    }
    taken |= {shown.split()[0]: "a group" for shown in names.values() if " " in shown}
    for name, shown in names.items():
        if shown in taken:
            what = f"{name}: {shown!r} is {taken[shown]} on the command line too"
            yield spec.problem("commands", ("commands", name, "cli"), what, "choose another")
        taken[shown] = f"the name of {name}"


def cli_values(spec: Spec) -> Iterator[Problem]:
    """What stands in for an option is a parameter of the same payload; a column is a field of what is shown."""
    for name, raw in spec.entries("types", "payloads").items():
        for parameter, item in raw["fields"].items():
            like = item.get("cli", {}).get("like", parameter)
            if like not in raw["fields"]:
                place = ("payloads", name, "fields", parameter, "cli")
                yield spec.problem("types", place, f"{parameter}: there is no {like!r}", nearest(like, raw["fields"]))
    objects = spec.entries("objects", "objects")
    for name, raw in spec.entries("commands", "commands").items():
        answer = objects.get(raw["answer"]["object"], {})
        for column in raw.get("cli", {}).get("columns", ()):
            places = [f"{place}.{column}" for place in answer.get("content", ())] or [column]
            if answer and not any(spec_traversal.fields_at(spec, answer, place) for place in places):
                what = f"{name}: its answer has no {column!r} to show"
                yield spec.problem("commands", ("commands", name, "cli", "columns"), what, "name a field that it has")
