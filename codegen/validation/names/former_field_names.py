"""Checks the former names of fields, which stand under the key `formerly`."""

from __future__ import annotations

from collections.abc import Iterator

from ...spec_reading.problems import Problem
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal


def check_former_names(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each former name that another field has too, or that is the key for object names."""
    for document, group, owner, raw in spec_traversal.received_entries(spec):
        fields = spec_traversal.all_fields(spec, raw)
        users = dict.fromkeys(fields, "the name of a field")
        users[spec.section("frames").get("object", "")] = "the key of every object's name"
        for name, field in fields.items():
            for position, former in enumerate(field.get("formerly", ())):
                if former in users and name in raw.get("fields", {}):
                    message = f"{owner}: {former!r} is {users[former]}, so {name} can't have had it"
                    path = (group, owner, "fields", name, "formerly", position)
                    yield spec.problem(document, path, message, "remove it from one of them")
                users.setdefault(former, f"a former name of {name}")


def check_names_of_connection(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each former name of a field that the connection reads only under one name."""
    items = {id(item.raw): item for item in spec_traversal.fields(spec)}
    found: dict[int, str] = {}
    for name, raw in spec.entries("objects", "objects").items():
        fields = spec_traversal.all_fields(spec, raw)
        for section, key in connection_keys(spec, name):
            field = fields.get(spec.section(section).get(key, ""), {})
            if "formerly" in field and id(field) in items:
                found.setdefault(id(field), f"`{key}` of {section}")
    for number, use in found.items():
        item = items[number]
        message = f"{item.name}: it is {use} in protocol.yaml, which is read by one name"
        yield spec.problem(item.document, (*item.path, "formerly"), message, "remove `formerly`")


def connection_keys(spec: Spec, name: str) -> Iterator[tuple[str, str]]:
    """Yields the keys in sections of protocol.yaml that name fields of an object."""
    yield "flow_id", "key"
    if name == spec.section("log_in").get("answer"):
        yield from (("log_in", key) for key in ("success", "session_token", "customer"))
    if name == spec.section("errors").get("object"):
        yield from (("errors", key) for key in ("code", "text"))
    yield from (("acknowledgements", key) for key in ("success", "refusal"))


RULES = (check_former_names, check_names_of_connection)
