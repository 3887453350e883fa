"""Tests the rules about the account that is simulated if no other is given."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import SpecFolder


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("{subjects: {K1: {lit: open}}}", "unknown field 'lit'; did you mean 'lid'?"),
        ("{subjects: {K1: {lid: open}}, common: {lit: open}}", "unknown field 'lit'; did you mean 'lid'?"),
        ("{subjects: {K1: {lid: open}}, objects: {SHELVES: []}}", "unknown object 'SHELVES'; did you mean 'SHELF'?"),
        ("{subjects: {K1: {lid: open}}, objects: {OUCH: []}}", "OUCH has no content; declare `content` at the object"),
        ("{subjects: {K1: {lid: open}}, answers: {weigh: []}}", "'weigh' is no command over HTTP; declare it"),
    ],
)
def test_account_that_does_not_fit_the_spec_is_a_problem(spec: SpecFolder, section: str, expected: str) -> None:
    line = spec.append("protocol", f"simulation: {section}\n")
    assert spec.only_problem() == ("protocol", line, f"simulation: {expected}")


def test_field_that_nothing_has_is_one_problem(spec: SpecFolder) -> None:
    line = spec.append("protocol", "simulation:\n  subjects: {K1: {lit: open}}\n  common: {lit: open}\n")
    expected = "simulation: unknown field 'lit' (2 times); did you mean 'lid'?"
    assert spec.only_problem() == ("protocol", line + 1, expected)


def test_account_that_fits_the_spec_is_valid(spec: SpecFolder) -> None:
    section = "{subjects: {K1: {lid: open}, K2: {}}, common: {lid: open}, objects: {SHELF: []}}"
    spec.append("protocol", f"simulation: {section}\n")
    assert spec.problems() == []
