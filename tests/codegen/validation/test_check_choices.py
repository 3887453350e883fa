"""Tests the rules about methods that choose a command, and about destructive commands over HTTP."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen.conftest import SpecFolder

MISTAKES = [
    ("    read: GET_CH_SETTINGS", "    read: GET_SETTINGS", "boost: unknown command 'GET_SETTINGS'"),
    ("    read: GET_CH_SETTINGS", "    read: GET_CHARGE_POINTS", "GET_CHARGE_POINTS does not read an object by one"),
    (
        "{if: price_based_charging.value,",
        "{if: price_charging.value,",
        "GET_CH_SETTINGS answers no 'price_charging.value'",
    ),
    (
        "OVERRIDE_CHARGING_PROFILES: {if: price_based_charging.value, arguments: {value: true}}",
        "OVERRIDE_CHARGING_PROFILES: {if: price_based_charging.value}",
        "has the arguments evse_id, value, not evse_id",
    ),
    (
        "      OVERRIDE_CHARGING_PROFILES: {if",
        "      OVERRIDE_CHARGING: {if",
        "boost: unknown command 'OVERRIDE_CHARGING'",
    ),
    ("      OVERRIDE_CHARGING_PROFILES: {if", "      GET_CH_STATUS: {if", "GET_CH_STATUS is no action"),
    ("  boost:\n", "  connect:\n", "'connect' is reserved by the client"),
    ("  boost:\n", "  reboot:\n", "already has a method 'reboot'"),
    (
        "    then: gethomeautomationkey",
        "    then: gethomekey",
        "generatehomeautomationkey: unknown command over HTTP 'gethomekey'",
    ),
    (
        "    then: gethomeautomationkey",
        "    then: chargepointstatus",
        "chargepointstatus does not read something without",
    ),
    (
        "    answer: {class: GridsAnswer",
        "    confirm: It ends.\n    answer: {class: GridsAnswer",
        "`confirm` needs a command",
    ),
]


@pytest.mark.parametrize(("old", "new", "words"), MISTAKES, ids=[words for *_, words in MISTAKES])
def test_mistake_is_named(project: Path, old: str, new: str, words: str) -> None:
    spec = SpecFolder(project / "spec")
    line = spec.edit("commands", old, new)
    found = [problem for problem in spec.problems() if words in problem.message]
    assert [Path(problem.file).stem for problem in found] == ["commands"], spec.problems()
    assert abs(found[0].line - line) <= 8
