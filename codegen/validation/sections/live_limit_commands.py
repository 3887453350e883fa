"""Checks the section `live.limits`: commands that set, edit, clear and list charging-current overrides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from zoneinfo import available_timezones

from ...spec_reading.problems import Problem, suggestion, unknown_name
from ...spec_reading.self_contained_entry_parsing import RawEntry
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal

PAYLOAD_KEYS = ("subjects", "amps", "start_time", "start_days", "stop_time", "stop_days")
"""The keys that name fields of the payload."""


def check_commands(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each undeclared command, for a `list` that acts, and for another that does not act."""
    limits, commands = spec.section("live").get("limits", {}), spec.entries("commands", "commands")
    for key in ("set", "edit", "clear", "list") if limits else ():
        name, path = limits[key], ("live", "limits", key)
        if name not in spec.names("commands", "commands"):
            yield spec.unknown_name("protocol", path, "live", unknown_name("command", name, commands))
        elif name in commands and bool(commands[name].get("acts")) is (key == "list"):
            kind = "reads nothing" if key == "list" else "changes nothing"
            yield spec.problem("protocol", path, f"live: {name} {kind}", "name another command")


def check_parameters(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each missing parameter, for each day that is refused, and for an unknown time zone."""
    limits, commands = spec.section("live").get("limits", {}), spec.entries("commands", "commands")
    wanted = {"set": PAYLOAD_KEYS, "edit": (*PAYLOAD_KEYS, "id"), "clear": ("id",)} if limits else {}
    commands_lacking: dict[str, list[str]] = defaultdict(list)
    for command_key, keys in wanted.items():
        command = commands.get(limits[command_key])
        parameters = spec_traversal.raw_parameters(spec, command) if command else {}
        for key in keys if command else ():
            if limits[key] not in parameters:
                commands_lacking[key].append(limits[command_key])
        for day in set(limits["days"]) - allowed_values(spec, parameters.get(limits["start_days"])):
            message = f"live: {limits['start_days']} does not take {day!r}"
            yield spec.problem("protocol", ("live", "limits", "days"), message, "name the days from Monday")
    for key, names in commands_lacking.items():
        message = f"live: {' and '.join(names)} {'has' if len(names) == 1 else 'have'} no parameter {limits[key]!r}"
        hint = suggestion(limits[key], spec_traversal.raw_parameters(spec, commands[names[-1]]))
        yield spec.problem("protocol", ("live", "limits", key), message, hint)
    if limits and limits["zone"] not in available_timezones():
        message = f"live: unknown time zone {limits['zone']!r}"
        yield spec.problem("protocol", ("live", "limits", "zone"), message, "name a zone such as Europe/Amsterdam")


def allowed_values(spec: Spec, parameter: RawEntry | None) -> set[str]:
    """Returns the values that the type of a parameter lists; without a list, the days under `live.limits`."""
    scalars = spec.entries("types", "scalars")
    names = spec_traversal.type_names(parameter["type"]) if parameter else []
    values = {value for name in names if name in scalars for value in scalars[name].get("values", ())}
    return values or set(spec.section("live")["limits"]["days"])


def check_answers(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for an answer without the field `schedule`, and for a schedule without an identity."""
    limits, commands = spec.section("live").get("limits", {}), spec.entries("commands", "commands")
    objects = spec.entries("objects", "objects")
    cleared = commands.get(limits.get("clear", ""))
    if cleared and limits["id"] not in spec_traversal.raw_parameters(spec, cleared):
        return  # another rule reports the identity
    for key, place in (("set", "schedule"), ("list", "")) if limits else ():
        answer = objects.get(commands.get(limits[key], {}).get("answer", {}).get("object", ""))
        if answer is None:
            continue
        if key == "set":
            found = bool(spec_traversal.fields_at(spec, answer, f"{limits[place]}.{limits['id']}"))
        else:
            found = limits["id"] in spec_traversal.item_fields_at(spec, answer, "content")
        if not found:
            message = f"live: the answer of {limits[key]} has no schedule with {limits['id']!r}"
            yield spec.problem("protocol", ("live", "limits", place or key), message, "name a field of the answer")


RULES = (check_commands, check_parameters, check_answers)
