"""Tests that the contract tests pass for a valid spec that uses the spec language in other ways than ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.generate import generate
from tests.codegen import kettles
from tests.codegen.conftest import SpecFolder
from tests.codegen.package_programs import run_contract_tests

pytestmark = pytest.mark.slow

SCALARS = """
  Salt:
    description: An amount of salt.
    base: number
    minimum: -0.00001
    maximum: 10000000000000000
    example: 0.5
"""
SHAPES = """
  Spout:
    description: A spout, with an identity two levels below its message.
    sure: docs
    source: leaflet
    fields:
      label: {type: string, identity: true, description: The label., example: S1}
      width: {type: integer, description: The width., example: 2}
  Handle:
    description: A handle, with an identity that has an identity.
    sure: docs
    source: leaflet
    fields:
      label: {type: string, description: The label.}
      grip: {type: integer, description: The grip., example: 1}
      spout: {type: Spout, identity: true, description: The spout beside it.}
"""
FIELDS = """
      spout: {type: Spout, description: The spout.}
      handles: {type: "list[Handle]", description: The handles.}
      end: {type: Handle | Spout, description: An end of the kettle. A handle can be read as a spout.}
      cups: {type: integer, description: The cups that it holds., example: 8}
"""
DERIVED = """
      cups_left: {description: A value of whole numbers., operation: difference, of: [cups, cups]}
      cups_used: {description: A value with a constant., operation: difference, of: [12, cups_left], digits: 1}
      power: {description: Uneven numbers., operation: sum_of_products, of: [[1234567, upper]], divisor: 0.0001}
      fullest: {description: A value of both kinds of numbers., operation: maximum, of: [cups, upper]}
"""
PARAMETERS = """
      salt: {type: Salt, encode: decimal_text, optional: true, description: A number with small and large limits.}
      herbs: {type: "list[Leaf] | string", optional: true, description: A list or a text.}
"""
ADDITIONS = {
    "  Celsius:": SCALARS,
    "  Receipt:": SHAPES,
    "      lid: {": FIELDS,
    "      spread: {": DERIVED,
    "      heat: {": PARAMETERS,
}
"""The lines of types.yaml before which something is added."""


def test_contract_tests_pass_for_another_valid_spec(tmp_path: Path) -> None:
    spec = SpecFolder(kettles.write(tmp_path))
    for line, added in ADDITIONS.items():
        spec.edit("types", f"\n{line}", f"{added}{line}")
    generate(tmp_path)
    run_contract_tests(tmp_path)
