"""Tests which tests `make quick` finds for a changed file, and that it stops in time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.quick_tests import ROOT, changed_files, nearest_tests

FILES = {
    "codegen/model/names.py": "",
    "codegen/templates/package/cli/table.py.j2": "",
    "docs/page.md": "",
    "tests/helper.py": "",
    "tests/test_names.py": "",
    "tests/codegen/test_words.py": "from codegen.model import names\n",
    "tests/cli/test_rows.py": "import bluecurrent.cli.table\n",
    "tests/cli/test_other.py": "from tests.helper import x\n",
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Returns a repository with files, all of them committed."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for arguments in (["init", "--quiet"], ["add", "."], [*author, "commit", "--quiet", "--message", "Begin"]):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ("codegen/model/names.py", ["tests/test_names.py", "tests/codegen/test_words.py"]),
        ("codegen/templates/package/cli/table.py.j2", ["tests/cli/test_rows.py"]),
        ("generated/bluecurrent/cli/table.py", ["tests/cli/test_rows.py"]),
        ("tests/helper.py", ["tests/cli/test_other.py"]),
        ("tests/cli/test_rows.py", ["tests/cli/test_rows.py"]),
        ("docs/page.md", []),
    ],
)
def test_tests_of_a_changed_file_are_found(repository: Path, changed: str, expected: list[str]) -> None:
    assert changed_files(repository) == []
    (repository / changed).parent.mkdir(parents=True, exist_ok=True)
    with (repository / changed).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert changed_files(repository) == [changed]
    assert nearest_tests(repository, [changed]) == expected


@pytest.mark.parametrize(("seconds", "fails", "status"), [(0, False, 2), (60, False, 0), (0, True, 1)])
def test_time_limit_ends_the_tests_but_hides_no_failure(
    tmp_path: Path, seconds: float, fails: bool, status: int
) -> None:
    (tmp_path / "test_two.py").write_text(
        f"def test_one(): assert {not fails}\ndef test_two(): pass\n", encoding="utf-8"
    )
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    code = f"""import sys, pytest
from tests.project.quick_tests import TimeLimit
limit = TimeLimit({seconds})
status = pytest.main(["-qx", "."], plugins=[limit])
assert limit.is_reached == (status == pytest.ExitCode.INTERRUPTED)
sys.exit(status)"""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.returncode == status
