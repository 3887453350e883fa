"""Classifies each change of a protocol as breaking, addition, fix or documentation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

BREAKING, ADDITION, FIX, DOCUMENTATION = "breaking", "addition", "fix", "documentation"
VERSION_STEPS = {BREAKING: "major", ADDITION: "minor", FIX: "patch", DOCUMENTATION: "patch"}
"""The part of the version that a change of each class raises, the most severe class first."""

Rule = str | Callable[[Any, Any], str]


def make_list_rule(removal_class: str) -> Rule:
    """Returns the rule for a list: a change without removed items is an addition, any other has the given class."""
    return lambda old, new: ADDITION if set(old or ()) <= set(new or ()) else removal_class


def classify_arguments(old: Sequence[str], new: Sequence[str]) -> str:
    """Classifies a change of a list of arguments: it is an addition if new ones are only appended."""
    return ADDITION if list(new[: len(old)]) == list(old) else BREAKING


def classify_signature(old: Sequence[str], new: Sequence[str]) -> str:
    """Classifies a change of a signature: it is an addition if only arguments with defaults are appended."""
    has_defaults = all(" = " in argument for argument in new[len(old) :])
    return classify_arguments(old, new) if has_defaults else BREAKING


PROPERTY_RULES: dict[str, Rule] = {
    "label": DOCUMENTATION,
    "description": DOCUMENTATION,
    "sure": DOCUMENTATION,
    "source": DOCUMENTATION,
    "text": DOCUMENTATION,
    "sent while": DOCUMENTATION,
    "returns": BREAKING,
    "positional arguments": classify_arguments,
    "arguments": classify_signature,
    "python name": BREAKING,
    "name": BREAKING,
    "former names": make_list_rule(FIX),
    "class": BREAKING,
    "type": BREAKING,
    "payload": BREAKING,
    "variant": BREAKING,
    "acts": BREAKING,
    "confirm": lambda old, new: BREAKING if new and not old else FIX,
    "then": BREAKING,
    "given with": BREAKING,
    "not before": lambda old, new: BREAKING if new else ADDITION,
    "identity": BREAKING,  # an attribute of errors
    "watch": lambda old, new: ADDITION if new else BREAKING,
    "disturbs": lambda old, new: BREAKING if new else FIX,  # the command line then asks, or needs --yes
    "unit": lambda old, new: DOCUMENTATION if old is None else BREAKING,
    "entity unit": BREAKING,  # Home Assistant's statistics and the users' automations depend on it
    "platform": BREAKING,
    "shows": BREAKING,
    "device class": BREAKING,
    "state class": BREAKING,
    "entity options": make_list_rule(BREAKING),
    "encoding": lambda old, new: BREAKING if "negated" in (old, new) else FIX,
    "constant": lambda old, new: BREAKING if old is None else FIX,
    "error": BREAKING,
    "required": lambda old, new: BREAKING if new else ADDITION,
    "non-empty": lambda old, new: BREAKING if new else ADDITION,
    "non-empty payload": lambda old, new: BREAKING if new else ADDITION,
    "always there": lambda old, new: ADDITION if new else BREAKING,
    "values": make_list_rule(FIX),
    "allowed values": lambda old, new: ADDITION if not new or (old and set(old) <= set(new)) else BREAKING,
    "accepted formats": make_list_rule(BREAKING),
    "minimum": lambda old, new: ADDITION if new is None or (old is not None and new <= old) else BREAKING,
    "maximum": lambda old, new: ADDITION if new is None or (old is not None and new >= old) else BREAKING,
    "pattern": lambda old, new: ADDITION if new is None else BREAKING,
    "sends": BREAKING,
    "output": BREAKING,
    "kind": BREAKING,
    "takes several": lambda old, new: ADDITION if new else BREAKING,
    "default taken from": lambda old, new: ADDITION if old is None else BREAKING,
}
"""The class of a change of each property, or a function of the old and the new value; other properties are fixes."""


def classify_change(property_name: str, old: Any, new: Any) -> str:
    rule = PROPERTY_RULES.get(property_name, FIX)
    return rule if isinstance(rule, str) else rule(old, new)


def classify_new_item(kind: str, properties: Mapping[str, Any]) -> str:
    if kind == "unknown":
        return DOCUMENTATION
    if kind == "effect":
        return FIX
    return BREAKING if kind in {"parameter", "option"} and properties["required"] else ADDITION


def classify_removed_item(kind: str) -> str:
    return {"unknown": DOCUMENTATION, "effect": FIX}.get(kind, BREAKING)
