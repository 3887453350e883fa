"""Checks the HTTP service in the section `rest`, and the requests, parameters and answers of HTTP commands."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.python_names import file_name
from ...model.value_types import TEXT_NUMBERS, TIME_TYPES
from ...spec_reading.problems import Problem, suggestion, unknown_name
from ...spec_reading.self_contained_entry_parsing import RawEntry
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal
from ..names.class_and_page_names import has_class_name


def check_service(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for HTTP commands without a service, and for a service without commands."""
    service, commands = spec.section("rest"), spec.names("commands", "rest")
    if spec.malformed:
        return  # a malformed entry may be what is missing
    if commands and not service:
        for name in sorted(commands):
            message = f"{name}: no service answers it"
            yield spec.problem("commands", ("rest", name), message, "add `rest` to protocol.yaml")
    elif service and not commands:
        yield spec.problem("protocol", ("rest",), "rest: no command uses the service", "remove it, or add commands")


def check_requests(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each request with an unknown base, or with a query or body that can't be built."""
    bases = spec.section("rest").get("bases", {})
    for name, raw in spec.entries("commands", "rest").items():
        http, parameters, path = raw["http"], raw["parameters"], ("rest", name, "http")
        if bases and http["base"] not in bases:
            yield spec.unknown_name("commands", (*path, "base"), name, unknown_name("base", http["base"], bases))
        for key in ("query", "wrap"):
            for parameter in http.get(key, ()):
                if parameter not in parameters:
                    message = f"{name}: it has no parameter {parameter!r} for its {key}"
                    yield spec.problem("commands", (*path, key), message, suggestion(parameter, parameters))
        yield from check_body(spec, name, raw)


def check_body(spec: Spec, name: str, raw: RawEntry) -> Iterator[Problem]:
    """Yields a problem for a GET with a body, a content type without a body, and a parameter that can't be wrapped."""
    http, path = raw["http"], ("rest", name, "http")
    body = [parameter for parameter in raw["parameters"] if parameter not in http.get("query", ())]
    if body and http["method"] == "GET":
        message = f"{name}: a GET has no body for {body[0]!r}"
        yield spec.problem("commands", (*path, "method"), message, "add it to `query`, or use POST")
    if "content_type" in http and not body:
        message = f"{name}: it has a content type, but no body"
        yield spec.problem("commands", (*path, "content_type"), message, "remove it")
    for parameter in http.get("wrap", ()):
        if parameter in http.get("query", ()):
            message = f"{name}: {parameter!r} is in the query, which has no objects"
            yield spec.problem("commands", (*path, "wrap"), message, "remove it from one of the two")
        elif parameter in body and not raw["parameters"][parameter]["type"].startswith("list["):
            message = f"{name}: {parameter!r} is not a list, so it has no items to wrap"
            yield spec.problem("commands", (*path, "wrap"), message, "name a list")


def check_actions(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each command that acts with GET, or that wrongly has or lacks a field to return."""
    for name, raw in spec.entries("commands", "rest").items():
        path, acts = ("rest", name), raw.get("acts", False)
        if acts and raw["http"]["method"] == "GET":
            yield spec.problem(
                "commands", (*path, "http", "method"), f"{name}: a command that acts is no GET", "use POST"
            )
        if acts and "content" in raw["answer"]:
            message = f"{name}: a command that acts returns its whole answer"
            yield spec.problem("commands", (*path, "answer", "content"), message, "remove `content`")
        if "then" in raw:
            yield from check_next(spec, name, raw["then"])
        if not acts and "content" not in raw["answer"]:
            message = f"{name}: a command that reads returns a field of its answer"
            yield spec.problem(
                "commands", (*path, "answer"), message, "add `content`, or `acts: true` if it changes something"
            )


def check_next(spec: Spec, name: str, following: str) -> Iterator[Problem]:
    """Yields a problem for a next command that is unknown, or whose method can't be called without arguments."""
    raw, path = spec.entries("commands", "rest").get(following), ("rest", name, "then")
    if following not in spec.names("commands", "rest"):
        unknown = unknown_name("command over HTTP", following, spec.names("commands", "rest"))
        yield spec.unknown_name("commands", path, name, unknown)
    elif raw is not None and (raw.get("acts") or "method" not in raw or raw["parameters"]):
        message = f"{name}: {following} does not read something without arguments"
        yield spec.problem("commands", path, message, "name a command with a method that does")


def check_conditions(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each `given_with` of a required parameter, and for each unknown parameter in it."""
    for item in spec_traversal.every_parameter(spec):
        conditions, path = item.raw.get("given_with", {}), (*item.path, "given_with")
        if conditions and (item.document == "types" or not item.raw.get("optional")):
            message = f"{item.name}: only an optional parameter of a command can have `given_with`"
            yield spec.problem(item.document, path, message, "mark it with `optional`")
            continue
        siblings = spec.entries("commands", str(item.path[0]))[item.owner]["parameters"] if conditions else {}
        for name in conditions:
            if name not in siblings or name == item.name:
                message = f"{item.name}: there is no other parameter {name!r}"
                yield spec.problem(item.document, path, message, suggestion(name, siblings))


def check_order(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each `not_before` that names no parameter with a comparable time."""
    for item in spec_traversal.every_parameter(spec):
        other, path = item.raw.get("not_before"), (*item.path, "not_before")
        if other is None:
            continue
        siblings = (
            {} if item.document == "types" else spec.entries("commands", str(item.path[0]))[item.owner]["parameters"]
        )
        if other not in siblings or other == item.name:
            message = f"{item.name}: there is no other parameter {other!r}"
            yield spec.problem(item.document, path, message, suggestion(other, siblings))
        elif spec.entries("types", "scalars").get(item.raw["type"], {}).get("base") not in TIME_TYPES:
            message = f"{item.name}: only a date or a timestamp can have `not_before`"
            yield spec.problem(item.document, path, message, "remove it")
        elif siblings[other]["type"] != item.raw["type"]:
            message = f"{item.name}: its type is not that of {other}"
            yield spec.problem(item.document, path, message, f"give both the type {item.raw['type']}")


def check_answers(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each answer with an unknown or abstract class, or with content that is no field of it."""
    classes = spec_traversal.received_classes(spec)
    names = spec.names("types", "shapes") | classes.keys()
    for name, raw in spec.entries("commands", "rest").items():
        answer, path = raw["answer"], ("rest", name, "answer")
        class_name, content = answer["class"], answer.get("content", "")
        if class_name not in names and not spec.names_of_message(class_name):
            yield spec.unknown_name("commands", (*path, "class"), name, unknown_name("class", class_name, names))
        elif class_name in classes and classes[class_name].get("abstract"):
            message = f"{name}: {class_name} is abstract"
            yield spec.problem("commands", (*path, "class"), message, "name a shape that includes it")
        elif class_name in classes:
            fields = spec_traversal.all_fields(spec, classes[class_name])
            if content and content not in fields:
                message = f"{name}: {class_name} has no {content!r}"
                yield spec.problem("commands", (*path, "content"), message, suggestion(content, fields))


def check_names(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each name that is illegal for a class or page, or that a WebSocket command has."""
    pages = {file_name(name): name for name in spec.names("commands", "commands")}
    for name in spec.entries("commands", "rest"):
        page = file_name(name)
        if not page or not has_class_name(spec, name):
            message = f"{name!r} can't be converted to the name of a class or a page"
            yield spec.problem("commands", ("rest", name), message, "begin it with a letter")
        elif page in pages:
            message = f"{name} and {pages[page]} would have the same page: {page}"
            yield spec.problem("commands", ("rest", name), message, "remove one")
        pages[page] = name


def check_sent_values(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each `sent_as` whose values differ from the values of the parameter's type."""
    scalars = spec.entries("types", "scalars")
    for item in spec_traversal.every_parameter(spec):
        if "sent_as" not in item.raw:
            continue
        values = scalars.get(item.raw["type"], {}).get("values")
        if values is not None and set(item.raw["sent_as"]) == set(values) and "encode" not in item.raw:
            continue
        message = f"{item.name}: `sent_as` must have the values of its type, which is an enumeration"
        hint = f"it has {', '.join(values)}" if values else "name a scalar with `values`, and leave out `encode`"
        yield spec.problem(item.document, (*item.path, "sent_as"), message, hint)


def check_sent_types(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each parameter whose type is a number or text on the wire: such types are only received."""
    for item in spec_traversal.every_parameter(spec):
        wrong = spec_traversal.base_types(spec, item.raw["type"]) & TEXT_NUMBERS.keys()
        if wrong:
            message = f"{item.name}: {' and '.join(sorted(wrong))} can only be received"
            yield spec.problem(item.document, (*item.path, "type"), message, "name a type with base number or integer")


RULES = (
    check_service,
    check_requests,
    check_actions,
    check_conditions,
    check_order,
    check_answers,
    check_names,
    check_sent_values,
    check_sent_types,
)
