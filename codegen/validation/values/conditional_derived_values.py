"""Checks the key `when` of derived values. It gives a value another operand while a flag is true.

The flag is a field of another, earlier object. A conditional value becomes a method of the client.
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
    """Yields a problem for each wrong condition, and for each conditional value whose name is already used.

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
    """Yields a message and a hint for each field of a condition that is unknown, or has a wrong type."""
    shared_field, flag_field = when["by"], when["remembered"]
    if shared_field not in fields:
        yield f"{owner}: it has no {shared_field!r} for the condition of {name}", suggestion(shared_field, fields)
        return
    if not is_single_value(spec, fields[shared_field]["type"]):
        message = f"{owner}: {shared_field!r} is no single value, so no other object can be found by it"
        yield message, "name another field as `by`"
    if spec.malformed:
        return  # a malformed object may have the field
    types = remembered_types(spec, shared_field)
    if flag_field not in types:
        message = f"{owner}: no object holds {flag_field!r} beside {shared_field!r} for the condition of {name}"
        yield message, suggestion(flag_field, types)
    elif types[flag_field] != {"boolean"}:
        yield (
            f"{owner}: {flag_field!r} is no boolean, so {name} can't depend on it",
            "name another field as `remembered`",
        )


def remembered_types(spec: Spec, shared_field: str) -> dict[str, set[str]]:
    """Returns the types of the fields that a client can remember: the fields beside the shared field."""
    shapes = spec.entries("types", "shapes")
    types: dict[str, set[str]] = defaultdict(set)
    for raw in spec.entries("objects", "objects").values():
        for field in spec_traversal.all_fields(spec, raw).values():
            # The client remembers fields of the first of several types only.
            type_name = spec_traversal.type_names(field["type"])[0]
            shape_fields = spec_traversal.all_fields(spec, shapes[type_name]) if type_name in shapes else {}
            for name, item in shape_fields.items() if shared_field in shape_fields else ():
                if name != shared_field:
                    types[name].add(item["type"])
    return dict(types)


def is_single_value(spec: Spec, expression: str) -> bool:
    """Tells if a type accepts neither lists nor shapes."""
    return "list[" not in expression and not spec.names("types", "shapes") & set(spec_traversal.type_names(expression))


RULES = (check_conditions,)
