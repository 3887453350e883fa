"""Checks the conditions (`when`) under which a derived value is computed in another way.

A condition depends on a field that another object sent earlier.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from ...shared.decoding.derived_values import OPERATIONS
from ...spec_reading.problems import Problem, suggestion
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal


def check_conditions(spec: Spec) -> Iterator[Problem]:
    """Yields the problems of conditions.

    A condition must not name unknown fields, and is not allowed for an operation with several factors per operand.
    Two conditional values must not have the same name.
    """
    first_uses: dict[str, str] = {}
    for document, group, owner, raw in spec_traversal.received_entries(spec):
        fields = spec_traversal.all_fields(spec, raw)
        for name, value in raw.get("derived", {}).items():
            if "when" not in value:
                continue
            path = (group, owner, "derived", name)
            operation = OPERATIONS.get(value["operation"])
            if operation is not None and operation.factors_per_operand > 1:
                message = f"{name}: no condition can replace the first operand of {value['operation']}"
                yield spec.problem(document, (*path, "when"), message, "remove `when`")
            for message, hint in condition_problems(spec, owner, name, value["when"], fields):
                yield spec.problem(document, (*path, "when"), message, hint)
            if name in first_uses:
                message = f"{owner}: the client already has a method {name!r}, for {first_uses[name]}"
                yield spec.problem(document, path, message, "choose another name")
            first_uses.setdefault(name, owner)


def condition_problems(
    spec: Spec, owner: str, name: str, when: dict[str, str], fields: dict[str, Any]
) -> Iterator[tuple[str, str]]:
    """Yields a message and a hint for each field of a condition that is unknown, or has a type that it can't have."""
    by, remembered = when["by"], when["remembered"]
    if by not in fields:
        yield f"{owner}: it has no {by!r} for the condition of {name}", suggestion(by, fields)
        return
    if not is_single_value(spec, fields[by]["type"]):
        yield f"{owner}: {by!r} is no single value, so no other object can be found by it", "name another field as `by`"
    if spec.malformed:
        return  # a malformed object may have the field
    types = remembered_types(spec, by)
    if remembered not in types:
        message = f"{owner}: no object holds {remembered!r} beside {by!r} for the condition of {name}"
        yield message, suggestion(remembered, types)
    elif types[remembered] != {"boolean"}:
        yield (
            f"{owner}: {remembered!r} is no boolean, so {name} can't depend on it",
            "name another field as `remembered`",
        )


def remembered_types(spec: Spec, by: str) -> dict[str, set[str]]:
    """Returns the types of the fields that a client can remember: those beside `by` in a field of an object."""
    shapes = spec.entries("types", "shapes")
    types: dict[str, set[str]] = defaultdict(set)
    for raw in spec.entries("objects", "objects").values():
        for field in spec_traversal.all_fields(spec, raw).values():
            # The client remembers fields of the first of several types only.
            type_name = spec_traversal.type_names(field["type"])[0]
            shape_fields = spec_traversal.all_fields(spec, shapes[type_name]) if type_name in shapes else {}
            for name, item in shape_fields.items() if by in shape_fields else ():
                if name != by:
                    types[name].add(item["type"])
    return dict(types)


def is_single_value(spec: Spec, expression: str) -> bool:
    """Tells if a type accepts neither lists nor shapes."""
    return "list[" not in expression and not spec.names("types", "shapes") & set(spec_traversal.type_names(expression))


RULES = (check_conditions,)
