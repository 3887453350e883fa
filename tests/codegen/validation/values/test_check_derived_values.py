"""Tests the problems of derived values and of their conditions."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import SpecFolder

FIELDS = """
      owner: {type: string, description: The owner.}
      cups: {type: "list[number]", description: The cups.}
"""
NOTE = """
  Note:
    description: A note that an object holds.
    sure: docs
    source: leaflet
    fields:
      owner: {type: string, description: The owner.}
      hot: {type: boolean, description: If it is hot.}
      words: {type: string, description: The words.}
"""
CONDITION = "when: {remembered: hot, by: owner, then: lower}"
CONDITIONAL = f"operation: difference, of: [upper, lower], {CONDITION}"


@pytest.fixture
def spec(spec: SpecFolder) -> SpecFolder:
    """Returns the kettles' spec with fields on which the condition of a derived value can depend."""
    spec.edit("types", "\n      lid: {", f"{FIELDS}      lid: {{")
    spec.edit("types", "\n  Receipt:", f"{NOTE}  Receipt:")
    spec.edit("objects", "      kettles: {", "      note: {type: Note, description: A note.}\n      kettles: {")
    return spec


def derive(spec: SpecFolder, *values: str) -> int:
    """Adds derived values to the kettle, named first, second and so on; returns the line of the first."""
    names = ("first", "second", "third")
    lines = [f"      {name}: {{description: A value., {value}}}\n" for name, value in zip(names, values, strict=False)]
    return spec.edit("types", "      spread: {", f"{''.join(lines)}      spread: {{")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("operation: minimum, of: [upper]", "first: unknown operation 'minimum'; did you mean 'maximum'?"),
        ("operation: difference, of: [upper]", "first: difference needs more operands; add them to `of`"),
        ("operation: difference, of: [upper, lower, upper]", "first: difference takes 2 operands, not 3; remove the"),
        (
            "operation: sum_of_products, of: [upper, lower]",
            "first: wrong operands for sum_of_products; sum_of_products",
        ),
        ("operation: maximum, of: [[upper, lower]]", "first: wrong operands for maximum; sum_of_products takes lists"),
        (
            "operation: sum_of_products, of: [[upper, lower, upper]]",
            "first: each operand of sum_of_products has 2 factors; correct the lists in `of`",
        ),
        ("operation: sum_of_products, of: [[upper]]", "first: each operand of sum_of_products has 2 factors"),
        ("operation: maximum, of: [upper, 0]", "first: maximum takes no numbers; name fields in `of`"),
        ("operation: difference, of: [100, 1]", "first: it is derived from no field; name a field in `of`"),
        ("operation: maximum, of: [upper], digits: 1", "first: maximum takes no `digits`; remove it"),
        ("operation: mean_of_nonzero, of: [upper], divisor: 2", "first: mean_of_nonzero takes no `divisor`; remove it"),
        ("operation: maximum, of: [uper]", "Kettle: it has no 'uper' to derive first from; did you mean 'upper'?"),
        ("operation: maximum, of: [lid]", "Kettle: first can't be derived from lid, which is not a number"),
        ("operation: maximum, of: [cups]", "Kettle: first can't be derived from cups, which is not a number"),
        ("operation: maximum, of: [first]", "Kettle: first is derived from itself; break the circle"),
        (
            CONDITIONAL.replace("hot", "hat"),
            "Kettle: no object holds 'hat' beside 'owner' for the condition of first; did",
        ),
        (
            CONDITIONAL.replace("hot", "words"),
            "Kettle: 'words' is no boolean, so first can't depend on it; name another",
        ),
        (CONDITIONAL.replace("owner", "owned"), "Kettle: it has no 'owned' for the condition of first; did you mean"),
        (CONDITIONAL.replace("owner", "cups"), "Kettle: 'cups' is no single value, so no other object can be found by"),
        (CONDITIONAL.replace("then: lower", "then: low"), "Kettle: it has no 'low' to derive first from; did you mean"),
        (
            f"operation: sum_of_products, of: [[upper, lower]], {CONDITION}",
            "first: no condition can replace the first operand of sum_of_products; remove `when`",
        ),
    ],
)
def test_mistake_in_a_derived_value_is_a_problem(spec: SpecFolder, value: str, expected: str) -> None:
    line = derive(spec, value)
    assert ("types", line) in spec.locations_of(expected)


@pytest.mark.parametrize(
    "value",
    [
        "operation: difference, of: [100, upper], digits: 1",
        "operation: difference, of: [spread, 0.5]",
        "operation: mean_of_nonzero, of: [upper]",
        "operation: sum_of_products, of: [[230, upper], [lower, lower]], divisor: 1000, digits: 2",
        CONDITIONAL,
    ],
)
def test_right_derived_value_is_valid(spec: SpecFolder, value: str) -> None:
    derive(spec, value)
    assert spec.problems() == []


def test_circle_of_two_values_is_a_problem(spec: SpecFolder) -> None:
    line = derive(spec, "operation: maximum, of: [second]", "operation: maximum, of: [upper, first]")
    assert spec.only_problem() == ("types", line, "Kettle: first is derived from itself; break the circle")


def test_value_derived_from_one_with_a_condition_is_a_problem(spec: SpecFolder) -> None:
    line = derive(spec, CONDITIONAL, "operation: maximum, of: [first]")
    expected = "Kettle: second can't be derived from first, which has a condition; derive it from the fields instead"
    assert spec.only_problem() == ("types", line + 1, expected)


def test_conditional_values_with_one_name_are_a_problem(spec: SpecFolder) -> None:
    derive(spec, CONDITIONAL)
    name = "      words: {type: string, description: The words.}\n"
    heat = "      upper: {type: number, description: The heat.}\n      lower: {type: number, description: The heat.}\n"
    derived = f"    derived:\n      first: {{description: A value., {CONDITIONAL}}}\n"
    line = spec.edit("types", name, name + heat + derived)
    expected = "Note: the client already has a method 'first', for Kettle; choose another name"
    assert spec.only_problem() == ("types", line + 4, expected)


def test_derived_values_of_an_abstract_shape_are_a_problem(spec: SpecFolder) -> None:
    old, derived = "  Note:\n", "    derived: {first: {description: A value., operation: maximum, of: [hot]}}\n"
    line = spec.edit("types", old, f"{old}    abstract: true\n{derived}")
    expected = "Note: nothing has its derived values; move them to the shapes that include it"
    assert spec.locations_of(expected) == [("types", line + 2)]


def test_derived_values_of_an_object_with_a_shape_are_a_problem(spec: SpecFolder) -> None:
    derived = "derived: {first: {description: A value., operation: maximum, of: [fine]}}"
    line = spec.edit("objects", "DID_BREW: {shape: Receipt,", f"DID_BREW: {{shape: Receipt, {derived},")
    expected = "DID_BREW: nothing has its derived values; move them to its shape"
    assert spec.locations_of(expected) == [("objects", line)]
