"""Checks the sections of protocol.yaml about the URL, the log-in, the greeting, errors, and the keys of frames."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from ...package_inspection.reserved_names import reserved_names
from ...shared.recording_format.recording_types import CLOSE_CODES
from ...spec_reading.problems import Problem, abbreviated, suggestion, unknown_name
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal
from ..names.python_names import identifier_error

REFERENCES = (
    ("log_in", "command", "commands"),
    ("log_in", "answer", "objects"),
    ("greeting", "command", "commands"),
    ("errors", "object", "objects"),
)
"""The section and the key of each reference to a command or an object, and the group of its target."""
CODE_LIMIT = 2**31


def check_commands_and_objects(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each reference to a command or object that is not declared."""
    for section, key, group in REFERENCES:
        name, known = spec.section(section).get(key), spec.names(group, group)
        if name is not None and name not in known:
            yield spec.unknown_name("protocol", (section, key), section, unknown_name(key, name, known))


def check_fields(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each reference to a field or parameter that is not declared."""
    log_in = spec.section("log_in")
    answer, error = log_in.get("answer", ""), spec.section("errors").get("object", "")
    command = spec.entries("commands", "commands").get(log_in.get("command", ""))
    is_answered = command is not None and command["answer"]["object"] == answer  # otherwise, one of the two is wrong
    if command is not None and is_answered and log_in["token"] not in command["parameters"]:
        message = f"log_in: {log_in['command']} has no {log_in['token']!r}"
        yield spec.problem("protocol", ("log_in", "token"), message, suggestion(log_in["token"], command["parameters"]))
    for section, owner, keys in (
        ("log_in", answer, ("success", "session_token", "customer")),
        ("errors", error, ("code", "text")),
    ):
        raw = spec.entries("objects", "objects").get(owner)
        for key in keys if raw is not None else ():
            name, known = spec.section(section)[key], spec_traversal.all_fields(spec, raw or {})
            if name not in known:
                message = f"{section}: {owner} has no {name!r}"
                yield spec.problem("protocol", (section, key), message, suggestion(name, known))


def check_log_in(spec: Spec) -> Iterator[Problem]:
    """Yields a problem if the log-in and its command name different answers."""
    log_in = spec.section("log_in")
    command = spec.entries("commands", "commands").get(log_in.get("command", ""))
    if log_in.get("answer") not in spec.names("objects", "objects"):
        return  # another rule reports it
    if command is not None and command["answer"]["object"] != log_in["answer"]:
        answer = command["answer"]["object"]
        message = f"log_in: {log_in['command']} is answered by {answer}, not by {log_in['answer']}"
        others = [("commands", ("commands", log_in["command"]))]
        yield spec.problem("protocol", ("log_in", "answer"), message, "name the same object in both", others)


def check_secrets(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each token of the log-in, and for the customer, if it is not marked as sensitive."""
    log_in = spec.section("log_in")
    command = spec.entries("commands", "commands").get(log_in.get("command", ""))
    answer = spec.entries("objects", "objects").get(log_in.get("answer", ""))
    parameters = command["parameters"] if command is not None else {}
    fields = spec_traversal.all_fields(spec, answer) if answer is not None else {}
    for key, items in (("token", parameters), ("session_token", fields), ("customer", fields)):
        name = log_in.get(key, "")
        if name in items and not spec_traversal.is_sensitive(spec, items[name]):
            hint = "add `sensitive: true` to it or to its type, which hides it in logs and recordings"
            yield spec.problem("protocol", ("log_in", key), f"log_in: {name!r} is not marked as sensitive", hint)


def check_greeting(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each parameter of the greeting without a constant, since no call gives a value."""
    name = spec.section("greeting").get("command", "")
    command = spec.entries("commands", "commands").get(name)
    for item in spec_traversal.own_parameters_of(name, command) if command is not None else ():
        if "constant" not in item.raw:
            message = f"{name}: the greeting has no value for {item.name}"
            yield spec.problem(item.document, item.path, message, "declare a `constant`")


def check_url(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for a URL without a host, or with an impossible port."""
    url = spec.section("endpoint").get("url", "wss://host")
    try:
        address = urlsplit(url)
        is_valid = bool(address.hostname) and address.port != 0
    except ValueError:
        is_valid = False
    if not is_valid:
        message = f"endpoint: {abbreviated(url)} is not a URL"
        yield spec.problem("protocol", ("endpoint", "url"), message, "write it like wss://host:port/path")


def check_codes(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each error code or close code that is not a plain number, and for impossible close codes."""
    for path, codes in (
        (("errors", "codes"), spec.section("errors").get("codes", {})),
        (("close_codes",), spec.section("close_codes")),
    ):
        for code in codes:
            if len(code) > 11 or str(int(code)) != code or abs(int(code)) >= CODE_LIMIT:
                message = f"{code[:20]!r} is not a code"
                yield spec.problem("protocol", (*path, code), message, "write it as a plain number")
            elif path == ("close_codes",) and int(code) not in CLOSE_CODES:
                message = f"no connection is closed with {code}"
                yield spec.problem("protocol", (*path, code), message, "use 1000 to 1014, or 3000 to 4999")


def check_frame_keys(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for an object key that can't be an attribute, and for equal keys of frames."""
    frames = spec.section("frames")
    key = frames.get("object", "object")
    if identifier_error(key) or key.startswith("_") or (key != "object" and key in reserved_names().fields):
        message = f"frames: no attribute can be called {key!r}"
        hint = "every message has the key as an attribute, so this protocol can't be described"
        yield spec.problem("protocol", ("frames", "object"), message, hint)
    flow_id = spec.section("flow_id").get("key")
    if len({frames.get("command"), frames.get("authorization"), flow_id}) < 3 and frames:
        message = "frames: the keys for the command, the authorization and the flow_id are not all different"
        yield spec.problem("protocol", ("frames",), message, "a frame needs all three")


def check_flow_id(spec: Spec) -> Iterator[Problem]:
    """Yields a problem if no object has the field for the flow id, or if this field is not text."""
    key = spec.section("flow_id").get("key")
    if key is None or spec.malformed:
        return  # a malformed object may have it
    objects = spec.entries("objects", "objects").values()
    fields = {name: field for raw in objects for name, field in spec_traversal.all_fields(spec, raw).items()}
    if key not in fields:
        message = f"flow_id: no object has {key!r}"
        yield spec.problem("protocol", ("flow_id", "key"), message, suggestion(key, fields))
    elif "string" not in spec_traversal.base_types(spec, fields[key]["type"]):
        message = f"flow_id: {key!r} is a {fields[key]['type']}"
        yield spec.problem("protocol", ("flow_id", "key"), message, "a flow id is text; name another field")


def check_subject(spec: Spec) -> Iterator[Problem]:
    """Yields a problem if the identity of the subject can't be the name of an attribute of errors."""
    name = spec.section("subject").get("identity", "identity")
    if (reason := identifier_error(name)) or name.startswith("_") or name in reserved_names().error_attributes:
        message = f"subject: no attribute of an error can be called {name!r}"
        yield spec.problem(
            "protocol", ("subject", "identity"), message, reason or "errors need the name; choose another"
        )


RULES = (
    check_commands_and_objects,
    check_fields,
    check_log_in,
    check_secrets,
    check_greeting,
    check_url,
    check_codes,
    check_frame_keys,
    check_flow_id,
    check_subject,
)
