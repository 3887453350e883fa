"""Checks subcommands and options: their names, environment variables, and defaults from other options."""

from __future__ import annotations

from collections.abc import Iterator

from ...package_inspection.reserved_names import reserved_names
from ...sdk.command_line.subcommands import command_words
from ...spec_reading.problems import Problem, suggestion
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal


def check_subcommand_names(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each subcommand with the name of another one, of a group or of a utility command."""
    subcommands = list(named_subcommands(spec))
    taken = {subcommand.split()[0]: "a group" for _, subcommand in subcommands if " " in subcommand}
    for path, subcommand in subcommands:
        name = path[1]
        first = subcommand.split()[0]
        utility = first if first in reserved_names().subcommands else ""
        if utility or subcommand in taken:
            use = "a utility command" if utility else taken[subcommand]
            message = f"{name}: {(utility or subcommand)!r} is already {use} on the command line"
            yield spec.problem("commands", path, message, "give one of them another name with `cli: {name: …}`")
        taken[subcommand] = f"the name of {name}"


def named_subcommands(spec: Spec) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yields the path of each entry that has a subcommand, and the name of the subcommand."""
    for group in spec_traversal.COMMAND_GROUPS:
        for name, raw in spec.entries("commands", group).items():
            method = None if "variant" in raw else raw.get("method")
            words = " ".join(command_words(name, method, raw.get("cli", {}).get("name", "")))
            if words and (group == "commands" or "cli" in raw):  # a method without a name is no identifier
                yield (group, name, "cli"), words
            view = raw.get("pages", {}).get("cli")
            if view is not None:
                yield (group, name, "pages", "cli", "name"), view["name"]
            if view is not None and "statement" in view:
                yield (group, name, "pages", "cli", "statement", "name"), view["statement"]["name"]
    for name in spec.entries("commands", "choices"):
        yield ("choices", name), " ".join(command_words(name, name))


def check_option_names(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each option with the name of another option of its subcommand, or of a global option."""
    commands = [
        spec_traversal.all_parameters_of(spec, name, raw) for name, raw in spec.entries("commands", "commands").items()
    ]
    commands += [
        spec_traversal.own_parameters_of(name, raw, "rest")
        for name, raw in spec.entries("commands", "rest").items()
        if "cli" in raw
    ]
    for parameters in commands:
        first_uses: dict[str, str] = {}
        for item in parameters:
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
    """Yields a problem for each sensitive option whose environment variable already has another meaning."""
    log_in = spec.section("log_in").get("command")
    for item in spec_traversal.every_parameter(spec):
        variable = f"BLUECURRENT_{option_name(item).upper().replace('-', '_')}"
        is_reserved = variable in reserved_names().variables
        if is_reserved and item.owner != log_in and spec_traversal.is_sensitive(spec, item.raw):
            message = f"{item.name}: the variable {variable} of its option has another meaning"
            yield spec.problem(item.document, item.path, message, "give it another name with `cli`")


def option_name(item: spec_traversal.SpecItem) -> str:
    """Returns the name of a parameter's option, without dashes at its beginning."""
    return str(item.raw.get("cli", {}).get("name") or item.raw.get("argument", item.name).replace("_", "-"))


def is_positional(spec: Spec, item: spec_traversal.SpecItem) -> bool:
    """Tells if a parameter is a positional argument: it is an identity or a switch, or is declared as positional."""
    scalars = spec.entries("types", "scalars")
    first = spec_traversal.type_names(item.raw["type"])[0]
    is_switch = first == "boolean" and not item.raw["type"].startswith("list[")
    return bool(is_switch or scalars.get(first, {}).get("placeholder") or item.raw.get("cli", {}).get("positional"))


def check_option_defaults(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each option that takes its default from a parameter which does not precede it."""
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


RULES = (check_subcommand_names, check_option_names, check_option_variables, check_option_defaults)
