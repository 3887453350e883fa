"""Checks the formats, zones and examples of timestamps and dates, and the parameters of these types."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import chain
from zoneinfo import ZoneInfo

from ...model.value_types import TIME_TYPES
from ...shared.decoding.time_parsing import parse_time
from ...spec_reading.problems import Problem, abbreviated
from ...spec_reading.spec_documents import Spec
from ...spec_reading.yaml_with_lines import YamlPath
from .. import spec_traversal


def check_time_formats(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each time format that is neither `iso` nor a format of strptime."""
    for item in spec_traversal.scalars(spec):
        for time_format in item.raw.get("formats", ()):
            if not is_time_format(time_format):
                message = f"{item.name}: {time_format!r} is not a time format"
                yield spec.problem("types", (*item.path, "formats"), message, "use iso, or a format of strptime")


def is_time_format(text: str) -> bool:
    """Tells if a format is `iso`, or if strptime can read what strftime writes in it."""
    if text == "iso":
        return True
    moment = datetime(2026, 11, 22, 13, 14, 15)  # noqa: DTZ001 - only its digits count
    try:
        datetime.strptime(moment.strftime(text), text.replace("%-", "%"))  # noqa: DTZ007
    except (ValueError, re.error):
        return False
    return "%" in text


def check_time_zones(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each unknown time zone."""
    zones: list[tuple[str, YamlPath, str]] = [("protocol", ("limit", "zone"), spec.section("limit").get("zone", "UTC"))]
    zones += [("types", (*item.path, "zone"), item.raw.get("zone", "UTC")) for item in spec_traversal.scalars(spec)]
    for document, path, zone in zones:
        try:
            ZoneInfo(zone)
        except (KeyError, OSError, ValueError):
            message = f"unknown time zone {zone!r}"
            yield spec.problem(document, path, message, "use a name such as Europe/Amsterdam")


def check_scalar_examples(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each scalar whose example is no valid time."""
    yield from find_invalid_times(spec, spec_traversal.scalars(spec))


def check_time_values(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each example, default or constant that is no valid time. A field's example may be empty."""
    yield from find_invalid_times(spec, chain(spec_traversal.fields(spec), spec_traversal.every_parameter(spec)))


def find_invalid_times(spec: Spec, items: Iterable[spec_traversal.SpecItem]) -> Iterator[Problem]:
    """Yields a problem for each value of an item that matches none of its time formats."""
    scalars = spec.entries("types", "scalars")
    for item in items:
        names = [item.name] if "base" in item.raw else spec_traversal.type_names(item.raw["type"])
        types = [scalars[name] for name in names if name in scalars]
        if len(types) < len(names) or not {raw["base"] for raw in types} <= TIME_TYPES:
            continue
        formats = [form for raw in types for form in raw.get("formats", ["iso"])]
        if not all(map(is_time_format, formats)):
            continue  # this is reported, and the example may be right
        for key in {"example", "default", "constant"} & item.raw.keys():
            value = item.raw[key]
            for text in value if isinstance(value, list) else [value]:
                is_blank = isinstance(text, str) and not text.strip()
                is_empty_field = is_blank and "base" not in item.raw and "fields" in item.path
                if isinstance(text, str) and not is_empty_field and not is_time(text, formats):
                    message = f"{item.name}: its {key} {abbreviated(text)} is not a {types[0]['base']}"
                    hint = f"its formats are {', '.join(formats)}"
                    yield spec.problem(item.document, (*item.path, key), message, hint)


def is_time(text: str, formats: list[str]) -> bool:
    """Tells if a text matches one of several time formats."""
    return any(reads_time(text.strip(), time_format) for time_format in formats)


def reads_time(text: str, time_format: str) -> bool:
    """Tells if a text matches a time format."""
    try:
        parse_time(text, (time_format,))
    except (ValueError, re.error):
        return False
    return True


def check_time_parameters(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each time parameter that has a default, or that has another type beside the time."""
    for item in spec_traversal.every_parameter(spec):
        types = spec_traversal.base_types(spec, item.raw["type"])
        if not types & TIME_TYPES or "constant" in item.raw:
            continue
        if "|" in item.raw["type"]:
            message = f"{item.name}: a parameter with a time can't have other types"
            yield spec.problem(item.document, (*item.path, "type"), message, "choose one type")
        if item.raw.get("default") is not None:
            message = f"{item.name}: a time can't have a default"
            yield spec.problem(item.document, (*item.path, "default"), message, "use `optional`")


RULES = (check_time_formats, check_time_zones)
SCALAR_RULES = (check_scalar_examples,)
VALUE_RULES = (check_time_values, check_time_parameters)
"""Rules about the values of fields and parameters."""
