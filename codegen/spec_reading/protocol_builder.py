"""Builds a Protocol from a spec, leaving out entries that break the schema; fills in inherited values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cached_property

from ..model.commands import CliCommand, CliOption, Command, ItemOfAnswer, Parameter, Payload
from ..model.failure_reactions import Failure
from ..model.protocol import DefaultAccount, Protocol, Subject
from ..model.python_names import ClassName, PythonIdentifier
from ..model.received_objects import Field, Key, Object, Shape
from ..model.value_types import NO_SOURCE, Evidence, Type
from ..schemas.former_names_in_schemas import wire_paths
from .bridge_entity_parsing import parse_entities
from .live_state_builder import build_live
from .read_then_choose_command_method_builder import build_choices
from .rest_builder import RestBuilder
from .self_contained_entry_parsing import (
    RawEntry,
    parse_answer,
    parse_command_line,
    parse_compat,
    parse_derived_values,
    parse_effect,
    parse_lookup,
    parse_methods,
    parse_scalar,
    parse_source,
    parse_variant,
    pick,
)
from .spec_documents import Spec

COPIED_SECTIONS = (
    *("name", "version", "description", "endpoint", "frames", "log_in", "greeting", "flow_id"),
    *("timeouts", "acknowledgements", "errors", "reject", "limit"),
)
"""The sections of protocol.yaml that are taken over as they are."""
SUBJECT_KEYS = tuple(field.name for field in fields(Subject))


class ProtocolBuilder:
    """Builds the parts of a protocol from the entries of a spec."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.sources = {name: parse_source(raw) for name, raw in spec.section("sources").items()}
        self.raw_shapes = spec.entries("types", "shapes")

    @cached_property
    def shapes(self) -> dict[str, Shape]:
        """All shapes, by name."""
        return {name: self.build_shape(name, item) for name, item in self.raw_shapes.items()}

    @cached_property
    def payloads(self) -> dict[str, Payload]:
        """All payloads, by name."""
        return {name: self.build_payload(name, item) for name, item in self.spec.entries("types", "payloads").items()}

    def build(self) -> Protocol:
        """Builds the whole protocol."""
        raw = self.spec.documents["protocol"].data
        commands = self.spec.entries("commands", "commands").items()
        subject = Subject(**pick(raw.get("subject", {}), *SUBJECT_KEYS))
        return Protocol(
            **pick(raw, *COPIED_SECTIONS),
            sources=self.sources,
            error_codes={int(code): self.build_failure(item) for code, item in raw["errors"]["codes"].items()},
            other_error=self.build_failure(raw["errors"]["other"]),
            close_codes={int(code): self.build_failure(item) for code, item in raw["close_codes"].items()},
            reject_reasons={text: self.build_failure(item) for text, item in raw["reject"]["reasons"].items()},
            unknown=tuple(raw.get("unknown", ())),
            subject=subject,
            scalars={name: parse_scalar(name, item) for name, item in self.spec.entries("types", "scalars").items()},
            shapes=self.shapes,
            payloads=self.payloads,
            objects=self.build_objects(),
            commands={name: self.build_command(name, item, raw["timeouts"]) for name, item in commands},
            command_line=parse_command_line(raw.get("command_line")),
            simulation=DefaultAccount(**raw["simulation"]) if "simulation" in raw else None,
            live=build_live(self.spec.section("live"), subject, self.shapes),
            choices=build_choices(self.spec, self.evidence),
            **RestBuilder(self).build(self.spec.section("rest")),
            **parse_entities(self.spec),
        )

    def evidence(self, raw: RawEntry, inherited: Evidence | None = None) -> Evidence:
        """Returns the evidence of an entry: its own, or the evidence of the entry that contains it."""
        sure = raw.get("sure") or (inherited.sure if inherited else "inferred")
        if "source" in raw:
            return Evidence(sure, self.sources.get(raw["source"], NO_SOURCE))
        return Evidence(sure, inherited.source if inherited else NO_SOURCE)

    def build_fields(self, raw: RawEntry, owner: Evidence) -> tuple[Field, ...]:
        return tuple(self.build_field(name, item, owner) for name, item in raw.items())

    def build_field(self, name: str, raw: RawEntry, owner: Evidence) -> Field:
        values = raw.get("values")
        if isinstance(values, list):
            values = dict.fromkeys(values, "")
        return Field(
            name,
            Type.parse(raw["type"]),
            evidence=self.evidence(raw, owner),
            values=values,
            formerly=tuple(raw.get("formerly", ())),
            **pick(raw, "label", "description", "unit", "example", "sensitive", "identity", "sent_while"),
        )

    def build_all_fields(self, raw: RawEntry, seen: frozenset[str] = frozenset()) -> tuple[Field, ...]:
        """Returns the fields of a shape. Fields of an included shape come first."""
        name = raw.get("include", "")
        included = self.raw_shapes.get(name)
        inherited = self.build_all_fields(included, seen | {name}) if included is not None and name not in seen else ()
        return inherited + self.build_fields(raw["fields"], self.evidence(raw))

    def build_shape(self, name: str, raw: RawEntry) -> Shape:
        return Shape(
            name=ClassName(name),
            description=raw["description"],
            evidence=self.evidence(raw),
            fields=self.build_all_fields(raw),
            derived=parse_derived_values(raw.get("derived", {})),
            abstract=raw.get("abstract", False),
        )

    def build_parameters(self, raw: RawEntry, owner: Evidence) -> tuple[Parameter, ...]:
        arguments = {name: item.get("argument", name) for name, item in raw.items()}
        return tuple(
            replace(
                item,
                given_with={arguments.get(name, name): value for name, value in item.given_with.items()},
                not_before=arguments.get(item.not_before or "", item.not_before),
            )
            for item in (self.build_parameter(name, item, owner) for name, item in raw.items())
        )

    def build_parameter(self, name: str, raw: RawEntry, owner: Evidence) -> Parameter:
        keys = (
            "description",
            "unit",
            "constant",
            "optional",
            "given_with",
            "not_before",
            "default",
            "non_empty",
            "keyword",
            "encode",
            "sent_as",
        )
        return Parameter(
            name,
            Type.parse(raw["type"]),
            evidence=self.evidence(raw, owner),
            argument=PythonIdentifier(raw.get("argument", name)),
            cli=CliOption(**raw.get("cli", {})),
            lookup=parse_lookup(raw.get("chosen_from")),
            default_from=ItemOfAnswer(**raw["default_from"]) if "default_from" in raw else None,
            **pick(raw, *keys, "pattern", "form", "minimum", "maximum", "sensitive", "example"),
        )

    def build_payload(self, name: str, raw: RawEntry) -> Payload:
        evidence = self.evidence(raw)
        fields = self.build_parameters(raw["fields"], evidence)
        return Payload(ClassName(name), raw["description"], evidence, fields, raw.get("non_empty", False))

    def build_objects(self) -> dict[str, Object]:
        raw = self.spec.entries("objects", "objects")
        uses = Counter(item.get("shape") for item in raw.values())
        return {name: self.build_object(name, item, uses[item.get("shape")]) for name, item in raw.items()}

    def build_object(self, name: str, raw: RawEntry, uses: int) -> Object:
        shape = self.shapes[raw["shape"]] if "shape" in raw else self.build_shape(raw["message"], raw)
        return Object(
            name,
            shape.name,
            raw["description"],
            self.evidence(raw),
            shape,
            shared="shape" in raw and uses > 1,
            pushed=raw.get("pushed", False),
            content=tuple(raw.get("content", ())),
            key=self.build_key(shape, raw["key"]) if "key" in raw else None,
        )

    def build_key(self, shape: Shape, raw: RawEntry) -> Key:
        places = (path for place in raw["places"] for path in wire_paths(self.shapes, shape, place))
        return Key(raw["parameter"], tuple(places), **pick(raw, "form", "shared"))

    def build_command(self, name: str, raw: RawEntry, timeouts: Mapping[str, float]) -> Command:
        cli = raw.get("cli", {})
        return Command(
            name=name,
            description=raw["description"],
            evidence=self.evidence(raw),
            parameters=self.build_parameters(raw["parameters"], self.evidence(raw)),
            answer=parse_answer(raw["answer"]),
            effects=tuple(
                parse_effect(effect, self.evidence(effect, self.evidence(raw))) for effect in raw.get("effects", ())
            ),
            methods=parse_methods(raw),
            payload=self.payloads[raw["payload"]] if "payload" in raw else None,
            variant=parse_variant(raw),
            compat=parse_compat(raw) if "compat" in raw else None,
            cli=CliCommand(cli.get("name", ""), tuple(cli.get("columns", ()))),
            timeout=raw.get("timeout", timeouts["act" if raw.get("acts") else "read"]),
            **pick(raw, "standalone", "acts", "disturbs", "repeatable"),
        )

    def build_failure(self, raw: RawEntry) -> Failure:
        return Failure(raw["error"], raw["reaction"], raw["text"], self.evidence(raw))
