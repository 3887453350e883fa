"""Checks the names that commands have in bluecurrent-api."""

from __future__ import annotations

from collections.abc import Iterator

from ..spec_reading.documents import Spec
from ..spec_reading.problems import Problem, suggestion
from ..spec_reading.yaml_with_lines import YamlPath
from .python_names import identifier_error


def check_drop_in_names(spec: Spec) -> Iterator[Problem]:
    """Yields drop-in commands without a method, renamed parameters that do not exist, and names Python refuses."""
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


RULES = (check_drop_in_names,)
