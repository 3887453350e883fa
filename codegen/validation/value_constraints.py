"""What holds of single values: their limits, patterns, zones and forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field, TypeAdapter
from pydantic_core import SchemaError

from ..spec_reading.documents import Spec
from ..spec_reading.problems import Problem
from ..spec_reading.yaml_with_lines import Place
from . import spec_traversal

FITTING = {
    "pattern": {"string"},
    "form": {"string"},
    "values": {"string"},
    "minimum": {"integer", "number"},
    "maximum": {"integer", "number"},
    "zone": {"timestamp"},
    "formats": {"timestamp", "date"},
    "public": {"string"},
}
"""The bases that each limit goes with."""


def limits(spec: Spec) -> Iterator[Problem]:
    """A limit fits the type that it limits, and leaves something to choose."""
    for item in chain(spec_traversal.scalars(spec), spec_traversal.parameters(spec)):
        bases = {item.raw["base"]} if "base" in item.raw else spec_traversal.bases(spec, item.raw["type"])
        for key in FITTING.keys() & item.raw.keys():
            if not bases <= FITTING[key] and spec_traversal.is_known(spec, item.raw.get("type", "string")):
                what = f"{item.name}: a {' or '.join(sorted(bases))} has no {key}"
                yield spec.problem(
                    item.part, (*item.place, key), what, f"it goes with {' or '.join(sorted(FITTING[key]))}"
                )
        low, high = item.raw.get("minimum"), item.raw.get("maximum")
        if low is not None and high is not None and low > high:
            what = f"{item.name}: its minimum {low} is above its maximum {high}"
            yield spec.problem(item.part, (*item.place, "minimum"), what, "exchange them")


def patterns(spec: Spec) -> Iterator[Problem]:
    """Patterns are regular expressions, to Python and to pydantic, which knows no look-around."""
    for item in chain(spec_traversal.scalars(spec), spec_traversal.parameters(spec)):
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
            what = f"{item.name}: its pattern is no regular expression: {reason}"
            yield spec.problem(item.part, (*item.place, "pattern"), what, "mend it; look-around can't be used")


def time_forms(spec: Spec) -> Iterator[Problem]:
    """Forms of time are iso, or formats of strptime."""
    for item in spec_traversal.scalars(spec):
        for form in item.raw.get("formats", ()):
            if form != "iso" and not is_format(form):
                what = f"{item.name}: {form!r} is no form of time"
                yield spec.problem("types", (*item.place, "formats"), what, "write iso, or a format of strptime")


def is_format(form: str) -> bool:
    moment = datetime(2026, 11, 22, 13, 14, 15)  # noqa: DTZ001 - only its digits count
    try:
        datetime.strptime(moment.strftime(form), form)  # noqa: DTZ007
    except (ValueError, re.error):
        return False
    return "%" in form


def zones(spec: Spec) -> Iterator[Problem]:
    """Time zones exist."""
    named: list[tuple[str, Place, str]] = [("protocol", ("limit", "zone"), spec.section("limit").get("zone", "UTC"))]
    named += [("types", (*item.place, "zone"), item.raw.get("zone", "UTC")) for item in spec_traversal.scalars(spec)]
    for part, place, zone in named:
        try:
            ZoneInfo(zone)
        except (KeyError, OSError, ValueError):
            yield spec.problem(part, place, f"there is no time zone {zone!r}", "write one as Europe/Amsterdam")
