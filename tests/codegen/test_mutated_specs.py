"""Tests mutated copies of the project's spec. `make fuzz-spec` tests many more of them."""

from __future__ import annotations

import pytest

from tests.codegen.mutated_specs import check_mutated_specs


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_mutated_specs_are_refused_or_give_packages_that_work() -> None:
    assert check_mutated_specs(seed_number=50, count=20).total() == 20
