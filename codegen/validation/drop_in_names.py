"""What holds of the names that bluecurrent-api has for things."""

from __future__ import annotations

from collections.abc import Iterator

from ..spec_reading.documents import Spec
from ..spec_reading.problems import Problem, nearest
from ..spec_reading.yaml_with_lines import Place
from .python_names import wrong_identifier


def drop_in_names(spec: Spec) -> Iterator[Problem]:
    """What bluecurrent-api has too has a method, and its names there are identifiers, for parameters that it has."""
    for command, raw in spec.entries("commands", "commands").items():
        if "compat" not in raw:
            continue
        place: Place = ("commands", command, "compat")
        there = raw["compat"]
        if "method" not in raw:
            yield spec.problem("commands", place, f"{command}: it has no method to be compatible with", "drop `compat`")
        for name in there.get("arguments", {}):
            if name not in raw["parameters"]:
                what = f"{command}: it has no parameter {name!r} to be called something else"
                yield spec.problem("commands", (*place, "arguments", name), what, nearest(name, raw["parameters"]))
        for name in (there.get("method", "_"), *there.get("arguments", {}).values()):
            if reason := wrong_identifier(name):
                what = f"{command}: a name in bluecurrent-api {reason}"
                yield spec.problem("commands", place, what, "write it as it is there")
