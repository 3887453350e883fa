"""Tests which findings are added to the spec, and in which form."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from codegen.__main__ import ROOT
from codegen.validation.load_spec import load_spec
from tests.codegen.conftest import Learn, LearnMessages
from tests.codegen.recorded_traffic import status

REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"class": 1}, "CH_STATUS.data.class: 'class' is a Python keyword"),
    ({"model_config": 1}, "CH_STATUS.data.model_config: its class can't have a field of this name"),
    ({"copy": 1}, "CH_STATUS.data.copy: its class can't have a field of this name"),
    ({"problems": 1}, "CH_STATUS.data.problems: its class can't have a field of this name"),
    ({"power_kw": 1}, "CH_STATUS.data.power_kw: its class can't have a field of this name"),
    ({"int": 1}, "CH_STATUS.data.int: its class can't have a field of this name"),
    ({"property": 1}, "CH_STATUS.data.property: its class can't have a field of this name"),
    ({"Card": 1}, "CH_STATUS.data.Card: its class can't have a field of this name"),
    ({"_own": 1}, "CH_STATUS.data._own: its class can't have a field of this name"),
    ({"naïve": 1}, "CH_STATUS.data.naïve: 'naïve' is not a Python identifier"),
    ({"a\nb": 1}, r'"CH_STATUS.data.a\nb": its name is not a Python identifier'),
    ({"": 1}, "CH_STATUS.data.: '' is not a Python identifier"),
    ({"data.soc": 1}, "CH_STATUS.data.data.soc: 'data.soc' is not a Python identifier"),
    ({"BCU100002": 1}, "CH_STATUS.data.BCU100002: its name is a stand-in"),
    ({"nothing": None}, "CH_STATUS.data.nothing: every value was null"),
    ({"none": []}, "CH_STATUS.data.none: every list was empty"),
    ({"grid": [[1]]}, "CH_STATUS.data.grid: the spec has no lists of lists"),
    ({"some": [1, None]}, "CH_STATUS.data.some: the list contains null"),
    ({"both": [1, "x"]}, "CH_STATUS.data.both: it has several types: integer, string"),
    ({"part": {}}, "CH_STATUS.data.part: it is an object without a field that can be described"),
    ({"other": {"class": 1}}, "CH_STATUS.data.other.class: 'class' is a Python keyword"),
    ({"activity": "x" * 99}, f"CH_STATUS.data.activity: '{'x' * 79}… does not look like a value of an enumeration"),
    ({"activity": "back\\slash"}, "CH_STATUS.data.activity: 'back\\\\slash' does not look like a value"),
    (
        {"activity": "ann@blue.nl"},
        "CH_STATUS.data.activity: 'ann@blue.nl' does not look like a value of an enumeration",
    ),
    ({"activity": "<text 1>"}, "CH_STATUS.data.activity: '<text 1>' does not look like a value of an enumeration"),
]
"""Fields that can't be added to the spec, and the reasons."""


def test_unsafe_fields_are_refused_and_others_added(project: Path, learn_messages: LearnMessages) -> None:
    output = learn_messages(*(status(**more) for more, _ in REFUSED), status(soc=80))
    for _, reason in REFUSED:
        assert f"not added: {reason}" in output
    assert re.findall(r"^added: .*", output, re.MULTILINE) == ["added: field CH_STATUS.data.soc, integer"]
    assert max(map(len, output.splitlines())) < 250


def test_finding_that_breaks_a_rule_is_refused_and_others_added(project: Path, learn_messages: LearnMessages) -> None:
    output = learn_messages({"object": "ch_status", "n": 1}, status(soc=80), {"object": "RAIN", "n": 1})
    assert "not added: ch_status: it would break a rule of the spec" in output
    assert "added: field CH_STATUS.data.soc, integer" in output
    assert "added: object RAIN" in output


def test_new_classes_get_free_names(project: Path, learn_messages: LearnMessages) -> None:
    point = {"evse_id": "BCU100001", "status": {"asleep": True}}
    output = learn_messages({"object": "CHARGE_POINTS", "data": [point]}, {"object": "CARD", "n": 1})
    assert "added: field CHARGE_POINTS.data.status, ChargePointStatus2" in output
    protocol = load_spec(project / "spec")
    assert protocol.shapes["ChargePointStatus"] == load_spec(ROOT / "spec").shapes["ChargePointStatus"]
    assert str(protocol.objects["CARD"].message) == "Card2"


@pytest.mark.parametrize(
    ("samples", "type_"),
    [
        ([1, 1.5], "number"),
        ([1] * 60 + [1.5], "number"),
        ([None, "x"], "string"),
        ([[], [1], [1.5]], "list[number]"),
        ([{"a": 1}, {"b": [{"c": "x"}]}], "ChargePointStatusNew"),
        ([True, None], "boolean"),
        (["x" * 100_000], "string"),
    ],
)
def test_type_fits_all_samples(
    project: Path, samples: list[Any], type_: str, learn: Learn, learn_messages: LearnMessages
) -> None:
    output = learn_messages(*(status(new=value) for value in samples))
    assert f"added: field CH_STATUS.data.new, {type_}\n" in output
    assert learn()[0] == 0


def test_field_of_a_shared_shape_is_added_once(project: Path, learn: Learn, learn_messages: LearnMessages) -> None:
    frames = [
        {"object": name, "evse_id": "BCU100001", "took": n}
        for name, n in (("STATUS_REBOOT", 1), ("STATUS_SOFT_RESET", 1.5))
    ]
    output = learn_messages(*frames)
    assert output.count("\nadded: ") == 1
    assert "added: field STATUS_REBOOT.took, number" in output
    assert learn()[0] == 0
