"""Classifies changes of a protocol as breaking, addition, fix or documentation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

BREAKING, ADDITION, FIX, DOCUMENTATION = "breaking", "addition", "fix", "documentation"
VERSION_STEPS = {BREAKING: "major", ADDITION: "minor", FIX: "patch", DOCUMENTATION: "patch"}
"""The step of the version that each class of change calls for, the most severe first."""

Rule = str | Callable[[Any, Any], str]

FACT_RULES: dict[str, Rule] = {
    "label": DOCUMENTATION,
    "description": DOCUMENTATION,
    "sure": DOCUMENTATION,
    "source": DOCUMENTATION,
    "text": DOCUMENTATION,
    "returns": BREAKING,
    "positional arguments": BREAKING,
    "python name": BREAKING,
    "class": BREAKING,
    "type": BREAKING,
    "unit": lambda old, new: DOCUMENTATION if old is None else BREAKING,
    "operation": FIX,
    "error": BREAKING,
    "required": lambda old, new: BREAKING if new else ADDITION,
    "always there": lambda old, new: ADDITION if new else BREAKING,
    "values": lambda old, new: ADDITION if set(old or ()) <= set(new or ()) else FIX,
    "allowed values": lambda old, new: ADDITION if set(old or ()) <= set(new or ()) else BREAKING,
    "minimum": lambda old, new: ADDITION if new is None or (old is not None and new <= old) else BREAKING,
    "maximum": lambda old, new: ADDITION if new is None or (old is not None and new >= old) else BREAKING,
    "pattern": lambda old, new: ADDITION if new is None else BREAKING,
}
"""The class of a change of each fact, or a function of the old and the new value; other facts are fixes."""


def classify_change(fact: str, old: Any, new: Any) -> str:
    rule = FACT_RULES.get(fact, FIX)
    return rule if isinstance(rule, str) else rule(old, new)


def classify_new_item(kind: str, facts: Mapping[str, Any]) -> str:
    if kind == "unknown":
        return DOCUMENTATION
    return BREAKING if kind == "parameter" and facts["required"] else ADDITION


def classify_removed_item(kind: str) -> str:
    return DOCUMENTATION if kind == "unknown" else BREAKING
