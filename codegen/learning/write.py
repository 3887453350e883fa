"""Puts what is safe to add into the YAML, with its comments and its order kept; nothing else is touched."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

from ..load import load
from ..names import ClassName
from ..protocol import Protocol, Shape
from .observe import NEW_FIELD, NEW_OBJECT, NEW_VALUE, Finding, kind_of

SOURCE = "recordings"
DESCRIPTION = "Seen in recordings; what it means is not known."
FILES = ("protocol.yaml", "types.yaml", "objects.yaml")


class Additions:
    """The YAML files of a spec, and what is added to them."""

    def __init__(self, folder: Path, protocol: Protocol) -> None:
        self.yaml = YAML()
        self.yaml.preserve_quotes = True
        self.yaml.width = 1_000_000
        self.yaml.indent(mapping=2, sequence=4, offset=2)
        self.protocol = protocol
        self.files: dict[str, CommentedMap] = {
            name: self.yaml.load((folder / name).read_text("utf-8")) for name in FILES
        }
        self.added: list[str] = []

    def add(self, finding: Finding) -> None:
        """Adds what a finding calls for, if that is safe."""
        if finding.kind == NEW_FIELD:
            self.add_field(finding)
        elif finding.kind == NEW_VALUE:
            self.add_value(finding)
        elif finding.kind == NEW_OBJECT and finding.samples and finding.name.isidentifier():
            self.add_object(finding)

    def add_field(self, finding: Finding) -> None:
        name, _, place = finding.name.partition(".")
        *path, key = place.split(".")
        owner, fields = self.owner(name, path)
        if key in fields:
            return
        field = self.field(owner, key, finding.samples)
        if field is not None:
            fields[key] = field
            self.added.append(f"field {finding.name}, {field['type']}")

    def add_value(self, finding: Finding) -> None:
        name, _, place = finding.name.partition(".")
        *path, key = place.split(".")
        values = self.declared(name, path, key)["values"]
        for value in finding.samples:
            if value not in values:
                values.update({value: "seen in recordings"}) if isinstance(values, dict) else values.append(value)
                self.added.append(f"value {value!r} of {finding.name}")

    def add_object(self, finding: Finding) -> None:
        message = str(ClassName.of(finding.name))
        keys = dict.fromkeys(key for sample in finding.samples for key in sample)
        fields = CommentedMap()
        for key in keys:
            field = self.field(message, key, [sample[key] for sample in finding.samples if key in sample])
            if key != self.protocol.frames["object"] and field is not None:
                fields[key] = field
        known = {"sure": "recorded", "source": self.source()}
        self.files["objects.yaml"]["objects"][finding.name] = CommentedMap(
            message=message, description=DESCRIPTION, **known, pushed=True, fields=fields
        )
        self.added.append(f"object {finding.name}")

    def field(self, owner: str, key: str, samples: list[Any]) -> CommentedMap | None:
        """A field that fits all samples; None if no type does."""
        kinds = {kind_of(sample) for sample in samples} - {"null"}
        if kinds == {"integer", "number"}:
            kinds = {"number"}
        if len(kinds) != 1 or (kind := kinds.pop()) == "list":
            return None
        if "object" in kind:
            entries = [entry for sample in samples for entry in (sample if isinstance(sample, list) else [sample])]
            kind = kind.replace("object", self.shape(str(ClassName.of(f"{owner}_{key}")), entries))
        marks = {"sensitive": True, "sure": "recorded", "source": self.source()}
        return flow(type=kind, description=DESCRIPTION, **marks)

    def shape(self, name: str, samples: list[dict[str, Any]]) -> str:
        """A new shape for objects that nobody declared; returns its name."""
        fields = CommentedMap()
        for key in dict.fromkeys(key for sample in samples for key in sample):
            field = self.field(name, key, [sample[key] for sample in samples if key in sample])
            if field is not None:
                fields[key] = field
        known = {"sure": "recorded", "source": self.source()}
        self.files["types.yaml"]["shapes"][name] = CommentedMap(description=DESCRIPTION, **known, fields=fields)
        return name

    def owner(self, name: str, path: list[str]) -> tuple[str, CommentedMap]:
        """The shape that a place in an object leads to, and its fields in the YAML."""
        raw = self.files["objects.yaml"]["objects"][name]
        shape: Shape = self.protocol.objects[name].shape
        own = raw if "fields" in raw else self.files["types.yaml"]["shapes"][shape.name]
        for key in path:
            field = next(item for item in shape.fields if item.name == key)
            shape = next(
                self.protocol.shapes[item.name] for item in field.type.items if item.name in self.protocol.shapes
            )
            own = self.files["types.yaml"]["shapes"][shape.name]
        return str(shape.name), own["fields"]

    def declared(self, name: str, path: list[str], key: str) -> CommentedMap:
        """A field in the YAML, wherever its shape has it from."""
        owner, fields = self.owner(name, path)
        shapes = self.files["types.yaml"]["shapes"]
        field: CommentedMap = fields[key] if key in fields else shapes[shapes[owner]["include"]]["fields"][key]
        return field

    def source(self) -> str:
        sources = self.files["protocol.yaml"]["sources"]
        if SOURCE not in sources:
            sources[SOURCE] = "traffic recorded with this project's recorder"
        return SOURCE

    def text(self, name: str) -> str:
        out = StringIO()
        self.yaml.dump(self.files[name], out)
        return out.getvalue()


def flow(**values: Any) -> CommentedMap:
    """A mapping that is written on one line."""
    mapping = CommentedMap(**values)
    mapping.fa.set_flow_style()
    return mapping


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """One finding for each place, with all its samples: what was seen in two types is safe in neither."""
    places: dict[tuple[str, str], Finding] = {}
    for finding in findings:
        same = places.setdefault((finding.kind, finding.name), replace(finding, samples=[]))
        same.samples.extend(finding.samples)
    return list(places.values())


def write(folder: Path, protocol: Protocol, findings: Iterable[Finding]) -> list[str]:
    """Adds what is safe to add to the spec, all or nothing; returns what was. Raises BrokenSpec and writes nothing."""
    additions = Additions(folder, protocol)
    for finding in merged(findings):
        additions.add(finding)
    if not additions.added:
        return []
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".codegen-") as trial:
        copy = Path(trial) / folder.name
        shutil.copytree(folder, copy)
        for name in FILES:
            (copy / name).write_text(additions.text(name), encoding="utf-8")
        load(copy)
        for name in FILES:
            (copy / name).replace(folder / name)
    return additions.added
