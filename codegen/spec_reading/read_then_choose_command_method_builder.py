"""Parses the spec's methods that first read an object, and then choose a command by flags in the object."""

from __future__ import annotations

from collections.abc import Callable

from ..model.python_names import PythonIdentifier
from ..model.read_then_choose_command_methods import CommandOption, MethodChoice
from ..model.value_types import Evidence
from .self_contained_entry_parsing import RawEntry, pick
from .spec_documents import Spec


def build_choices(spec: Spec, find_evidence: Callable[[RawEntry], Evidence]) -> dict[str, MethodChoice]:
    """Returns the methods that choose a command. Methods with unusable commands are left out."""
    known = spec.entries("commands", "commands").keys()
    return {
        name: MethodChoice(
            PythonIdentifier(name),
            read=raw["read"],
            options=tuple(
                CommandOption(command, item["if"], item.get("arguments", {}))
                for command, item in raw["commands"].items()
            ),
            evidence=find_evidence(raw),
            **pick(raw, "description", "otherwise"),
        )
        for name, raw in spec.entries("commands", "choices").items()
        if {raw["read"], *raw["commands"]} <= known
    }
