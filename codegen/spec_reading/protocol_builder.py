"""Well-formed documents -> Protocol: the same facts under types, with what is inherited filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from ..model.commands import CliCommand, CliOption, Command, Parameter, Payload, Variant
from ..model.names import ClassName, PythonIdentifier
from ..model.objects import Field, Key, Object, Shape
from ..model.protocol import Failure, Protocol
from ..model.value_types import Evidence, Type
from .documents import Spec
from .entry_parsing import Raw, answer, compat, derived, methods, only, scalar

PLAIN = (
    *("name", "version", "description", "sources", "endpoint", "frames", "log_in", "greeting", "flow_id"),
    *("timeouts", "acknowledgements", "errors", "reject", "limit"),
)
"""The sections of protocol.yaml that keep their form."""


def protocol(spec: Spec) -> Protocol:
    """The whole protocol."""
    return Builder(spec).protocol()


class Builder:
    """Makes the parts of a protocol; it knows the sources that they name."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.sources = spec.section("sources")
        self.raw_shapes = spec.entries("types", "shapes")

    @cached_property
    def shapes(self) -> dict[str, Shape]:
        return {name: self.shape(name, item) for name, item in self.raw_shapes.items()}

    def protocol(self) -> Protocol:
        raw = self.spec.documents["protocol"].data
        payloads = {name: self.payload(name, item) for name, item in self.spec.entries("types", "payloads").items()}
        commands = self.spec.entries("commands", "commands").items()
        return Protocol(
            **only(raw, *PLAIN),
            error_codes={int(code): self.failure(item) for code, item in raw["errors"]["codes"].items()},
            other_error=self.failure(raw["errors"]["other"]),
            close_codes={int(code): self.failure(item) for code, item in raw["close_codes"].items()},
            reject_reasons={text: self.failure(item) for text, item in raw["reject"]["reasons"].items()},
            unknown=tuple(raw.get("unknown", ())),
            scalars={name: scalar(name, item) for name, item in self.spec.entries("types", "scalars").items()},
            shapes=self.shapes,
            payloads=payloads,
            objects=self.objects(),
            commands={name: self.command(name, item, payloads, raw["timeouts"]) for name, item in commands},
        )

    def evidence(self, raw: Raw, inherited: Evidence | None = None) -> Evidence:
        sure = raw.get("sure") or (inherited.sure if inherited else "inferred")
        source = self.sources.get(raw["source"], "") if "source" in raw else (inherited.source if inherited else "")
        return Evidence(sure, source)

    def fields(self, raw: Raw, owner: Evidence) -> tuple[Field, ...]:
        return tuple(self.field(name, item, owner) for name, item in raw.items())

    def field(self, name: str, raw: Raw, owner: Evidence) -> Field:
        values = raw.get("values")
        if isinstance(values, list):
            values = dict.fromkeys(values, "")
        plain = only(raw, "label", "description", "unit", "example", "sensitive", "identity")
        return Field(name, Type.parse(raw["type"]), evidence=self.evidence(raw, owner), values=values, **plain)

    def included(self, raw: Raw, seen: frozenset[str] = frozenset()) -> tuple[Field, ...]:
        """The fields of a shape, those that it includes first."""
        other = raw.get("include", "")
        inner = self.raw_shapes.get(other)
        before = self.included(inner, seen | {other}) if inner is not None and other not in seen else ()
        return before + self.fields(raw["fields"], self.evidence(raw))

    def shape(self, name: str, raw: Raw) -> Shape:
        return Shape(
            ClassName(name),
            raw["description"],
            self.evidence(raw),
            self.included(raw),
            derived(raw.get("derived", {})),
            raw.get("abstract", False),
        )

    def parameters(self, raw: Raw, owner: Raw) -> tuple[Parameter, ...]:
        return tuple(self.parameter(name, item, self.evidence(owner)) for name, item in raw.items())

    def parameter(self, name: str, raw: Raw, owner: Evidence) -> Parameter:
        plain = ("description", "unit", "constant", "optional", "default", "keyword", "encode", "pattern", "minimum")
        return Parameter(
            name,
            Type.parse(raw["type"]),
            evidence=self.evidence(raw, owner),
            argument=PythonIdentifier(raw.get("argument", name)),
            cli=CliOption(**raw.get("cli", {})),
            **only(raw, *plain, "maximum", "sensitive", "example"),
        )

    def payload(self, name: str, raw: Raw) -> Payload:
        return Payload(ClassName(name), raw["description"], self.evidence(raw), self.parameters(raw["fields"], raw))

    def objects(self) -> dict[str, Object]:
        raw = self.spec.entries("objects", "objects")
        uses = Counter(item.get("shape") for item in raw.values())
        return {name: self.received(name, item, uses[item.get("shape")]) for name, item in raw.items()}

    def received(self, name: str, raw: Raw, uses: int) -> Object:
        shape = self.shapes[raw["shape"]] if "shape" in raw else self.shape(raw["message"], raw)
        key = raw.get("key")
        return Object(
            name,
            shape.name,
            raw["description"],
            self.evidence(raw),
            shape,
            shared="shape" in raw and uses > 1,
            pushed=raw.get("pushed", False),
            content=tuple(raw.get("content", ())),
            key=Key(key["parameter"], tuple(key["places"]), key.get("form", "{}")) if key else None,
        )

    def command(self, name: str, raw: Raw, payloads: Mapping[str, Payload], timeouts: Mapping[str, float]) -> Command:
        variant, cli = raw.get("variant"), raw.get("cli", {})
        return Command(
            name,
            raw["description"],
            self.evidence(raw),
            self.parameters(raw["parameters"], raw),
            answer(raw["answer"]),
            methods=methods(raw),
            payload=payloads[raw["payload"]] if "payload" in raw else None,
            variant=Variant(**variant | {"argument": PythonIdentifier(variant["argument"])}) if variant else None,
            compat=compat(raw) if "compat" in raw else None,
            cli=CliCommand(cli.get("name", ""), tuple(cli.get("columns", ()))),
            timeout=raw.get("timeout", timeouts["act" if raw.get("acts") else "read"]),
            **only(raw, "standalone", "acts", "disturbs", "repeatable"),
        )

    def failure(self, raw: Raw) -> Failure:
        return Failure(raw["error"], raw["reaction"], raw["text"], self.evidence(raw))
