"""Checks that a mutated spec is refused with a line, or gives a package that works."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from codegen.__main__ import ROOT
from codegen.generate import generate
from codegen.spec_reading.problems import InvalidSpec, Problem
from tests.codegen.package_programs import run_contract_tests
from tests.codegen.spec_mutations import Mutation, spec_mutations

CONTRACT_TESTS = 10
"""One in this number of generated packages must pass its contract tests."""


def check_mutated_specs(seed_number: int, count: int) -> Counter[str]:
    """Checks a number of specs with one mutation or two, and returns how often each outcome was seen.

    Hypothesis reports the mutations that fail. It does not look for smaller ones, which would take minutes.
    """
    outcomes: Counter[str] = Counter()

    @seed(seed_number)
    @settings(
        max_examples=count,
        phases=[Phase.generate],
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(st.lists(spec_mutations(), min_size=1, max_size=2))
    def check(mutations: list[Mutation]) -> None:
        number = outcomes["generated"] + outcomes["generated and tested"] + 1
        with tempfile.TemporaryDirectory(prefix="mutated-spec-") as folder:
            outcomes[check_spec(Path(folder), mutations, with_contract_tests=number % CONTRACT_TESTS == 1)] += 1

    check()
    return outcomes


def check_spec(root: Path, mutations: list[Mutation], *, with_contract_tests: bool) -> str:
    """Mutates a copy of the spec, and generates everything from it unless it is refused."""
    folder = shutil.copytree(ROOT / "spec", root / "spec")
    for mutation in mutations:
        mutation.apply(folder)
    try:
        generate(root)
    except InvalidSpec as error:
        for problem in error.problems:
            check_problem(root, problem)
        return "refused"
    if not with_contract_tests:
        return "generated"
    run_contract_tests(root)
    return "generated and tested"


def check_problem(root: Path, problem: Problem) -> None:
    """Checks that a problem names a line of the spec, and says on one line what is wrong and what is right.

    A package that can't be used is refused too, but a rule must find the mistake in the spec before.
    """
    assert problem.file.startswith("spec/"), problem
    path = root / problem.file
    last_line = path.read_text(encoding="utf-8").count("\n") + 1 if path.is_file() else 1
    assert 1 <= problem.line <= last_line, problem
    assert problem.message, problem
    assert problem.hint, problem
    assert "\n" not in str(problem), problem
