"""Checks the operations, operands and options of derived values, and finds cycles among them."""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import chain
from typing import Any, NamedTuple

from ...shared.decoding.derived_values import OPERATIONS, Operation
from ...spec_reading.problems import Problem, suggestion, unknown_name
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal

NUMBERS = frozenset({"integer", "number"})
OPERANDS = {"numbers": NUMBERS, "times": frozenset({"timestamp"})}
"""The base types of the operands that operations take."""
OPTIONS = frozenset().union(*(operation.options for operation in OPERATIONS.values()))
"""The keys of derived values that some operations take."""
PLAIN_OPERANDS = "sum_of_products takes lists of factors, the others take names"


class RawDerivedValue(NamedTuple):
    """Holds an entry for a derived value, its operation, and the fields and values that can be operands."""

    name: str
    raw: dict[str, Any]
    operation: Operation
    fields: dict[str, Any]
    derived: dict[str, Any]

    @property
    def names(self) -> list[str]:
        """The names of all operands, the conditional one included."""
        names = [factor for factor in flat_operands(self.raw["of"]) if isinstance(factor, str)]
        return [*names, self.raw["when"]["then"]] if "when" in self.raw else names


def flat_operands(operands: list[Any]) -> list[Any]:
    """Returns all operands, including those in lists of factors."""
    return list(chain.from_iterable(item if isinstance(item, list) else [item] for item in operands))


def check_derived_values(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each derived value with an unknown operation, or with wrong operands or options."""
    for document, group, owner, raw in spec_traversal.received_entries(spec):
        fields, derived = spec_traversal.all_fields(spec, raw), raw.get("derived", {})
        for name, item in derived.items():
            path = (group, owner, "derived", name)
            operation = OPERATIONS.get(item["operation"])
            if operation is None:
                unknown = unknown_name("operation", item["operation"], OPERATIONS)
                yield spec.unknown_name(document, (*path, "operation"), name, unknown)
                continue
            value = RawDerivedValue(name, item, operation, fields, derived)
            for message, hint in (*operation_problems(value), *operand_problems(spec, owner, value)):
                yield spec.problem(document, path, message, hint)


def operation_problems(value: RawDerivedValue) -> Iterator[tuple[str, str]]:
    """Yields a message and a hint for operands and options that the operation does not take."""
    name, raw, operation = value.name, value.raw, value.operation
    operands, title = raw["of"], raw["operation"]
    if len(operands) < operation.min_operands:
        yield f"{name}: {title} needs more operands", "add them to `of`"
    elif operation.max_operands is not None and len(operands) > operation.max_operands:
        message = f"{name}: {title} takes {operation.max_operands} operands, not {len(operands)}"
        yield message, "remove the others from `of`"
    elif any(isinstance(item, list) != (operation.factors_per_operand > 1) for item in operands):
        yield f"{name}: wrong operands for {title}", PLAIN_OPERANDS
    elif operation.factors_per_operand > 1 and any(len(item) != operation.factors_per_operand for item in operands):
        message = f"{name}: each operand of {title} has {operation.factors_per_operand} factors"
        yield message, "correct the lists in `of`"
    elif any(not isinstance(item, str) for item in flat_operands(operands)) and not operation.has_constants:
        yield f"{name}: {title} takes no numbers", "name fields in `of`"
    elif not value.names:
        yield f"{name}: it is derived from no field", "name a field in `of`"
    for option in sorted(OPTIONS & raw.keys() - operation.options):
        yield f"{name}: {title} takes no `{option}`", "remove it"


def operand_problems(spec: Spec, owner: str, value: RawDerivedValue) -> Iterator[tuple[str, str]]:
    """Yields a message and a hint for each operand that is unknown, or has a type that the operation refuses."""
    known = {*value.fields, *value.derived}
    for operand in dict.fromkeys(value.names):
        if operand not in known:
            yield f"{owner}: it has no {operand!r} to derive {value.name} from", suggestion(operand, known)
        elif (kind := value.operation.takes) != "anything" and not is_operand(spec, value, operand, OPERANDS[kind]):
            message = f"{owner}: {value.name} can't be derived from {operand}, which is not a {kind.removesuffix('s')}"
            yield message, f"name fields with {kind}"
        elif "when" in value.derived.get(operand, {}):
            message = f"{owner}: {value.name} can't be derived from {operand}, which has a condition"
            yield message, "derive it from the fields instead"


def is_operand(spec: Spec, value: RawDerivedValue, name: str, types: Set[str]) -> bool:
    """Tells if a field or a derived value accepts only these base types. An unknown type or operation passes."""
    if name not in value.fields:
        operation = OPERATIONS.get(value.derived[name]["operation"])
        return operation is None or ("float" in operation.returns) is (types == NUMBERS)
    expression = value.fields[name]["type"]
    if not spec_traversal.is_known(spec, expression):
        return True
    return "list[" not in expression and spec_traversal.base_types(spec, expression) <= types


def check_derived_circles(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each circle of values that are derived from themselves, directly or through others."""
    for document, group, owner, raw in spec_traversal.received_entries(spec):
        derived = raw.get("derived", {})
        edges = {
            name: {item for item in flat_operands(value["of"]) if item in derived} for name, value in derived.items()
        }
        reported: set[str] = set()
        for name in derived:
            inner = spec_traversal.reachable(edges, name)
            if name in inner and name not in reported:
                reported |= {other for other in inner if name in spec_traversal.reachable(edges, other)}
                message = f"{owner}: {name} is derived from itself"
                yield spec.problem(document, (group, owner, "derived", name), message, "break the circle")


def check_owners(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for derived values at an abstract shape, or at an object with a shape: nothing uses them."""
    for document, group, owner, raw in spec_traversal.received_entries(spec):
        if raw.get("derived") and (raw.get("abstract") or "shape" in raw):
            message = f"{owner}: nothing has its derived values"
            hint = "move them to its shape" if "shape" in raw else "move them to the shapes that include it"
            yield spec.problem(document, (group, owner, "derived"), message, hint)


STRUCTURE_RULES = (check_derived_circles,)
RULES = (check_derived_values, check_owners)
