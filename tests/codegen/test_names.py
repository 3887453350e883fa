"""Tests names, type expressions and JSON paths."""

from __future__ import annotations

import pytest

from codegen.model.json_paths import parse_path, value_at
from codegen.model.python_names import ClassName, PythonIdentifier, file_name
from codegen.model.value_types import Type, TypeItem


@pytest.mark.parametrize("name", ["", "2x", "a-b", "a b", "class", "None", "é", "a.b", "ﬁx"])
def test_illegal_identifier_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"is not a Python identifier|is a Python keyword"):
        PythonIdentifier(name)


@pytest.mark.parametrize(
    ("wire_name", "class_name"),
    [("GET_CH_STATUS", "GetChStatus"), ("Hello", "Hello"), ("set-Light2", "SetLight2"), ("a", "A"), ("__X__Y", "XY")],
)
def test_class_name_is_derived_from_a_wire_name(wire_name: str, class_name: str) -> None:
    assert ClassName.of(wire_name) == class_name


@pytest.mark.parametrize(("wire_name", "name"), [("GET_CH_STATUS", "get_ch_status"), ("a/../b", "a_b"), ("é", "")])
def test_file_name_is_derived_from_a_wire_name(wire_name: str, name: str) -> None:
    assert file_name(wire_name) == name


def test_type_expression_is_parsed_and_printed() -> None:
    kind = Type.parse("list[Card] | boolean")
    assert kind.items == (TypeItem("Card", True), TypeItem("boolean"))
    assert str(kind) == "list[Card] | boolean"


def test_json_path_is_parsed_and_followed() -> None:
    assert parse_path("items.0.evse_id") == ("items", 0, "evse_id")
    data = {"items": [{"a": 1}], "b": None}
    assert [value_at(data, place) for place in ("items.0.a", "items.1.a", "items.a", "b.c", "0")] == [
        1,
        None,
        None,
        None,
        None,
    ]
