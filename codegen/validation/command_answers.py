"""Checks the answers and receipts of commands, and the fields that report a refusal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from ..spec_reading.problems import Problem, suggestion, unknown_name
from ..spec_reading.spec_documents import Spec
from . import spec_traversal

REFUSAL_TYPES = {"success": "boolean", "refusal": "string"}
"""The type of each field that `acknowledgements` names."""


def check_objects(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each answer or receipt that is unknown, is the error object, or equals the other one."""
    known, error = spec.names("objects", "objects"), spec.section("errors").get("object")
    for name, raw in spec.entries("commands", "commands").items():
        answer = raw["answer"]
        for role in ("object", "receipt"):
            wire_name = answer.get(role)
            path = ("commands", name, "answer", role)
            message, hint = "", ""
            if wire_name is None:
                continue
            if wire_name not in known:
                yield spec.unknown_name("commands", path, name, unknown_name("object", wire_name, known))
            elif wire_name == error:
                message, hint = f"{name}: {wire_name} reports errors, so it is no answer", "name another object"
            elif role == "receipt" and wire_name == answer["object"]:
                message, hint = f"{name}: its receipt {wire_name} is also its answer", "remove `receipt`"
            if message:
                yield spec.problem("commands", path, message, hint)


def check_answers_of_actions(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each answer of an action that also answers a command other than its variant."""
    commands = spec.entries("commands", "commands")
    answered: dict[str, dict[str, str]] = defaultdict(dict)
    for name, raw in commands.items():
        for role in ("object", "receipt"):
            if role in raw["answer"]:
                answered[raw["answer"][role]][name] = role
    for wire_name, roles in answered.items():
        action = next((name for name in roles if commands[name].get("acts")), None)
        if action is None:
            continue
        others = [name for name in roles if name != action and not is_variant(commands[action], commands[name])]
        if others:
            message = f"{action}: {wire_name} also answers {' and '.join(others)}"
            hint = "an action needs objects of its own; only the variants of a method can share them"
            path = ("commands", action, "answer", roles[action])
            yield spec.problem("commands", path, message, hint, [("objects", ("objects", wire_name))])


def is_variant(raw: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tells if two commands are variants of one method."""
    return "variant" in raw and "variant" in other and raw.get("method") == other.get("method")


def check_acknowledgements(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each refusal field that no answer of an action has, or that has a wrong type."""
    objects = spec.entries("objects", "objects")
    actions = [raw for raw in spec.entries("commands", "commands").values() if raw.get("acts")]
    names = {raw["answer"].get(role) for raw in actions for role in ("object", "receipt")} - {None}
    if not names or not names <= objects.keys():
        return  # an answer that can't be used may have the fields
    answers = [objects[name] for name in names]
    types: dict[str, set[str]] = defaultdict(set)
    for raw in answers:
        for name, field in spec_traversal.all_fields(spec, raw).items():
            types[name] |= spec_traversal.base_types(spec, field["type"])
    known = frozenset(types)
    for key, name in spec.section("acknowledgements").items():
        if key not in REFUSAL_TYPES or REFUSAL_TYPES[key] in types.get(name, ()):
            continue
        message, hint = f"acknowledgements: no answer of an action has {name!r}", suggestion(name, known)
        if name in known:
            message, hint = f"acknowledgements: {name!r} is no {REFUSAL_TYPES[key]}", f"name another field as `{key}`"
        yield spec.problem("protocol", ("acknowledgements", key), message, hint)


STRUCTURE_RULES = (check_objects,)
RULES = (check_answers_of_actions, check_acknowledgements)
