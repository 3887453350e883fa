"""What findings add to the files of a spec, as long as it is safe."""

from __future__ import annotations

from typing import Any

from ruamel.yaml.comments import CommentedMap

from ..model.protocol import Protocol
from ..validation.class_names import can_be_shown
from .findings import NEW_FIELD, NEW_OBJECT, NEW_VALUE, Finding, one_line
from .inferred_types import Names, Unsafe, type_of
from .yaml_with_comments import append, flow

SOURCE = "recordings"
DESCRIPTION = "Seen in recordings; what it means is not known."
DEEPEST = 8
"""Shapes within shapes that are taken over."""
LONGEST_LABEL = 40
"""Characters of a label, as the spec's language allows."""
LONGEST = 64
"""Characters of a value that can be one of an enumeration's."""


class Additions:
    """The YAML files of a spec, what is added to them, and what is not, with the reason."""

    def __init__(self, files: dict[str, CommentedMap], protocol: Protocol) -> None:
        self.files = files
        self.protocol = protocol
        self.names = Names(protocol)
        self.added: list[str] = []
        self.refused: list[str] = []

    def add(self, finding: Finding) -> None:
        """Adds what a finding calls for, if that is safe."""
        ways = {NEW_FIELD: self.add_field, NEW_VALUE: self.add_values, NEW_OBJECT: self.add_object}
        if finding.kind in ways:
            try:
                ways[finding.kind](finding)
            except Unsafe as reason:
                self.refused.append(f"{one_line(finding.name)}: {reason}")

    def add_field(self, finding: Finding) -> None:
        group, owner, key = finding.place
        of = self.files["types.yaml"]["shapes"][owner] if group == "shapes" else self.objects[owner]
        shape = self.protocol.shapes[owner] if group == "shapes" else self.protocol.objects[owner].shape
        self.names.check_field(key, [value.name for value in shape.derived])
        field = self.field(finding.name, str(shape.name), key, finding.samples)
        append(of["fields"], key, field)
        self.added.append(f"field {one_line(finding.name)}, {field['type']}")

    def add_values(self, finding: Finding) -> None:
        group, owner, key = finding.place
        field = self.declared(group, owner, key)
        if field.get("sensitive"):
            raise Unsafe("it is sensitive")
        for value in dict.fromkeys(finding.samples):
            values = field["values"]
            if not value or len(value) > LONGEST or not can_be_shown(value) or self.names.is_stand_in(value):
                self.refused.append(f"{finding.name}: {one_line(repr(value))} looks like no value of an enumeration")
            elif value not in values:
                values.update({value: "seen in recordings"}) if isinstance(values, dict) else values.append(value)
                self.added.append(f"value {value!r} of {finding.name}")

    def add_object(self, finding: Finding) -> None:
        if (
            not finding.name.isidentifier()
            or not finding.name.isascii()
            or not all(isinstance(sample, dict) for sample in finding.samples)
        ):
            raise Unsafe("its name gives no name for a class")
        message = self.names.new_class(finding.name)
        key = self.protocol.frames["object"]
        samples = [{name: value for name, value in sample.items() if name != key} for sample in finding.samples]
        fields = self.fields(finding.name, message, samples)
        known = {"sure": "recorded", "source": self.source()}
        item = CommentedMap(message=message, description=DESCRIPTION, **known, pushed=True, fields=fields)
        append(self.objects, finding.name, item)
        self.added.append(f"object {finding.name}")

    def fields(self, name: str, owner: str, samples: list[dict[str, Any]], depth: int = 0) -> CommentedMap:
        """Those fields of something new that are safe."""
        fields = CommentedMap()
        for key in dict.fromkeys(key for sample in samples for key in sample):
            values = [sample[key] for sample in samples if key in sample]
            try:
                self.names.check_field(key)
                fields[key] = self.field(f"{name}.{key}", owner, key, values, depth)
            except Unsafe as reason:
                self.refused.append(f"{one_line(f'{name}.{key}')}: {reason}")
        return fields

    def field(self, name: str, owner: str, key: str, samples: list[Any], depth: int = 0) -> CommentedMap:
        """A field that fits all samples."""
        kind = type_of(samples)
        if "object" in kind:
            entries = [entry for sample in samples for entry in (sample if isinstance(sample, list) else [sample])]
            parts = [entry for entry in entries if entry is not None]
            kind = kind.replace("object", self.shape(name, f"{owner}_{key}", parts, depth + 1))
        marks = {"sensitive": True, "sure": "recorded", "source": self.source()}
        label = key.replace("_", " ").strip()[:LONGEST_LABEL].rstrip()
        return flow(type=kind, label=label, description=DESCRIPTION, **marks)

    def shape(self, name: str, words: str, samples: list[dict[str, Any]], depth: int) -> str:
        """A new shape for objects that nobody declared; returns its name."""
        if depth > DEEPEST:
            raise Unsafe("it is nested too deeply")
        own = self.names.new_class(words)
        fields = self.fields(name, own, samples, depth)
        if not fields:
            raise Unsafe("it is an object without a field that can be described")
        known = {"sure": "recorded", "source": self.source()}
        item = CommentedMap(description=DESCRIPTION, **known, fields=fields)
        append(self.files["types.yaml"]["shapes"], own, item)
        return own

    @property
    def objects(self) -> CommentedMap:
        found: CommentedMap = self.files["objects.yaml"]["objects"]
        return found

    def declared(self, group: str, owner: str, key: str) -> CommentedMap:
        """A field in the YAML, wherever its shape has it from."""
        shapes = self.files["types.yaml"]["shapes"]
        of = shapes[owner] if group == "shapes" else self.objects[owner]
        while key not in of["fields"]:
            of = shapes[of["include"]]
        field: CommentedMap = of["fields"][key]
        return field

    def source(self) -> str:
        sources = self.files["protocol.yaml"]["sources"]
        if SOURCE not in sources:
            append(sources, SOURCE, "traffic recorded with this project's recorder")
        return SOURCE
