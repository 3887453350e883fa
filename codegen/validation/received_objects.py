"""What holds of what is received."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from ..spec_reading.documents import Spec
from ..spec_reading.problems import Problem, nearest
from ..spec_reading.yaml_with_lines import Place
from . import spec_traversal

OPERANDS = {"mean_of_nonzero": 1, "sum_of_products": 1, "maximum": 1, "difference": 2}
"""The fewest operands of each operation."""
NUMBERS = {"integer", "number"}


def contents(spec: Spec) -> Iterator[Problem]:
    """What an object is about stands in fields that it has, all of one type: a field, or an item of a list."""
    for name, raw in spec.entries("objects", "objects").items():
        types: set[str] = set()
        for position, place in enumerate(raw.get("content", ())):
            where: Place = ("objects", name, "content", position)
            found = spec_traversal.fields_at(spec, raw, place)
            _, _, rest = place.partition(".")
            if not found or place.split(".")[0] == "content":
                yield spec.problem(
                    "objects",
                    where,
                    f"{name}: it has no {place!r}",
                    nearest(place, spec_traversal.all_fields(spec, raw)),
                )
            elif rest and not rest.isdecimal():
                what = f"{name}: {place!r} is no field of its own"
                yield spec.problem("objects", where, what, "name a field, or a position in a list: items.0")
            else:
                kind = found[0]["type"]
                types.add(kind.removeprefix("list[").removesuffix("]") if rest else kind)
        if len(types) > 1:
            what = f"{name}: its contents are of several types, {' and '.join(sorted(types))}"
            yield spec.problem(
                "objects", ("objects", name, "content"), what, "a method returns one: name those of one type"
            )


def keys(spec: Spec) -> Iterator[Problem]:
    """A key stands where the object has a field, and names a parameter of the commands that it answers."""
    asking: dict[str, list[str]] = defaultdict(list)
    commands = spec.entries("commands", "commands")
    for command, sent in commands.items():
        for role in ("object", "receipt"):
            asking[sent["answer"].get(role, "")].append(command)
    for name, raw in spec.entries("objects", "objects").items():
        if "key" not in raw:
            continue
        where: Place = ("objects", name, "key")
        for place in raw["key"]["places"]:
            if not spec_traversal.fields_at(spec, raw, place):
                yield spec.problem("objects", where, f"{name}: it has no {place!r}", "name a place that it has")
        parameter = raw["key"]["parameter"]
        for command in asking[name]:
            if parameter not in (known := spec_traversal.all_parameters(spec, commands[command])):
                what = f"{name}: it answers {command}, which has no parameter {parameter!r}"
                yield spec.problem("objects", where, what, nearest(parameter, known))


def circles(spec: Spec) -> Iterator[Problem]:
    """No shape includes itself or holds itself, through others or at once."""
    shapes = spec.entries("types", "shapes")
    includes = {name: {raw["include"]} & shapes.keys() for name, raw in shapes.items() if "include" in raw}
    holds = {
        name: {
            part
            for field in spec_traversal.all_fields(spec, raw).values()
            for part in spec_traversal.type_names(field["type"])
        }
        for name, raw in shapes.items()
    }
    for how, edges in (("includes", includes), ("holds", holds)):
        for name in shapes:
            if name in reached(edges, name):
                yield spec.problem("types", ("shapes", name), f"{name} {how} itself", "break the circle")


def reached(edges: dict[str, set[str]], start: str) -> set[str]:
    """What can be reached from somewhere in one step or more."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for name in edges.get(waiting.pop(), set()) - found:
            found.add(name)
            waiting.append(name)
    return found


def is_number(spec: Spec, expression: str) -> bool:
    """Whether a type is one of numbers; what nobody declares may be."""
    return spec_traversal.bases(spec, expression) <= NUMBERS or not spec_traversal.is_known(spec, expression)


def derived_values(spec: Spec) -> Iterator[Problem]:
    """What is derived is derived from numbers that are there."""
    for part, group, owner, raw in spec_traversal.received(spec):
        fields = spec_traversal.all_fields(spec, raw)
        known = {*fields, *raw.get("derived", {})}
        for name, value in raw.get("derived", {}).items():
            place: Place = (group, owner, "derived", name)
            if len(value["of"]) < OPERANDS[value["operation"]]:
                yield spec.problem(part, place, f"{name}: {value['operation']} needs more operands", "add them to `of`")
            if any(isinstance(item, list) for item in value["of"]) != (value["operation"] == "sum_of_products"):
                right = "sum_of_products takes lists of factors, the others take names"
                yield spec.problem(part, place, f"{name}: {value['operation']} of the wrong operands", right)
            for operand in operands(value):
                if operand not in known:
                    what = f"{owner}: it has no {operand!r} to derive {name} from"
                    yield spec.problem(part, place, what, nearest(operand, known))
                elif operand in fields and not is_number(spec, fields[operand]["type"]):
                    what = f"{owner}: {operand} is no number to derive {name} from"
                    yield spec.problem(part, place, what, "name fields that are numbers")
            if "when" in value and value["when"]["by"] not in fields:
                what = f"{owner}: it has no {value['when']['by']!r} that says whose {name} it is"
                yield spec.problem(part, place, what, nearest(value["when"]["by"], fields))


def operands(value: dict[str, Any]) -> Iterator[str]:
    for item in value["of"]:
        yield from item if isinstance(item, list) else [item]
    if "when" in value:
        yield value["when"]["then"]
