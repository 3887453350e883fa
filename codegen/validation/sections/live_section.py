"""Checks the section `live` about the live state: the always-current copy of an account.

Declared commands must read the parts, and declared objects must update them. Names of attributes must differ.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.protocol import Subject
from ...package_inspection.reserved_names import reserved_names
from ...spec_reading.problems import Problem, suggestion, unknown_name
from ...spec_reading.self_contained_entry_parsing import RawEntry
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal


def part_fields(spec: Spec) -> dict[str, dict[str, RawEntry]]:
    """Returns the fields of each part by name; a part of an unknown shape has none."""
    shapes = spec.entries("types", "shapes")
    parts = spec.section("live").get("parts", {}).items()
    return {
        name: spec_traversal.all_fields(spec, shapes[part["shape"]]) if part["shape"] in shapes else {}
        for name, part in parts
    }


def subject_name(spec: Spec) -> str:
    """Returns the word for a subject, such as "charge point"."""
    return str(spec.section("subject").get("name", Subject.name))


def check_parts(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each undeclared command, shape or object, and for a command that does not read its part."""
    commands, objects = spec.entries("commands", "commands"), spec.entries("objects", "objects")
    for name, part in spec.section("live").get("parts", {}).items():
        path = ("live", "parts", name)
        for key, group in (("command", ("commands", "commands")), ("shape", ("types", "shapes"))):
            known = spec.names(*group)
            if part[key] not in known:
                yield spec.unknown_name("protocol", (*path, key), "live", unknown_name(key, part[key], known))
        for wire_name in part["fed_by"].keys() - spec.names("objects", "objects"):
            unknown = unknown_name("object", wire_name, spec.names("objects", "objects"))
            yield spec.unknown_name("protocol", (*path, "fed_by", wire_name), "live", unknown)
        command = commands.get(part["command"])
        if command is None:
            continue
        if command.get("acts") or command["answer"]["object"] not in part["fed_by"]:
            message = f"live: {part['command']} does not read {name}"
            hint = "name a command whose answer feeds the part"
            yield spec.problem("protocol", (*path, "command"), message, hint)
        elif command["answer"]["object"] in objects and not objects[command["answer"]["object"]].get("content"):
            message = f"live: {command['answer']['object']} has no content"
            yield spec.problem("protocol", (*path, "command"), message, "declare `content` at the object")


def check_feeding_fields(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each wrong field under `fed_by`, and for each object that can't update the part."""
    objects, fields = spec.entries("objects", "objects"), part_fields(spec)
    for name, part in spec.section("live").get("parts", {}).items():
        for wire_name, places in part["fed_by"].items():
            path = ("live", "parts", name, "fed_by", wire_name)
            if wire_name not in objects:
                continue
            own = spec_traversal.all_fields(spec, objects[wire_name])
            if not places and fields[name] and not own.keys() & fields[name].keys():
                message = f"live: {wire_name} has no field of {part['shape']}"
                yield spec.problem("protocol", path, message, "name the field that holds it")
            for place in places:
                if place not in own:
                    message = f"live: {wire_name} has no field {place!r}"
                    yield spec.problem("protocol", path, message, suggestion(place, own))
                elif fields[name] and part["shape"] not in spec_traversal.type_names(own[place]["type"]):
                    message = f"live: {wire_name}.{place} is {own[place]['type']}, not {part['shape']}"
                    yield spec.problem("protocol", path, message, "name a field of the part's shape")


def check_named_fields(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each field, value or shape in the section that no part has."""
    live, fields = spec.section("live"), part_fields(spec)
    if not live:
        return
    known = {name for part in fields.values() for name in part} if all(fields.values()) else set()
    shapes = spec.entries("types", "shapes")
    status = shapes.get(live["parts"]["status"]["shape"], {})
    keys = (("socket", "status"), ("sockets", "subject"), *(("identity", part) for part in fields if part != "grid"))
    for key, part in keys:
        name = live.get(key)
        if name is not None and fields[part] and name not in fields[part]:
            message = f"live: {part} has no field {name!r}"
            yield spec.problem("protocol", ("live", key), message, suggestion(name, fields[part]))
    for key, names, group in (
        ("same", {name for pair in live.get("same", {}).items() for name in pair}, known),
        ("summed", live.get("summed", ()), {*status.get("derived", {}), *fields["status"]}),
        ("whole", live.get("whole", ()), spec.names("types", "shapes")),
    ):
        for name in sorted(set(names) - set(group)) if group else ():  # else another rule reports the unknown shape
            message = f"live: {key} names {name!r}, which the live state does not have"
            yield spec.problem("protocol", ("live", key), message, suggestion(name, group))


SESSION_TYPES = {"activity": "string", "start": "timestamp", "end": "timestamp", "energy": "number", "cost": "number"}
"""The base types of the status fields about charging sessions."""


def check_sessions(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each session field that is missing or has another type, and for unknown activities."""
    sessions, fields = spec.section("live").get("sessions", {}), part_fields(spec).get("status", {})
    for key, base in SESSION_TYPES.items() if fields and sessions else ():
        name, path = sessions[key], ("live", "sessions", key)
        if name not in fields:
            message = f"live: status has no field {name!r}"
            yield spec.problem("protocol", path, message, suggestion(name, fields))
        elif base not in spec_traversal.base_types(spec, fields[name]["type"]):
            message = f"live: {name} is {fields[name]['type']}, not a {base}"
            yield spec.problem("protocol", path, message, "name a field of that type")
    values: list[str] = [*(fields.get(sessions.get("activity", ""), {}).get("values") or ())]
    for key in ("charging", "waiting", "free") if values and sessions else ():
        for activity in set(sessions[key]) - set(values):
            message = f"live: {sessions['activity']} has no value {activity!r}"
            yield spec.problem("protocol", ("live", "sessions", key), message, suggestion(activity, values))


def check_attributes(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each field that can't be an attribute: its name is reserved, or is used for two types."""
    types: dict[str, tuple[str, str]] = {}
    for part, fields in part_fields(spec).items():
        path = ("live", "parts", part, "shape")
        for name, field in fields.items():
            if name in reserved_names().live_attributes:
                message = f"live: no attribute of a {subject_name(spec)} can be called {name!r}"
                yield spec.problem("protocol", path, message, "the live state already has an attribute of this name")
            first, other = types.setdefault(name, (field["type"], part)) if part != "grid" else (field["type"], part)
            if first != field["type"]:
                message = f"live: {name} is {first} in {other} and {field['type']} in {part}"
                yield spec.problem("protocol", path, message, "give the fields one type")


NEEDED_KEYS = {"socket": "sockets", "sockets": "socket", "summed": "socket", "sessions": "socket"}
"""Keys of the section that need another key beside them, each with that other key."""


def check_needed_keys(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each key that needs another, missing key, and for settings without a value field."""
    live = spec.section("live")
    for key, needed in NEEDED_KEYS.items():
        if key in live and needed not in live:
            message = f"live: {key} needs {needed!r}"
            yield spec.problem("protocol", ("live", key), message, "add it: a field about the sockets of a subject")
    if "settings" in live.get("parts", {}) and "setting" not in live:
        message = "live: settings need 'setting'"
        yield spec.problem("protocol", ("live", "parts", "settings"), message, "add it: the field that holds a value")


RULES = (check_parts, check_feeding_fields, check_named_fields, check_needed_keys, check_sessions, check_attributes)
