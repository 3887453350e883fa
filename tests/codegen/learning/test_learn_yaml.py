"""Tests that learning keeps every character of the spec's YAML, and that its additions are read back as recorded."""

from __future__ import annotations

import contextlib
import difflib
import io
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from codegen.__main__ import main
from codegen.learning.yaml_insertion import extend_yaml
from codegen.model.protocol import Protocol
from codegen.spec_reading.spec_documents import read_document
from codegen.validation.load_spec import load_spec
from tests.codegen import kettles
from tests.codegen.conftest import SpecFolder
from tests.codegen.recorded_traffic import write_received

ODD_TEXTS = """
no Yes on OFF y N ~ null Null nULL true FALSE 1 007 -1 1e3 0x1F 0o17 1_000 .5 +1 .inf .NaN 12:30 2026-01-31 = <<
2026-01-31T10:00:00Z - -- --- ... ? : :: # a#b a: a:b ,a {a} [a] & &a *a ! !a !!str | > % @ ` ' '' it's €5 ü 日本 😀
1.0.0 1.2.3.4 K-1 (x) x) %a a,b a;b list[a]
""".split()
texts = st.sampled_from([*ODD_TEXTS, "a b", "a #b", "a: b", "- a", "? a", "a:  b", "x, y"]) | st.text(
    st.characters(exclude_categories=["C", "Z"], include_characters=" "), min_size=1, max_size=8
).map(lambda text: text.strip() or "_")

LAYOUTS = """\
# before
block:
  old: 1 # why 1
  # after the last entry

quoted:
    'old': "two
      lines"
literal:
  old: |
    text

    # text
list:
- old # why
- {old: 1}
inner:
  - old: 1
    # within the item
flow: {old: 1, # why
  other: 2} # both
lines: {
  # about old
  old: 1, # why

  other: [ # why
    1, # one
    2 # two
  ], # both
}
no comma: {
  old: 1 # why
  }
empty: {}
empty list: [ ]
shared: &shared {old: 1}
flow alias: {other: *shared}
items: [*shared]
block alias:
  other: *shared # shared
last: end"""


def read(text: str) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.yaml"
        path.write_bytes(text.encode())
        document = read_document(path, path.name)
    assert document.problems == []
    return document.data


def add_everywhere(data: Any, new: str) -> None:
    """Adds texts and mappings at the end of every mapping and list."""
    if isinstance(data, dict):
        for inner in data.values():
            add_everywhere(inner, new)
        data |= {f"{new}.": new, f"{new}..": {new: True}, f"{new}...": {"a": {new: {}}}}
    elif isinstance(data, list):
        for inner in data:
            add_everywhere(inner, new)
        data += [new, {"a": new}]


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
@given(new=texts)
@settings(deadline=None, max_examples=150)
def test_extended_yaml_keeps_its_characters_and_is_read_back(line_break: str, new: str) -> None:
    text = LAYOUTS.replace("\n", line_break)
    data = read(text)
    add_everywhere(data, new)
    extended = extend_yaml(text, data)
    rest = iter(extended)
    assert all(character in rest for character in text)
    assert extended.count("\r") == (extended.count("\n") if line_break == "\r\n" else 0)
    assert json.dumps(read(extended)) == json.dumps(data)
    assert yaml.safe_load(extended) == data


def test_unchanged_data_leaves_the_text_as_it_is() -> None:
    assert extend_yaml(LAYOUTS, read(LAYOUTS)) == LAYOUTS


def learn_kettles(root: Path, *kettle: dict[str, Any]) -> tuple[Protocol, str]:
    """Adds to the kettles' spec what is new in messages about a kettle; returns the protocol then, and the output."""
    messages = [{"kind": "KETTLE", "kettle": {"name": "K1"} | fields} for fields in kettle]
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        main(["--root", str(root), "learn", "--write", str(write_received(root / "new.jsonl", *messages))])
    return load_spec(root / "spec"), output.getvalue()


@given(values=st.lists(texts, min_size=1, max_size=6, unique=True))
@settings(deadline=None, max_examples=15)
@example(values=["nULL", "steaming", "no", "1e3", "~", "007", "2026-01-31"])
def test_learned_values_are_what_was_seen(values: list[str]) -> None:
    with tempfile.TemporaryDirectory() as root:
        kettles.write(Path(root))
        protocol, output = learn_kettles(Path(root), *({"lid": value} for value in values))
    known = protocol.shapes["Kettle"].fields_by_wire_name["lid"].values
    assert known is not None
    refused = [value for value in values if f"{value!r} does not look like a value of an enumeration" in output]
    assert list(known) == ["open", "shut", *(value for value in values if value not in refused)]
    assert "nULL" not in refused


def test_odd_names_of_fields_are_read_back(tmp_path: Path) -> None:
    kettles.write(tmp_path)
    protocol, _ = learn_kettles(tmp_path, dict.fromkeys(["null", "no", "on", "y", "NULL", "nULL", "e3"], 1))
    names = [field.name for field in protocol.shapes["Kettle"].fields]
    assert names[-7:] == ["null", "no", "on", "y", "NULL", "nULL", "e3"]


FIELDS_WITH_COMMENTS = """\
    fields: {
      # Its identity.
      name: {type: KettleName, identity: true, description: Its name.}, # printed on its base
      upper: {type: number, unit: °C, description: The heat above., example: 90},
      lower: {type: number, unit: °C, description: The heat below., example: 70},
      since: {type: Moment, label: On since, description: Since when it is on.},
      lid: {type: string, values: [open, # by hand
        shut], description: How its lid is., example: shut}, # the last one
    } # of a kettle
"""


def test_comments_in_flow_mappings_are_kept(spec: SpecFolder) -> None:
    text = spec.path("types").read_text(encoding="utf-8")
    start, end = text.index("    fields:\n      name: {type: KettleName, identity"), text.index("    derived:\n")
    spec.edit("types", text[start:end], FIELDS_WITH_COMMENTS)
    before = spec.path("types").read_text(encoding="utf-8").splitlines()
    learn_kettles(spec.folder.parent, {"lid": "ajar", "whistles": True})
    difference = list(difflib.ndiff(before, spec.path("types").read_text(encoding="utf-8").splitlines()))
    assert [line for line in difference if line.startswith("- ")] == ["-         " + SHUT]
    changed, whistles = (line for line in difference if line.startswith("+ "))
    assert changed == "+         " + SHUT.replace("shut]", "shut, ajar]")
    assert whistles.startswith("+       whistles: {type: boolean, ")


SHUT = "shut], description: How its lid is., example: shut}, # the last one"


def test_shared_entry_is_extended_at_its_anchor(spec: SpecFolder) -> None:
    spec.edit("types", "values: [open, shut]", "values: &positions [open, shut]")
    vent = "      vent: {type: string, values: *positions, description: Its vent., example: shut}\n"
    spec.edit("types", "    derived:\n", f"{vent}    derived:\n")
    protocol, output = learn_kettles(spec.folder.parent, {"vent": "ajar"}, {"lid": "ajar"})
    assert "added: value 'ajar' of KETTLE.kettle.vent" in output
    assert "values: &positions [open, shut, ajar]" in spec.path("types").read_text(encoding="utf-8")
    fields = protocol.shapes["Kettle"].fields_by_wire_name
    assert [list(fields[name].values or ()) for name in ("lid", "vent")] == [["open", "shut", "ajar"]] * 2
