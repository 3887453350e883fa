"""Tests that the reference tells how each fact is known, on which endpoint, and who wrote or recorded each example."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest

from codegen.output.optional_files import is_included
from codegen.output.template_rendering import render_tree
from codegen.output.template_variables.all_variables import repeated_items, template_variables
from codegen.validation.load_spec import load_spec
from tests.codegen.conftest import SpecFolder

ROOT = Path(__file__).parents[3]


def reference_pages(spec: Path) -> dict[str, str]:
    """Returns the reference pages of a spec, by their paths."""
    protocol = load_spec(spec)
    variables = template_variables(protocol, spec / "recordings")
    return render_tree("docs", variables, repeated_items(protocol), partial(is_included, protocol))


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return reference_pages(ROOT / "spec")


def test_recorded_is_never_said_without_the_endpoint(pages: dict[str, str]) -> None:
    """Nobody has published messages recorded on the described endpoint."""
    bare = {
        (path, line)
        for path, text in pages.items()
        for line in text.splitlines()
        if re.search(r"\| recorded\b(?! \()|\[recorded\]", line) and not line.startswith("| recorded |")
    }
    assert bare == set()
    assert "No public document contains messages that were recorded on" in pages["unknown.md"]
    assert "[recorded (appserver/2.0)]" in pages["objects/charge_points.md"]
    assert "| recorded (REST), pybluecurrent 0.4.1 |" in pages["objects/ch_status.md"]


def test_every_example_names_its_origin(pages: dict[str, str]) -> None:
    examples = {path: text.partition("\n## Example ")[2] for path, text in pages.items() if "\n## Example" in text}
    assert len(examples) > 50
    for path, text in examples.items():
        assert text.startswith(("exchange\n\nWritten by hand from ", "message\n\nWritten by hand from ")) or (
            "No recording contains" in text
        ), path


def test_an_example_that_was_captured_says_so(spec: SpecFolder) -> None:
    spec.edit("look", '"source": "written", "from": "nothing"', '"source": "captured", "from": "a curious child"')
    assert "Recorded by a curious child." in reference_pages(spec.folder)["commands/look.md"]


def test_another_endpoint_of_a_source_stands_beside_the_certainty(spec: SpecFolder) -> None:
    assert "the shop" not in reference_pages(spec.folder)["objects/kettle.md"]
    spec.edit("protocol", "leaflet: The leaflet in the box", "leaflet: {title: The leaflet, endpoint: the shop}")
    assert "docs (the shop)" in reference_pages(spec.folder)["objects/kettle.md"]


def test_a_source_with_an_endpoint_needs_a_title(spec: SpecFolder) -> None:
    line = spec.edit("protocol", "leaflet: The leaflet in the box", "leaflet: {endpoint: the shop}")
    file, found, _ = spec.only_problem()
    assert (file, found) == ("protocol", line)
