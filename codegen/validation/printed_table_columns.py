"""Checks that the columns and masked fields in printed tables are fields of the command's answer."""

from __future__ import annotations

from collections.abc import Iterator

from ..spec_reading.problems import Problem, suggestion
from ..spec_reading.self_contained_entry_parsing import RawEntry
from ..spec_reading.spec_documents import Spec
from . import spec_traversal


def check_columns(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each column or masked field that is not a field of the answer."""
    objects = spec.entries("objects", "objects")
    for name, raw in spec.entries("commands", "commands").items():
        answer = objects.get(raw["answer"]["object"], {})
        for column in raw.get("cli", {}).get("columns", ()):
            places = [f"{place}.{column}" for place in answer.get("content", ())] or [column]
            if answer and not any(spec_traversal.fields_at(spec, answer, place) for place in places):
                message = f"{name}: its answer has no {column!r} to show"
                yield spec.problem("commands", ("commands", name, "cli", "columns"), message, "name one of its fields")
    for name, raw in spec.entries("commands", "rest").items():
        shape, cli = find_item_shape(spec, raw), raw.get("cli", {})
        fields = spec_traversal.all_fields(spec, shape)
        for key, known in (("columns", {**fields, **shape.get("derived", {})}), ("masked", fields)):
            for column in cli.get(key, ()):
                if shape and column not in known:
                    message = f"{name}: its answer has no {column!r} to show"
                    yield spec.problem("commands", ("rest", name, "cli", key), message, suggestion(column, known))


def find_item_shape(spec: Spec, raw: RawEntry) -> RawEntry:
    """Returns the shape of the items in the answer to a command over HTTP; empty if it has none."""
    shapes = spec.entries("types", "shapes")
    answer = spec_traversal.received_classes(spec).get(raw["answer"]["class"], {})
    content = spec_traversal.all_fields(spec, answer).get(raw["answer"].get("content", ""))
    names = spec_traversal.type_names(content["type"]) if content else []
    found: RawEntry = next((shapes[name] for name in names if name in shapes), {})
    return found


RULES = (check_columns,)
