"""Checks the YAML keys of commands and parameters, alone and in combination, and the order of arguments."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.commands import WHOLE_ANSWER
from ..spec_reading.problems import Problem, suggestion
from ..spec_reading.spec_documents import Spec
from ..spec_reading.yaml_with_lines import YamlPath
from . import spec_traversal

ENCODABLE_TYPES = {
    "negated": ("boolean",),
    "days_text": ("integer",),
    "decimal_text": ("number", "integer"),
    "integer": ("integer", "string"),
}
"""The base types that each encoding accepts. `days_text` takes a list."""


def check_encodings(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each encoding that does not accept the type of its parameter."""
    for item in spec_traversal.every_parameter(spec):
        encoding, type_ = item.raw.get("encode"), item.raw["type"]
        if encoding is None or not spec_traversal.is_known(spec, type_):
            continue
        takes_list, is_list = encoding == "days_text", type_.startswith("list[")
        accepted = ENCODABLE_TYPES[encoding]
        if is_list != takes_list or not spec_traversal.base_types(spec, type_) <= set(accepted):
            message = f"{item.name}: {encoding!r} can't encode a {type_}"
            hint = f"it encodes {'a list of ' if takes_list else ''}{' or '.join(accepted)}"
            yield spec.problem(item.document, (*item.path, "encode"), message, hint)


def check_returned_fields(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each method that returns a field which its answer does not have."""
    objects = spec.entries("objects", "objects")
    for name, raw in spec.entries("commands", "commands").items():
        answer = objects.get(raw["answer"]["object"])
        if answer is None or raw.get("acts") or "method" not in raw:
            continue
        content = ["content"] if answer.get("content") else []
        known = {WHOLE_ANSWER, *content, *spec_traversal.all_fields(spec, answer)}
        for method in (raw, *raw.get("also", {}).values()):
            returns = method.get("returns", raw.get("returns", "content"))
            if returns not in known:
                message = f"{name}: its answer has no {returns!r} to return"
                path: YamlPath = ("commands", name, "returns" if "returns" in raw else "method")
                hint = suggestion(returns, known)
                if "returns" not in raw:
                    hint = f"set `returns`, or `acts: true` if it changes something; {hint}"
                yield spec.problem("commands", path, message, hint)


def check_required_methods(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each key that needs `method` or `acts: true`, in a command that does not have it."""
    for name, raw in spec.entries("commands", "commands").items():
        for key in {"also", "returns", "variant", "standalone"} & raw.keys():
            if "method" not in raw:
                yield spec.problem(
                    "commands", ("commands", name, key), f"{name}: `{key}` needs a method", "add `method`"
                )
    for group in spec_traversal.COMMAND_GROUPS:
        for name, raw in spec.entries("commands", group).items():
            keys = [key for key in ("variant", "disturbs", "confirm", "then", "effects") if raw.get(key)]
            if keys and not raw.get("acts"):
                message = f"{name}: `{keys[0]}` needs a command that acts"
                yield spec.problem("commands", (group, name, keys[0]), message, "add `acts: true`")


def check_actions(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each action that is repeatable, or whose method does not return the whole answer."""
    for name, raw in spec.entries("commands", "commands").items():
        if not raw.get("acts"):
            continue
        path: YamlPath = ("commands", name)
        if raw.get("repeatable"):
            message = f"{name}: it acts, so it is not `repeatable`"
            hint = "remove one of the two; an action that is repeated may be carried out twice"
            yield spec.problem("commands", (*path, "repeatable"), message, hint)
        returned = {(*path, "returns"): raw.get("returns")}
        returned |= {
            (*path, "also", other, "returns"): item.get("returns") for other, item in raw.get("also", {}).items()
        }
        for place, returns in returned.items():
            if returns not in {None, WHOLE_ANSWER}:
                message = f"{name}: an action returns its whole answer, not {returns!r}"
                yield spec.problem("commands", place, message, "remove `returns`")


def check_constants(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each constant without a value, or with a key that only an argument can have."""
    for item in spec_traversal.every_parameter(spec):
        if "constant" not in item.raw or item.document == "types":
            continue  # no field of a payload is a constant
        if item.raw["constant"] is None:
            message = f"{item.name}: its constant is empty"
            yield spec.problem(item.document, (*item.path, "constant"), message, "give it a value")
        for key in sorted({"default", "optional", "keyword"} & item.raw.keys()):
            message = f"{item.name}: a constant has no `{key}`, since it is not an argument"
            yield spec.problem(item.document, (*item.path, key), message, "remove one of the two")


def check_argument_order(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each required argument that follows an optional one."""
    for name, raw in spec.entries("commands", "commands").items():
        first_optional = ""
        for item in spec_traversal.own_parameters_of(name, raw):
            if "constant" in item.raw or item.raw.get("keyword"):
                continue
            if item.raw.get("optional") or item.raw.get("default") is not None or "chosen_from" in item.raw:
                first_optional = first_optional or item.name
            elif first_optional:
                message = f"{name}: {item.name} is required, but {first_optional} before it is optional"
                yield spec.problem(item.document, item.path, message, f"mark {first_optional} with `keyword`")
        if first_optional and {"payload", "variant"} & raw.keys():
            message = f"{name}: {first_optional} is optional, but what follows it is required"
            yield spec.problem("commands", ("commands", name), message, f"mark {first_optional} with `keyword`")


def check_payload_fields(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each payload field with a key that only a parameter of a command can have."""
    for item in spec_traversal.every_parameter(spec):
        if item.document != "types":
            continue
        for key in {"constant", "default", "keyword", "chosen_from"} & item.raw.keys():
            message = f"{item.name}: a field of a payload can't have {key!r}"
            hint = "use `optional`, or make it a parameter of the command"
            yield spec.problem(item.document, (*item.path, key), message, hint)


def check_wire_keys(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each parameter with the wire name of a connection key or of a payload field."""
    frames, flow_id = spec.section("frames"), spec.section("flow_id")
    added = {frames.get("command"), frames.get("authorization"), flow_id.get("key")}
    over_http = spec.entries("commands", "rest")
    for item in spec_traversal.every_parameter(spec):
        if item.document == "commands" and item.path[0] == "rest":
            is_added = item.name == flow_id.get("key") and over_http[item.owner]["http"].get("flow_id", False)
        else:
            is_added = item.name in added
        if is_added:
            message = f"{item.owner}: the connection adds {item.name!r} to every command"
            yield spec.problem(item.document, item.path, message, "remove it")
    payloads = spec.entries("types", "payloads")
    for name, raw in spec.entries("commands", "commands").items():
        payload = payloads.get(raw.get("payload", ""), {"fields": {}})
        for key in sorted(raw["parameters"].keys() & payload["fields"].keys()):
            message = f"{name}: {key!r} is both a parameter and a field of its payload"
            yield spec.problem("commands", ("commands", name, "parameters", key), message, "remove one")


RULES = (
    check_encodings,
    check_required_methods,
    check_actions,
    check_constants,
    check_argument_order,
    check_payload_fields,
    check_wire_keys,
)
ANSWER_RULES = (check_returned_fields,)
"""Rules about commands and the objects that answer them."""
