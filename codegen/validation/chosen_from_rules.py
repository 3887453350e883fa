"""Checks the key `chosen_from` of parameters, which names the list where an argument is looked up."""

from __future__ import annotations

from collections.abc import Iterator

from ..spec_reading.problems import Problem, suggestion, unknown_name
from ..spec_reading.self_contained_entry_parsing import RawEntry
from ..spec_reading.spec_documents import Spec
from . import spec_traversal
from .names.python_names import is_legal_argument


def check_lists(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each list that can't be read without arguments, and for unknown fields of its items."""
    commands, known = spec.entries("commands", "commands"), spec.names("commands", "commands")
    for item in spec_traversal.every_parameter(spec):
        choice = item.raw.get("chosen_from")
        if choice is None:
            continue
        path = (*item.path, "chosen_from")
        command = commands.get(choice["command"])
        if choice["command"] not in known:
            name = unknown_name("command", choice["command"], known)
            yield spec.unknown_name(item.document, (*path, "command"), item.name, name)
        elif command is None:
            continue
        elif (
            command.get("acts") or spec_traversal.needs_arguments(command) or not (fields := item_fields(spec, command))
        ):
            message = f"{item.name}: {choice['command']} does not read a list without arguments"
            hint = "name a command without required parameters whose answer has a list as its content"
            yield spec.problem(item.document, (*path, "command"), message, hint)
        else:
            named = [("by", name) for name in choice["by"]]
            named += [(key, choice[key]) for key in ("value", "valid") if key in choice]
            for key, name in named:
                if name not in fields:
                    message = f"{item.name}: an item of {command['answer']['object']} has no field {name!r}"
                    yield spec.problem(item.document, (*path, key), message, suggestion(name, fields))


def check_arguments(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each look-up argument whose name is illegal, reserved or already used."""
    for command, raw in spec.entries("commands", "commands").items():
        taken = [item.get("argument", name) for name, item in spec_traversal.raw_parameters(spec, raw).items()]
        taken += [raw["variant"]["argument"]] if "variant" in raw else []
        for name, item in raw["parameters"].items():
            if "chosen_from" not in item:
                continue
            argument = item["chosen_from"]["argument"]
            if not is_legal_argument(argument):
                reason, hint = f"no argument can be called {argument!r}", "choose another name"
            elif argument in taken:
                reason, hint = f"{command} has another argument {argument!r}", "choose another name"
            elif item["type"].startswith("list[") or "constant" in item or not raw.get("acts"):
                reason, hint = "only a single argument of an action can be chosen from a list", "remove `chosen_from`"
            else:
                taken.append(argument)
                continue
            path = ("commands", command, "parameters", name, "chosen_from")
            yield spec.problem("commands", path, f"{name}: {reason}", hint)


def item_fields(spec: Spec, command: RawEntry) -> dict[str, RawEntry]:
    """Returns the fields of the items in the list that a command reads; empty if it does not read a list of objects."""
    shapes = spec.entries("types", "shapes")
    answer = spec.entries("objects", "objects").get(command["answer"]["object"], {})
    content = spec_traversal.all_fields(spec, answer).get((answer.get("content") or [""])[0], {}) if answer else {}
    (name, *_) = spec_traversal.type_names(content.get("type", "string"))
    is_list = content.get("type", "").startswith("list[")
    return spec_traversal.all_fields(spec, shapes[name]) if is_list and name in shapes else {}


RULES = (check_lists, check_arguments)
