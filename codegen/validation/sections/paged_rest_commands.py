"""Checks the key `pages` of HTTP commands, which describes how a list is read page by page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model.value_types import Type
from ...spec_reading.problems import Problem, suggestion, unknown_name
from ...spec_reading.self_contained_entry_parsing import RawEntry
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal


def check_pages(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each unknown parameter or field under `pages`, a wrong statement, and a wrong `all`."""
    shapes = spec.entries("types", "shapes")
    for name, raw in spec.entries("commands", "rest").items():
        pages = raw.get("pages")
        if pages is None:
            continue
        page = inner_fields(spec, shapes.get(raw["answer"]["class"], {}), raw["answer"].get("content", ""))
        item_names = {type_name for field in page.values() for type_name in spec_traversal.type_names(field["type"])}
        items = {
            key: value
            for type_name in item_names & shapes.keys()
            for key, value in spec_traversal.all_fields(spec, shapes[type_name]).items()
        }
        parameters = raw["parameters"]
        view = pages.get("cli", {})
        derived = [key for type_name in item_names & shapes.keys() for key in shapes[type_name].get("derived", {})]
        used: list[tuple[str, Iterable[str], Iterable[str]]] = [
            ("each", [pages["each"]], parameters),
            ("page", [pages["page"]], parameters),
            ("merged", [pages["merged"]["order"]], parameters),
            ("next", [pages["next"]], page),
            ("items", [pages["items"]], page),
            ("merged", [pages["merged"]["field"]], items),
            ("cli", [view[key] for key in ("from", "to") if key in view], parameters),
            ("cli", [*view.get("sums", ()), *view.get("card", ())], items),
            ("cli", view.get("columns", ()), [*items, *derived]),
        ]
        for key, names, known in used:
            for item in names:
                if item not in known:
                    message = f"{name}: there is no {item!r} for its pages"
                    yield spec.problem("commands", ("rest", name, "pages", key), message, suggestion(item, list(known)))
        yield from check_statement(spec, name, view.get("statement", {}), items, derived)
        yield from check_list(spec, name, pages["all"])


def check_statement(
    spec: Spec, name: str, statement: RawEntry, items: RawEntry, derived: Iterable[str]
) -> Iterator[Problem]:
    """Yields a problem for each statement field that is unknown, or is no time or decimal number as required."""
    kinds = {"time": ("timestamp", "time")}
    kinds |= dict.fromkeys(("energy", "costs", "costs_without_vat"), ("decimal", "decimal number"))
    for key, value in statement.items():
        if key == "name":
            continue
        path = ("rest", name, "pages", "cli", "statement", key)
        fields, known = (value, [*items, *derived]) if key == "columns" else ([value], [*items])
        for field in fields:
            base, kind = kinds.get(key, ("", ""))
            if field not in known:
                yield spec.problem(
                    "commands", path, f"{name}: there is no {field!r} for its statement", suggestion(field, known)
                )
            elif base and spec_traversal.base_types(spec, items[field]["type"]) != {base}:
                message = f"{name}: {field} is no {kind}, which a statement needs for its {key}"
                yield spec.problem("commands", path, message, f"name a field with a {kind}")


def inner_fields(spec: Spec, shape: RawEntry, field: str) -> dict[str, RawEntry]:
    """Returns the fields of the shape that a field holds."""
    shapes = spec.entries("types", "shapes")
    content = spec_traversal.all_fields(spec, shape).get(field)
    if content is None:
        return {}
    names = [item.name for item in Type.parse(content["type"]).items if item.name in shapes]
    return {key: value for name in names for key, value in spec_traversal.all_fields(spec, shapes[name]).items()}


def check_list(spec: Spec, name: str, listed: RawEntry) -> Iterator[Problem]:
    """Yields a problem if the command in `all` is unknown, needs arguments, or lists no objects with the field."""
    known = spec.names("commands", "commands")
    command = spec.entries("commands", "commands").get(listed["command"])
    path = ("rest", name, "pages", "all")
    if listed["command"] not in known:
        yield spec.unknown_name("commands", path, name, unknown_name("command", listed["command"], known))
    answer = spec.entries("objects", "objects").get(command["answer"]["object"]) if command else None
    if command is None or answer is None:
        return  # another rule reports it
    fields = spec_traversal.item_fields_at(spec, answer, "content")
    if "method" not in command or command["parameters"] or listed["field"] not in fields:
        message = f"{name}: {listed['command']} does not list objects with {listed['field']!r} without arguments"
        yield spec.problem("commands", path, message, "name a command that does, and the field that names one")


RULES = (check_pages,)
