"""What holds of what is sent."""

from __future__ import annotations

from collections.abc import Iterator

from ..spec_reading.documents import Spec
from ..spec_reading.problems import Problem, nearest
from ..spec_reading.yaml_with_lines import Place
from . import spec_traversal

ENCODABLE = {
    "negated": ("boolean",),
    "days_text": ("integer",),
    "decimal_text": ("number", "integer"),
    "integer": ("integer", "string"),
}
"""The bases that each encoding can write."""


def encodings(spec: Spec) -> Iterator[Problem]:
    """An encoding fits the type that it encodes."""
    for item in spec_traversal.parameters(spec):
        encode = item.raw.get("encode")
        if encode is None or not spec_traversal.is_known(spec, item.raw["type"]):
            continue
        is_list = item.raw["type"].startswith("list[")
        if not spec_traversal.bases(spec, item.raw["type"]) <= set(ENCODABLE[encode]) or is_list != (
            encode == "days_text"
        ):
            what = f"{item.name}: {encode!r} can't write a {item.raw['type']}"
            written = " or ".join(ENCODABLE[encode])
            right = f"it writes a list of {written}" if encode == "days_text" else f"it writes {written}"
            yield spec.problem(item.part, (*item.place, "encode"), what, right)


def returned_fields(spec: Spec) -> Iterator[Problem]:
    """What a method returns is there in the answer."""
    objects = spec.entries("objects", "objects")
    for name, raw in spec.entries("commands", "commands").items():
        answer = objects.get(raw["answer"]["object"])
        if answer is None or raw.get("acts") or "method" not in raw:
            continue
        content = ["content"] if answer.get("content") else []
        known = ["message", *content, *spec_traversal.all_fields(spec, answer)]
        for method in (raw, *raw.get("also", {}).values()):
            returns = method.get("returns", raw.get("returns", "content"))
            if returns not in known:
                what = f"{name}: its answer has no {returns!r} to return"
                place: Place = ("commands", name, "returns" if "returns" in raw else "method")
                yield spec.problem("commands", place, what, f"name it with `returns`; {nearest(returns, known)}")


def methods_that_are_missing(spec: Spec) -> Iterator[Problem]:
    """What only makes sense of a method stands beside one."""
    for name, raw in spec.entries("commands", "commands").items():
        for key in {"also", "returns", "variant", "standalone"} & raw.keys():
            if "method" not in raw:
                yield spec.problem(
                    "commands", ("commands", name, key), f"{name}: {key} without a method", "name the method"
                )
        if "variant" in raw and not raw.get("acts"):
            place: Place = ("commands", name, "variant")
            yield spec.problem(
                "commands", place, f"{name}: a variant of a command that does not act", "mark it with `acts`"
            )


def argument_order(spec: Spec) -> Iterator[Problem]:
    """No argument that must be given comes after one that need not be."""
    for name, raw in spec.entries("commands", "commands").items():
        open_since = ""
        for item in spec_traversal.parameters_of(name, raw):
            if "constant" in item.raw or item.raw.get("keyword"):
                continue
            if item.raw.get("optional") or item.raw.get("default") is not None:
                open_since = open_since or item.name
            elif open_since:
                what = f"{name}: {item.name} must be given, but {open_since} before it need not be"
                yield spec.problem(item.part, item.place, what, f"mark {open_since} with `keyword`")
        if open_since and {"payload", "variant"} & raw.keys():
            what = f"{name}: {open_since} need not be given, but what comes after it must be"
            yield spec.problem("commands", ("commands", name), what, f"mark {open_since} with `keyword`")


def payload_fields(spec: Spec) -> Iterator[Problem]:
    """A payload's fields are all arguments of its dataclass, which are keywords anyway."""
    for item in spec_traversal.parameters(spec):
        if item.part != "types":
            continue
        for key in {"constant", "default", "keyword"} & item.raw.keys():
            what = f"{item.name}: a payload's field has no {key!r}"
            yield spec.problem(
                item.part, (*item.place, key), what, "use `optional`, or make it a parameter of the command"
            )


def wire_keys(spec: Spec) -> Iterator[Problem]:
    """No two values are sent under one key."""
    frames, flow_id = spec.section("frames"), spec.section("flow_id")
    own = {frames.get("command"), frames.get("authorization"), flow_id.get("key")}
    payloads = spec.entries("types", "payloads")
    for item in spec_traversal.parameters(spec):
        if item.name in own:
            what = f"{item.owner}: every command has a key {item.name!r}"
            yield spec.problem(item.part, item.place, what, "take it out: the connection adds it")
    for name, raw in spec.entries("commands", "commands").items():
        twice = raw["parameters"].keys() & payloads.get(raw.get("payload", ""), {"fields": {}})["fields"].keys()
        for key in sorted(twice):
            what = f"{name}: {key!r} is a parameter and a field of its payload"
            yield spec.problem("commands", ("commands", name, "parameters", key), what, "drop one")
