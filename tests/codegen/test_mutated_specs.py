"""Tests mutated copies of the project's spec. `make fuzz-spec` tests many more of them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from codegen.spec_reading.spec_documents import ENTRY_DEPTHS
from codegen.validation.load_spec import load_spec
from tests.codegen.mutated_specs import check_mutated_specs, check_spec
from tests.codegen.spec_mutations import SPEC, Mutation, dump, parse

FIXED_MUTATIONS = [
    (Mutation("retype", ("types.yaml", "scalars", "EvseId", "base"), "strng"), "refused"),
    (Mutation("rename", ("objects.yaml", "objects", "CH_STATUS"), "CH_STATE"), "refused"),
    (Mutation("delete", ("protocol.yaml", "log_in", "token")), "refused"),
    (
        Mutation("rename everywhere", ("objects.yaml", "objects", "SUSTAINABILITY_STATUS", "fields", "co2"), "x"),
        "tested",
    ),
    (Mutation("rename everywhere", ("commands.yaml", "commands", "GET_ACCOUNT"), "class"), "generated"),
]
"""Mutations with what must happen: the spec is refused, generates a package, or one that passes its contract tests."""


@pytest.mark.parametrize("name", [f"{name}.yaml" for name in ENTRY_DEPTHS])
def test_document_that_is_written_again_is_valid(tmp_path: Path, name: str) -> None:
    """Tests that a mutated document is refused for its mutation alone."""
    folder = shutil.copytree(SPEC, tmp_path / "spec")
    (folder / name).write_text(dump(folder / name, parse(folder / name)), encoding="utf-8")
    load_spec(folder, with_recordings=False)


@pytest.mark.slow
def test_mutated_specs_are_refused_or_give_packages_that_work() -> None:
    outcomes = check_mutated_specs(seed_number=50, count=20)
    assert outcomes.total() == 20
    assert outcomes["refused"] >= 5, outcomes
    assert outcomes["generated"] >= 3, outcomes
    assert outcomes["generated and tested"] >= 1, outcomes


@pytest.mark.slow
@pytest.mark.parametrize(("mutation", "outcome"), FIXED_MUTATIONS)
def test_mutation_found_earlier_has_its_expected_outcome(tmp_path: Path, mutation: Mutation, outcome: str) -> None:
    is_tested = outcome == "tested"
    expected = "generated and tested" if is_tested else outcome
    assert check_spec(tmp_path, [mutation], with_contract_tests=is_tested) == expected
