"""Checks the limits, patterns and units of values, and the use of the key `non_empty`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Annotated, Any

from pydantic import Field, TypeAdapter
from pydantic_core import SchemaError

from ...model.value_types import TEXT_NUMBERS, TIME_TYPES
from ...spec_reading.problems import Problem, combine
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal

CONSTRAINED_TYPES = {
    "pattern": {"string"},
    "form": {"string"},
    "values": {"string"},
    "minimum": {"integer", "number"},
    "maximum": {"integer", "number"},
    "zone": {"timestamp"},
    "formats": TIME_TYPES,
    "public": {"string"},
}
"""The base types that each constraint is for."""


def check_limits(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each constraint that does not apply to the type, and for a minimum above the maximum."""
    for item in chain(spec_traversal.scalars(spec), spec_traversal.every_parameter(spec)):
        types = {item.raw["base"]} if "base" in item.raw else spec_traversal.base_types(spec, item.raw["type"])
        keys = [key for key in CONSTRAINED_TYPES if key in item.raw]
        wrong = [key for key in keys if not types <= CONSTRAINED_TYPES[key]]
        is_sendable = "base" in item.raw or not types & TEXT_NUMBERS.keys()  # otherwise, another rule reports the type
        if wrong and is_sendable and spec_traversal.is_known(spec, item.raw.get("type", "string")):
            named = " and a ".join(f"`{key}`" for key in wrong)
            message = f"{item.name}: a {' or '.join(sorted(types))} can't have a {named}"
            hint = f"it is for {' or '.join(sorted(CONSTRAINED_TYPES[wrong[0]]))}"
            yield spec.problem(item.document, (*item.path, wrong[0]), message, hint)
        for key in keys:
            if key not in wrong and "integer" in types and not is_whole(item.raw[key]):
                message = f"{item.name}: a whole number can't have the {key} {item.raw[key]}"
                yield spec.problem(item.document, (*item.path, key), message, "write a whole number")
        low, high = item.raw.get("minimum"), item.raw.get("maximum")
        if low is not None and high is not None and low > high:
            message = f"{item.name}: its minimum {low} is above its maximum {high}"
            yield spec.problem(item.document, (*item.path, "minimum"), message, "swap them")


def is_whole(limit: Any) -> bool:
    """Tells if a limit is an exact whole number. A float with a fraction or more than 15 digits is not."""
    return not isinstance(limit, float) or (limit % 1 == 0 and abs(limit) < 1e15)


def check_non_empty(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for `non_empty` at a parameter that is no list, or a payload with a field that is always set."""
    for item in spec_traversal.every_parameter(spec):
        is_list = "list[" in item.raw["type"]
        if item.raw.get("non_empty") and not is_list and spec_traversal.is_known(spec, item.raw["type"]):
            message = f"{item.name}: only a list can be `non_empty`"
            yield spec.problem(item.document, (*item.path, "non_empty"), message, "remove it")
    for name, raw in spec.entries("types", "payloads").items():
        if raw.get("non_empty") and not all(field.get("optional") for field in raw["fields"].values()):
            message = f"{name}: it always has a value, since not all of its fields are optional"
            yield spec.problem("types", ("payloads", name, "non_empty"), message, "remove `non_empty`")


def check_patterns(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each pattern that Python or pydantic refuses. Pydantic does not support look-around."""
    for item in chain(spec_traversal.scalars(spec), spec_traversal.every_parameter(spec)):
        pattern = item.raw.get("pattern", "")
        reason = ""
        try:
            re.compile(pattern)
            TypeAdapter(Annotated[str, Field(pattern=pattern)])
        except (re.error, RecursionError, OverflowError) as error:
            reason = str(error)
        except SchemaError as error:
            reason = str(error).splitlines()[-1].strip()
        if reason:
            message = f"{item.name}: its pattern is not a regular expression: {reason}"
            yield spec.problem(item.document, (*item.path, "pattern"), message, "correct it, and avoid look-around")


def check_units(spec: Spec) -> Iterator[Problem]:
    """Yields one problem for all fields and parameters that give a scalar the same wrong unit, with their number."""
    scalars = spec.entries("types", "scalars")
    problems: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for item in chain(spec_traversal.fields(spec), spec_traversal.every_parameter(spec)):
        for name in spec_traversal.type_names(item.raw["type"]):
            unit = scalars.get(name, {}).get("unit")
            if unit and "unit" in item.raw and item.raw["unit"] != unit:
                message = f"{item.name}: its unit {item.raw['unit']} is not that of {name}, {unit}"
                problem = spec.problem(item.document, (*item.path, "unit"), message, "correct one of the two")
                problems[name, item.raw["unit"]].append(problem)
    yield from map(combine, problems.values())


RULES = (check_limits, check_non_empty, check_patterns, check_units)
