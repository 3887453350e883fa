"""Checks the names of subcommands and options, and the columns of the tables that subcommands print."""

from __future__ import annotations

from collections.abc import Iterator

from ...package_inspection.reserved_names import reserved_names
from ...sdk.subcommands import command_words
from ...spec_reading.problems import Problem, suggestion
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal


def check_subcommand_names(spec: Spec) -> Iterator[Problem]:
    """Yields subcommands whose name is already that of another, of a group or of a utility command."""
    subcommands = {
        name: " ".join(
            command_words(name, None if "variant" in raw else raw.get("method"), raw.get("cli", {}).get("name", ""))
        )
        for name, raw in spec.entries("commands", "commands").items()
        if raw.get("method", name).strip()  # otherwise it is reported as no identifier
    }
    taken = {subcommand.split()[0]: "a group" for subcommand in subcommands.values() if " " in subcommand}
    for name, subcommand in subcommands.items():
        first = subcommand.split()[0]
        utility = first if first in reserved_names().subcommands else ""
        if utility or subcommand in taken:
            use = "a utility command" if utility else taken[subcommand]
            message = f"{name}: {(utility or subcommand)!r} is already {use} on the command line"
            yield spec.problem("commands", ("commands", name, "cli"), message, "choose another name")
        taken[subcommand] = f"the name of {name}"


def check_option_names(spec: Spec) -> Iterator[Problem]:
    """Yields options whose name is already that of another option of their subcommand, or of all subcommands."""
    for command, raw in spec.entries("commands", "commands").items():
        first_uses: dict[str, str] = {}
        for item in spec_traversal.all_parameters_of(spec, command, raw):
            name = option_name(item)
            if "constant" in item.raw or is_positional(spec, item):
                continue
            if f"--{name}" in reserved_names().options:
                message = f"{item.name}: every subcommand already has an option --{name}"
                yield spec.problem(item.document, item.path, message, "give it another name with `cli`")
            elif name in first_uses:
                message = f"{item.name}: {first_uses[name]} already has the option --{name}"
                yield spec.problem(item.document, item.path, message, "give it another name with `cli`")
            first_uses.setdefault(name, item.name)


def check_option_variables(spec: Spec) -> Iterator[Problem]:
    """Yields sensitive options whose variable of the environment has another meaning."""
    scalars = spec.entries("types", "scalars")
    log_in = spec.section("log_in").get("command")
    for item in spec_traversal.every_parameter(spec):
        types = spec_traversal.type_names(item.raw["type"])
        is_sensitive = item.raw.get("sensitive") or any(scalars.get(name, {}).get("sensitive") for name in types)
        variable = f"BLUECURRENT_{option_name(item).upper().replace('-', '_')}"
        if is_sensitive and item.owner != log_in and variable in reserved_names().variables:
            message = f"{item.name}: the variable {variable} of its option has another meaning"
            yield spec.problem(item.document, item.path, message, "give it another name with `cli`")


def option_name(item: spec_traversal.SpecItem) -> str:
    """Returns the name of a parameter's option, without dashes at its beginning."""
    return str(item.raw.get("cli", {}).get("name") or item.raw.get("argument", item.name).replace("_", "-"))


def is_positional(spec: Spec, item: spec_traversal.SpecItem) -> bool:
    """Tells if a parameter has no option name, since it identifies a thing, is a switch or is declared so."""
    scalars = spec.entries("types", "scalars")
    first = spec_traversal.type_names(item.raw["type"])[0]
    is_switch = first == "boolean" and not item.raw["type"].startswith("list[")
    return bool(is_switch or scalars.get(first, {}).get("placeholder") or item.raw.get("cli", {}).get("positional"))


def check_option_defaults(spec: Spec) -> Iterator[Problem]:
    """Yields options that take their default from a parameter that their payload does not have before them."""
    for payload, raw in spec.entries("types", "payloads").items():
        before: list[str] = []
        for parameter, item in raw["fields"].items():
            like = item.get("cli", {}).get("like")
            path = ("payloads", payload, "fields", parameter, "cli")
            if like is not None and like not in raw["fields"]:
                message = f"{parameter}: unknown parameter {like!r} under `like`"
                yield spec.problem("types", path, message, suggestion(like, raw["fields"]))
            elif like is not None and like not in before:
                message = f"{parameter}: {like!r} under `like` does not come before it"
                yield spec.problem("types", path, message, "name a parameter above, or change their order")
            before.append(parameter)


def check_columns(spec: Spec) -> Iterator[Problem]:
    """Yields table columns that are not fields of the answer."""
    objects = spec.entries("objects", "objects")
    for name, raw in spec.entries("commands", "commands").items():
        answer = objects.get(raw["answer"]["object"], {})
        for column in raw.get("cli", {}).get("columns", ()):
            places = [f"{place}.{column}" for place in answer.get("content", ())] or [column]
            if answer and not any(spec_traversal.fields_at(spec, answer, place) for place in places):
                message = f"{name}: its answer has no {column!r} to show"
                yield spec.problem("commands", ("commands", name, "cli", "columns"), message, "name one of its fields")


RULES = (check_subcommand_names, check_option_names, check_option_variables, check_option_defaults, check_columns)
