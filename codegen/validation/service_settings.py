"""What holds of the service itself: the log-in, the greeting, the errors, the limit."""

from __future__ import annotations

from collections.abc import Iterator

from ..spec_reading.documents import Spec
from ..spec_reading.problems import Problem, nearest
from . import reserved_names, spec_traversal
from .python_names import wrong_identifier

NAMED = (
    ("log_in", "command", "commands"),
    ("log_in", "answer", "objects"),
    ("greeting", "command", "commands"),
    ("errors", "object", "objects"),
)
"""The sections that name a command or an object, and under which key."""
LARGEST_CODE = 2**31


def unknown_commands_and_objects(spec: Spec) -> Iterator[Problem]:
    """The log-in, the greeting and the errors speak of commands and objects that are there."""
    for section, key, group in NAMED:
        name, known = spec.section(section).get(key), spec.names(group, group)
        if name is not None and name not in known:
            yield spec.problem("protocol", (section, key), f"{section}: unknown {key} {name!r}", nearest(name, known))


def unknown_fields(spec: Spec) -> Iterator[Problem]:
    """The log-in and the errors speak of fields and parameters that are there."""
    said = spec.section("log_in")
    answer, failure = said.get("answer", ""), spec.section("errors").get("object", "")
    command = spec.entries("commands", "commands").get(said.get("command", ""))
    if command is not None and said["token"] not in command["parameters"]:
        what = f"log_in: {said['command']} has no {said['token']!r}"
        yield spec.problem("protocol", ("log_in", "token"), what, nearest(said["token"], command["parameters"]))
    for section, owner, keys in (
        ("log_in", answer, ("success", "session_token", "customer")),
        ("errors", failure, ("code", "text")),
    ):
        raw = spec.entries("objects", "objects").get(owner)
        for key in keys if raw is not None else ():
            name, known = spec.section(section)[key], spec_traversal.all_fields(spec, raw or {})
            if name not in known:
                what = f"{section}: {owner} has no {name!r}"
                yield spec.problem("protocol", (section, key), what, nearest(name, known))


def log_in(spec: Spec) -> Iterator[Problem]:
    """The log-in is answered by what its command is answered by."""
    said = spec.section("log_in")
    command = spec.entries("commands", "commands").get(said.get("command", ""))
    if command is not None and command["answer"]["object"] != said["answer"]:
        what = f"log_in: {said['command']} is answered by {command['answer']['object']}, not by {said['answer']}"
        yield spec.problem("protocol", ("log_in", "answer"), what, "say the same in both")


def greeting(spec: Spec) -> Iterator[Problem]:
    """The connection sends the greeting by itself, so there is nothing to choose in it."""
    name = spec.section("greeting").get("command", "")
    command = spec.entries("commands", "commands").get(name)
    for item in spec_traversal.parameters_of(name, command) if command is not None else ():
        if "constant" not in item.raw:
            yield spec.problem(
                item.part, item.place, f"{name}: the greeting has to choose {item.name}", "give a constant"
            )


def codes(spec: Spec) -> Iterator[Problem]:
    """Codes are numbers, each once."""
    for place, listed in (
        (("errors", "codes"), spec.section("errors").get("codes", {})),
        (("close_codes",), spec.section("close_codes")),
    ):
        for code in listed:
            if len(code) > 11 or str(int(code)) != code or abs(int(code)) >= LARGEST_CODE:
                yield spec.problem(
                    "protocol", (*place, code), f"{code[:20]!r} is no code", "write it as a plain number"
                )


def frame_keys(spec: Spec) -> Iterator[Problem]:
    """The keys of frames differ, and the one that names an object can be an attribute."""
    frames = spec.section("frames")
    key = frames.get("object", "object")
    if wrong_identifier(key) or key.startswith("_") or (key != "object" and key in reserved_names.BY_MESSAGES):
        what = f"frames: no attribute can be called {key!r}"
        yield spec.problem("protocol", ("frames", "object"), what, "messages show it: this can't be described")
    flow_id = spec.section("flow_id").get("key")
    if len({frames.get("command"), frames.get("authorization"), flow_id}) < 3 and frames:
        what = "frames: two of the keys for the command, the authorization and the flow_id are one"
        yield spec.problem("protocol", ("frames",), what, "they stand side by side in a frame")
