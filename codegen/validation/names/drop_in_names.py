"""Checks the key `compat` of commands: the names of methods and arguments in the bluecurrent-api drop-in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from ...package_inspection.reserved_names import reserved_names
from ...spec_reading.problems import Problem, suggestion
from ...spec_reading.spec_documents import Spec
from ...spec_reading.yaml_with_lines import YamlPath
from .python_names import identifier_error


def check_drop_in_names(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each `compat` without a method, with an unknown parameter, or with an illegal name."""
    for command, raw in spec.entries("commands", "commands").items():
        if "compat" not in raw:
            continue
        path: YamlPath = ("commands", command, "compat")
        names = raw["compat"]
        if "method" not in raw:
            message = f"{command}: `compat` needs a method"
            yield spec.problem("commands", path, message, "add `method`, or remove `compat`")
        for name in names.get("arguments", {}):
            if name not in raw["parameters"]:
                message = f"{command}: `compat` renames an unknown parameter {name!r}"
                hint = suggestion(name, raw["parameters"])
                yield spec.problem("commands", (*path, "arguments", name), message, hint)
        for name in (names.get("method", "_"), *names.get("arguments", {}).values()):
            if reason := identifier_error(name):
                message = f"{command}: a name in bluecurrent-api {reason}"
                yield spec.problem("commands", path, message, "use the name that bluecurrent-api has")


def check_reserved_drop_in_names(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each method or argument with a reserved name in the drop-in, and for repeated arguments."""
    for command, raw in spec.entries("commands", "commands").items():
        if "compat" not in raw:
            continue
        method = raw["compat"].get("method") or raw.get("method", "")
        if method in reserved_names().drop_in_methods or method.startswith("_"):
            message = f"{command}: the drop-in needs the name {method!r} for itself"
            yield spec.problem("commands", ("commands", command, "compat"), message, "set `method` to another")
        names = drop_in_argument_names(raw)
        for name in names:
            if name in reserved_names().drop_in_parameters or names.count(name) > 1:
                message = f"{command}: no argument of the drop-in can be called {name!r}"
                hint = "set another name under `arguments`"
                yield spec.problem("commands", ("commands", command, "compat"), message, hint)


def drop_in_argument_names(raw: dict[str, Any]) -> list[str]:
    """Returns the names of the arguments of a command's method in the drop-in, except the payload."""
    renamed = raw["compat"].get("arguments", {})
    names = [
        renamed.get(name, item.get("argument", name))
        for name, item in raw["parameters"].items()
        if "constant" not in item and not item.get("keyword")
    ]
    return [*names, raw["variant"]["argument"]] if "variant" in raw else names


def check_shared_drop_in_methods(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for commands that share a method of bluecurrent-api, but are not two variants of one method."""
    users: dict[str, list[tuple[str, dict[str, Any]]]] = defaultdict(list)
    for command, raw in spec.entries("commands", "commands").items():
        if "compat" in raw:
            users[raw["compat"].get("method") or raw.get("method", "")].append((command, raw))
    for method, commands in users.items() if spec.is_complete("commands") else ():
        last, raw = commands[-1]
        if len(commands) > 1 and not are_variants([raw for _, raw in commands]):
            message = f"{last}: {commands[0][0]} already has the method {method!r} of bluecurrent-api"
            hint = "choose another name, or declare both as variants of one method with the same `compat`"
        elif len(commands) == 1 and "variant" in raw:
            message = f"{last}: its other variant has no method {method!r} of bluecurrent-api"
            hint = "declare the same `compat` for both"
        else:
            continue
        yield spec.problem("commands", ("commands", last, "compat"), message, hint)


def are_variants(commands: list[dict[str, Any]]) -> bool:
    """Tells if commands are variants of one method with equal names in bluecurrent-api."""
    methods = {raw.get("method") for raw in commands}
    return (
        len(methods) == 1
        and all("variant" in raw for raw in commands)
        and all(raw["compat"] == commands[0]["compat"] for raw in commands)
    )


def check_drop_in_keywords(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each required keyword argument of a drop-in command: bluecurrent-api takes no keywords."""
    for command, raw in spec.entries("commands", "commands").items():
        for name, item in raw["parameters"].items() if "compat" in raw else ():
            has_value = item.get("optional") or item.get("default") is not None or "constant" in item
            if item.get("keyword") and not has_value:
                message = f"{command}: bluecurrent-api has no argument for {name}, so there is no value to send"
                path: YamlPath = ("commands", command, "parameters", name)
                yield spec.problem("commands", path, message, "add `default`, or remove `keyword`")


RULES = (check_drop_in_names, check_reserved_drop_in_names, check_drop_in_keywords)
SHARED_METHOD_RULES = (check_shared_drop_in_methods,)
"""Rules about commands with one method."""
