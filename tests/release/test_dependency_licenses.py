"""Tests the list of licenses of the packages that the SDK needs."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

from release.dependency_licenses import PAGE, main, render_page

PROJECT = """\
[project]
name = "kettles"
dependencies = ["alpha[extra]>=1"]
[project.optional-dependencies]
tools = ["gamma", "beta"]
all = ["kettles[tools]"]
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Returns a project whose dependencies are installed. Each states its license in another way, gamma states none."""
    monkeypatch.syspath_prepend(tmp_path)
    install(tmp_path, "alpha", "License-Expression: MIT", 'Requires-Dist: beta; extra == "extra"')
    install(tmp_path, "beta", "License: Apache 2.0", 'Requires-Dist: never; sys_platform == "none"')
    install(tmp_path, "gamma", "Classifier: License :: OSI Approved :: Zero License")
    (tmp_path / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    return tmp_path


def install(folder: Path, name: str, *lines: str) -> None:
    (folder / f"{name}-1.0.dist-info").mkdir(exist_ok=True)
    text = "\n".join(("Metadata-Version: 2.4", f"Name: {name}", "Version: 1.0", *lines, ""))
    (folder / f"{name}-1.0.dist-info" / "METADATA").write_text(text, encoding="utf-8")


def test_the_table_has_each_package_once(project: Path) -> None:
    assert render_page(project).splitlines()[-3:] == [
        "| alpha | 1.0 | MIT | everything |",
        "| beta | 1.0 | Apache-2.0 | everything |",
        "| gamma | 1.0 | Zero License | `all`, `tools` |",
    ]


def test_the_check_fails_until_the_page_is_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check = ["--root", str(project), "--check"]
    assert main(check) == 1
    assert capsys.readouterr().err == f"{PAGE} is not up to date with the installed packages: run `make licenses`\n"
    assert main(["--root", str(project)]) == 0
    assert main(check) == 0
    install(project, "beta", "License: MIT")
    assert main(check) == 1


def test_a_package_without_a_license_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    install(project, "gamma")
    assert main(["--root", str(project)]) == 1
    assert capsys.readouterr().err.startswith("gamma states no license: ")


def test_a_package_that_is_not_installed_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    install(project, "gamma", "License: MIT", "Requires-Dist: delta")
    assert main(["--root", str(project)]) == 1
    assert capsys.readouterr().err == "delta is not installed: run `make .venv/.dev`\n"


def test_the_page_of_this_project_names_its_direct_dependencies() -> None:
    page = (Path(__file__).parents[2] / PAGE).read_text(encoding="utf-8")
    assert f"| pydantic | {version('pydantic')} | MIT | everything |" in page
    assert f"| aiohttp | {version('aiohttp')} | " in page
