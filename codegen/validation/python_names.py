"""Names that Python takes, each once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ..model.names import PythonIdentifier
from ..spec_reading.documents import Spec
from ..spec_reading.problems import Problem
from ..spec_reading.yaml_with_lines import Place
from . import reserved_names, spec_traversal

Use = tuple[str, Place, dict[str, Any]]
"""A command, the place where it names a method, and what is said of the command."""


def wrong_identifier(name: str) -> str:
    """Why Python does not take a name; empty if it does."""
    try:
        PythonIdentifier(name)
    except ValueError as error:
        return str(error)
    return ""


def method_names(spec: Spec) -> Iterator[Problem]:
    """Each method is an identifier of its own, unless it is declared as variants of one method."""
    uses: dict[str, list[Use]] = {}
    for command, raw in spec.entries("commands", "commands").items():
        for name, place in methods(command, raw):
            if reason := wrong_identifier(name):
                yield spec.problem("commands", place, f"{command}: its method {reason}", "name it as a Python method")
            elif name in reserved_names.BY_CLIENT or name.startswith("_"):
                what = f"{command}: {name!r} is a name of the client's own"
                yield spec.problem("commands", place, what, "choose another")
            uses.setdefault(name, []).append((command, place, raw))
    for name, users in uses.items():
        yield from shared_method(spec, name, users)
    for part, group, owner, raw in spec_traversal.received(spec):
        for name in raw.get("derived", {}):
            if "when" in raw["derived"][name] and (name in uses or name in reserved_names.BY_CLIENT):
                what = f"{owner}: the client has a method {name!r} already"
                yield spec.problem(part, (group, owner, "derived", name), what, "choose another name")


def shared_method(spec: Spec, name: str, users: list[Use]) -> Iterator[Problem]:
    """A method of two commands is declared as their variants."""
    values = sorted(raw["variant"]["value"] for _, _, raw in users if "variant" in raw)
    command, place, _ = users[-1]
    if len(users) == 1 and values:
        what = f"{name!r} has one variant only"
        yield spec.problem("commands", place, what, "declare the other, or drop `variant`")
    elif len(users) > 1 and not (values == [False, True] and len(users) == 2 and alike(spec, users)):
        others = ", ".join(other for other, _, _ in users[:-1])
        right = "choose another, or declare both as variants, with the same parameters and the same kind of answer"
        yield spec.problem("commands", place, f"{command}: {others} has a method {name!r} too", right)


def alike(spec: Spec, users: list[Use]) -> bool:
    """Whether commands take the same arguments and are answered by the same class."""
    objects = spec.entries("objects", "objects")
    kinds: list[Any] = []
    for _, _, raw in users:
        answer = objects.get(raw["answer"]["object"], {})
        types = {name: item["type"] for name, item in raw["parameters"].items()}
        kinds.append(
            (types, raw.get("payload"), raw["variant"]["argument"], answer.get("shape", answer.get("message")))
        )
    return all(kind == kinds[0] for kind in kinds)


def methods(command: str, raw: dict[str, Any]) -> Iterator[tuple[str, Place]]:
    if "method" in raw:
        yield raw["method"], ("commands", command, "method")
    for name in raw.get("also", {}):
        yield name, ("commands", command, "also", name)


def argument_names(spec: Spec) -> Iterator[Problem]:
    """Each argument is an identifier that is not taken."""
    for item in spec_traversal.parameters(spec):
        name = item.raw.get("argument", item.name)
        what = ""
        if reason := wrong_identifier(name):
            what = f"{item.name}: its argument {reason}"
        elif name in reserved_names.BY_METHODS or name.startswith("_"):
            what = f"{item.name}: no argument can be called {name!r}"
        if what:
            place = (*item.place, "argument") if "argument" in item.raw else item.place
            yield spec.problem(item.part, place, what, "give it another name with `argument`")


def arguments_of_one_command(spec: Spec) -> Iterator[Problem]:
    """No two arguments of a command have one name."""
    for command, raw in spec.entries("commands", "commands").items():
        names = [item.get("argument", name) for name, item in spec_traversal.all_parameters(spec, raw).items()]
        if "variant" in raw:
            chooser = raw["variant"]["argument"]
            names.append(chooser)
            if wrong_identifier(chooser) or chooser in reserved_names.BY_METHODS:
                what = f"{command}: no argument can be called {chooser!r}"
                yield spec.problem("commands", ("commands", command, "variant"), what, "give it another name")
        for name in (name for name, count in Counter(names).items() if count > 1):
            what = f"{command}: two arguments {name!r}"
            yield spec.problem("commands", ("commands", command), what, "rename one with `argument`")


def field_names(spec: Spec) -> Iterator[Problem]:
    """Each field and each derived value can be an attribute of its class."""
    key = spec.section("frames").get("object", "")
    classes = spec.names("types", "scalars") | spec.names("types", "shapes")
    classes |= {raw.get("message", "") for raw in spec.entries("objects", "objects").values()}
    for part, group, owner, raw in spec_traversal.received(spec):
        named = [("fields", name) for name in raw.get("fields", {})]
        fields = spec_traversal.all_fields(spec, raw)
        for kind, name in [*named, *(("derived", name) for name in raw.get("derived", {}))]:
            place: Place = (group, owner, kind, name)
            if reason := wrong_identifier(name):
                yield spec.problem(
                    part, place, f"{owner}: {reason}", "fields are attributes: this one can't be described"
                )
            elif name in reserved_names.BY_MESSAGES | classes or name.startswith("_") or name == key:
                yield spec.problem(
                    part, place, f"{owner}: no field can be called {name!r}", "every message has that already"
                )
            elif kind == "derived" and name in fields:
                yield spec.problem(part, place, f"{owner}: {name!r} is a field too", "choose another name")
