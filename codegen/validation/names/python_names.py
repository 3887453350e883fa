"""Checks that the Python names of methods, arguments and fields are legal, unique and not reserved."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from ...model.python_names import PythonIdentifier
from ...package_inspection.reserved_names import reserved_names
from ...spec_reading.problems import Problem
from ...spec_reading.spec_documents import Spec
from ...spec_reading.yaml_with_lines import YamlPath
from .. import spec_traversal

SIGNATURE_KEYS = ("type", "argument", "optional", "default", "keyword")
"""The keys of a parameter that the signature of a method shows."""


class MethodUse(NamedTuple):
    """Holds a command that names a method, and the path of that name in the spec."""

    command: str
    path: YamlPath
    raw: dict[str, Any]


def identifier_error(name: str) -> str:
    """Returns the reason why Python refuses a name; an empty text if the name is legal."""
    try:
        PythonIdentifier(name)
    except ValueError as error:
        return str(error)
    return ""


def is_legal_argument(name: str) -> bool:
    """Tells if a name is legal for an argument of a client method."""
    return not (identifier_error(name) or name in reserved_names().parameters or name.startswith("_"))


def check_methods(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each method with an illegal or reserved name."""
    uses: set[str] = set()
    for name, use in method_uses(spec):
        if reason := identifier_error(name):
            yield spec.problem("commands", use.path, f"{use.command}: its method {reason}", "choose another name")
        elif name in reserved_names().methods or name.startswith("_"):
            message = f"{use.command}: {name!r} is reserved by the client"
            yield spec.problem("commands", use.path, message, "choose another name")
        uses.add(name)
    for document, group, owner, raw in spec_traversal.received_entries(spec):
        for name, value in raw.get("derived", {}).items():
            if "when" in value and (name in uses or name in reserved_names().methods):
                message = f"{owner}: the client already has a method {name!r}"
                yield spec.problem(document, (group, owner, "derived", name), message, "choose another name")


def check_shared_methods(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each method with only one variant, and for commands that share a method without variants."""
    uses: dict[str, list[MethodUse]] = defaultdict(list)
    single_variants: dict[str, list[str]] = defaultdict(list)
    for name, use in method_uses(spec):
        uses[name].append(use)
    for name, users in uses.items() if spec.is_complete("commands") else ():
        *others, last = users
        if not others and "variant" in last.raw:
            single_variants[last.raw["answer"]["object"]].append(name)
        elif others and not are_variants(spec, users):
            message = f"{last.command}: {', '.join(user.command for user in others)} already has a method {name!r}"
            hint = (
                "choose another name, or declare both as variants with the same parameters and the same kind of answer"
            )
            yield spec.problem("commands", last.path, message, hint, [("commands", user.path[:2]) for user in others])
    for names in single_variants.values():
        named = " and ".join(map(repr, names))
        message = f"{named} {'has' if len(names) == 1 else 'have'} one variant only"
        hint = "declare the other variant, or remove `variant`" if len(names) == 1 else "name the same method in both"
        paths = [uses[name][0].path for name in names]
        yield spec.problem("commands", paths[-1], message, hint, [("commands", path[:2]) for path in paths])


def are_variants(spec: Spec, users: list[MethodUse]) -> bool:
    """Tells if commands are the two variants of one method."""
    values = sorted(user.raw["variant"]["value"] for user in users if "variant" in user.raw)
    return values == [False, True] and len(users) == 2 and have_same_signature(spec, users)


def have_same_signature(spec: Spec, users: list[MethodUse]) -> bool:
    """Tells if commands take the same arguments and have answers of the same class."""
    objects = spec.entries("objects", "objects")
    signatures: list[Any] = []
    if not all(raw["answer"].get("object", "") in objects for _, _, raw in users):
        return True  # other rules report the answer
    for _, _, raw in users:
        answer = objects.get(raw["answer"]["object"], {})
        parameters = {
            name: [item.get(key) for key in SIGNATURE_KEYS]
            for name, item in raw["parameters"].items()
            if "constant" not in item
        }
        class_name = answer.get("shape", answer.get("message"))
        signatures.append((parameters, raw.get("payload"), raw["variant"]["argument"], class_name))
    return all(signature == signatures[0] for signature in signatures)


def method_uses(spec: Spec) -> Iterator[tuple[str, MethodUse]]:
    """Yields the methods of all commands, each with the command and the path of its name."""
    for group in spec_traversal.COMMAND_GROUPS:
        for command, raw in spec.entries("commands", group).items():
            if "method" in raw:
                yield raw["method"], MethodUse(command, (group, command, "method"), raw)
            for name in raw.get("also", {}):
                yield name, MethodUse(command, (group, command, "also", name), raw)
            if "pages" in raw:
                yield raw["pages"]["method"], MethodUse(command, (group, command, "pages", "method"), raw)
    for name, raw in spec.entries("commands", "choices").items():
        yield name, MethodUse(name, ("choices", name), raw)


def check_arguments(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each argument with an illegal or reserved name."""
    types = spec.names("types", "scalars") | spec.names("types", "payloads")
    for item in spec_traversal.every_parameter(spec):
        name = item.raw.get("argument", item.name)
        is_field = item.document == "types"
        reserved = types | (reserved_names().payload_fields if is_field else reserved_names().parameters)
        message = ""
        if reason := identifier_error(name):
            message = f"{item.name}: its argument {reason}"
        elif name in reserved or name.startswith("_"):
            message = f"{item.name}: no argument can be called {name!r}"
        if message:
            path = (*item.path, "argument") if "argument" in item.raw else item.path
            yield spec.problem(item.document, path, message, "give it another name with `argument`")


def check_repeated_arguments(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each command with two arguments of the same name, or an illegal argument for its variant."""
    for group in spec_traversal.COMMAND_GROUPS:
        for command, raw in spec.entries("commands", group).items():
            names = [item.get("argument", name) for name, item in spec_traversal.raw_parameters(spec, raw).items()]
            if "variant" in raw:
                argument = raw["variant"]["argument"]
                names.append(argument)
                if not is_legal_argument(argument):
                    message = f"{command}: no argument can be called {argument!r}"
                    yield spec.problem("commands", (group, command, "variant"), message, "choose another name")
            for name in (name for name, count in Counter(names).items() if count > 1):
                message = f"{command}: two arguments {name!r}"
                yield spec.problem("commands", (group, command), message, "rename one with `argument`")


def check_fields(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each field or derived value that can't be an attribute of its class."""
    object_key = spec.section("frames").get("object", "")
    classes = spec.names("types", "scalars") | spec.names("types", "shapes")
    classes |= {raw.get("message", "") for raw in spec.entries("objects", "objects").values()}
    for document, group, owner, raw in spec_traversal.received_entries(spec):
        fields = spec_traversal.all_fields(spec, raw)
        named = [("fields", name) for name in raw.get("fields", {})]
        named += [("derived", name) for name in raw.get("derived", {})]
        for key, name in named:
            if reason := identifier_error(name):
                message, hint = f"{owner}: {reason}", "fields are attributes, so this field can't be described"
            elif name in reserved_names().fields | classes or name.startswith("_") or name == object_key:
                message = f"{owner}: no field can be called {name!r}"
                hint = "every message already has an attribute of this name"
            elif key == "derived" and name in fields:
                message, hint = f"{owner}: {name!r} is also a field", "choose another name"
            else:
                continue
            yield spec.problem(document, (group, owner, key, name), message, hint)


RULES = (check_methods, check_arguments, check_repeated_arguments, check_fields)
SHARED_METHOD_RULES = (check_shared_methods,)
"""Rules about commands with one method."""
