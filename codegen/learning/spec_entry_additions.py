"""Adds fields, values and objects found in recordings to the spec's data, and refuses unsafe additions."""

from __future__ import annotations

from typing import Any

from ..model.protocol import Protocol
from ..validation.one_line_texts import is_visible_line
from .findings import NEW_FIELD, NEW_OBJECT, NEW_VALUE, Finding, SpecField, one_line
from .names_of_new_entries import NewNames
from .type_inference import UnsafeAddition, infer_type

SOURCE = "recordings"
DESCRIPTION = "Seen in recordings; what it means is not known."
MAX_DEPTH = 8
"""The most levels of new shapes within new shapes."""
MAX_LABEL = 40
"""The most characters that the spec's schema allows in a label."""
MAX_ENUMERATION_VALUE = 64
"""The most characters in a value that can belong to an enumeration."""


class Additions:
    """Adds findings to the data of YAML files. Lists the added ones, and the refused ones with the reasons."""

    def __init__(self, files: dict[str, Any], protocol: Protocol) -> None:
        self.files = files
        self.protocol = protocol
        self.names = NewNames(protocol)
        self.added: list[str] = []
        self.refused: list[str] = []

    def add(self, finding: Finding) -> None:
        """Adds a new field, value or object, if that is safe; ignores any other finding."""
        add = {NEW_FIELD: self.add_field, NEW_VALUE: self.add_values, NEW_OBJECT: self.add_object}.get(finding.kind)
        if add is not None:
            try:
                add(finding)
            except UnsafeAddition as reason:
                self.refused.append(f"{one_line(finding.name)}: {reason}")

    def add_field(self, finding: Finding) -> None:
        section, owner, key = self.spec_field(finding)
        entry = self.shapes[owner] if section == "shapes" else self.objects[owner]
        shape = self.protocol.shapes[owner] if section == "shapes" else self.protocol.objects[owner].shape
        self.names.check_field(key, [value.name for value in shape.derived])
        field = self.new_field(finding.name, str(shape.name), key, finding.samples)
        entry["fields"][key] = field
        self.added.append(f"field {one_line(finding.name)}, {field['type']}")

    def add_values(self, finding: Finding) -> None:
        field = self.declared_field(self.spec_field(finding))
        if field.get("sensitive"):
            raise UnsafeAddition("it is sensitive")
        for value in dict.fromkeys(finding.samples):
            values = field["values"]
            if not self.can_be_enumerated(value):
                reason = f"{one_line(repr(value))} does not look like a value of an enumeration"
                self.refused.append(f"{finding.name}: {reason}")
            elif value not in values:
                values.update({value: "seen in recordings"}) if isinstance(values, dict) else values.append(value)
                self.added.append(f"value {value!r} of {finding.name}")

    def can_be_enumerated(self, value: str) -> bool:
        is_short = 0 < len(value) <= MAX_ENUMERATION_VALUE
        is_plain = is_visible_line(value) and not set(value) & set('\\"')
        stand_ins = self.names.stand_ins
        is_public = stand_ins.is_harmless(value) and not stand_ins.is_stand_in(value)
        return is_short and is_plain and is_public

    def add_object(self, finding: Finding) -> None:
        if not (finding.name.isidentifier() and finding.name.isascii()):
            raise UnsafeAddition("no class name can be made of its name")
        message = self.names.new_class(finding.name)
        key = self.protocol.frames["object"]
        samples = [{name: value for name, value in sample.items() if name != key} for sample in finding.samples]
        fields = self.new_fields(finding.name, message, samples)
        known = {"sure": "recorded", "source": self.source()}
        item = {"message": message, "description": DESCRIPTION, **known, "pushed": True, "fields": fields}
        self.objects[finding.name] = item
        self.added.append(f"object {finding.name}")

    def new_fields(self, name: str, owner: str, samples: list[dict[str, Any]], depth: int = 0) -> dict[str, Any]:
        """Returns the fields of a new object or shape that are safe to add."""
        fields: dict[str, Any] = {}
        for key in dict.fromkeys(key for sample in samples for key in sample):
            values = [sample[key] for sample in samples if key in sample]
            try:
                self.names.check_field(key)
                fields[key] = self.new_field(f"{name}.{key}", owner, key, values, depth)
            except UnsafeAddition as reason:
                self.refused.append(f"{one_line(f'{name}.{key}')}: {reason}")
        return fields

    def new_field(self, name: str, owner: str, key: str, samples: list[Any], depth: int = 0) -> dict[str, Any]:
        """Returns a field that fits all samples."""
        type_ = infer_type(samples)
        if "object" in type_:
            entries = [entry for sample in samples for entry in (sample if isinstance(sample, list) else [sample])]
            objects = [entry for entry in entries if entry is not None]
            type_ = type_.replace("object", self.new_shape(name, f"{owner}_{key}", objects, depth + 1))
        facts = {"sensitive": True, "sure": "recorded", "source": self.source()}
        label = key.replace("_", " ").strip()[:MAX_LABEL].rstrip()
        return {"type": type_, "label": label, "description": DESCRIPTION, **facts}

    def new_shape(self, name: str, class_name: str, samples: list[dict[str, Any]], depth: int) -> str:
        """Adds a new shape for undeclared objects, and returns its name."""
        if depth > MAX_DEPTH:
            raise UnsafeAddition("it is nested too deeply")
        shape_name = self.names.new_class(class_name)
        fields = self.new_fields(name, shape_name, samples, depth)
        if not fields:
            raise UnsafeAddition("it is an object without a field that can be described")
        known = {"sure": "recorded", "source": self.source()}
        item = {"description": DESCRIPTION, **known, "fields": fields}
        self.shapes[shape_name] = item
        return shape_name

    @property
    def objects(self) -> dict[str, Any]:
        objects: dict[str, Any] = self.files["objects.yaml"]["objects"]
        return objects

    @property
    def shapes(self) -> dict[str, Any]:
        shapes: dict[str, Any] = self.files["types.yaml"]["shapes"]
        return shapes

    def spec_field(self, finding: Finding) -> SpecField:
        if finding.spec_field is None:
            raise UnsafeAddition("it belongs to no object or shape of the spec")
        return finding.spec_field

    def declared_field(self, field: SpecField) -> dict[str, Any]:
        """Returns the YAML data of a field, from the shape that has it or from a shape that this shape includes."""
        entry = self.shapes[field.owner] if field.section == "shapes" else self.objects[field.owner]
        while field.name not in entry["fields"]:
            entry = self.shapes[entry["include"]]
        declared: dict[str, Any] = entry["fields"][field.name]
        return declared

    def source(self) -> str:
        """Returns the name of the source `recordings`, and adds it to the spec's sources if it is missing."""
        sources = self.files["protocol.yaml"]["sources"]
        if SOURCE not in sources:
            sources[SOURCE] = "traffic recorded with this project's recorder"
        return SOURCE
