"""Tests that the contract tests fail for each mutant of the package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.__main__ import ROOT
from tests.mutants.call_mutants import CALL_MUTANTS
from tests.mutants.message_mutants import MESSAGE_MUTANTS
from tests.mutants.mutant import Mutant
from tests.mutants.rest_mutants import REST_MUTANTS

MUTANTS = [*MESSAGE_MUTANTS, *CALL_MUTANTS, *REST_MUTANTS]

PYTEST_SETTINGS = """
[pytest]
addopts = --import-mode=importlib
asyncio_mode = auto
asyncio_default_fixture_loop_scope = function
timeout = 40
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a folder with copies of the package and its contract tests."""
    folder = tmp_path_factory.mktemp("mutants")
    caches = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generated" / "bluecurrent", folder / "generated" / "bluecurrent", ignore=caches)
    shutil.copytree(ROOT / "tests" / "contract", folder / "tests" / "contract", ignore=caches)
    (folder / "pytest.ini").write_text(PYTEST_SETTINGS)
    run_pytest(folder, "--collect-only", "tests/contract", writes_bytecode=True)
    return folder


def run_contract_tests(folder: Path, tests: str, expression: str) -> subprocess.CompletedProcess[str]:
    """Runs the contract tests in a file that an expression selects, until one fails."""
    selection = ("-k", expression) if expression else ()
    # A mutant could be taken for the file before it if both were compiled within a second.
    return run_pytest(folder, "-x", "--tb=line", *selection, f"tests/contract/{tests}", writes_bytecode=False)


def run_pytest(folder: Path, *arguments: str, writes_bytecode: bool) -> subprocess.CompletedProcess[str]:
    """Runs pytest with the package in a folder."""
    plugins = ("-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:bluecurrent", "-p", "no:hypothesispytest")
    variables = {"PYTHONPATH": str(folder / "generated"), "PYTHONDONTWRITEBYTECODE": "" if writes_bytecode else "1"}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *plugins, *arguments],
        cwd=folder,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


@pytest.mark.parametrize("tests", sorted({mutant.tests for mutant in MUTANTS}))
def test_contract_tests_pass_without_a_mutant(copy: Path, tests: str) -> None:
    expressions = sorted({mutant.expression for mutant in MUTANTS if mutant.tests == tests})
    done = run_contract_tests(copy, tests, " or ".join(expressions) if all(expressions) else "")
    assert done.returncode == 0, done.stdout[-2000:]


@pytest.mark.parametrize("mutant", MUTANTS, ids=[mutant.name for mutant in MUTANTS])
def test_contract_tests_fail_for_a_mutant(copy: Path, mutant: Mutant) -> None:
    path = copy / "generated" / "bluecurrent" / mutant.file
    text = path.read_text(encoding="utf-8")
    assert mutant.old in text
    try:
        path.write_text(text.replace(mutant.old, mutant.new), encoding="utf-8")
        done = run_contract_tests(copy, mutant.tests, mutant.expression)
    finally:
        path.write_text(text, encoding="utf-8")
    assert done.returncode == 1, done.stdout[-2000:]
    assert "1 failed" in done.stdout, done.stdout[-2000:]
