"""Tests that `check` compares the protocol's version with that of the last release."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.diff.protocol_semver_check import check_version
from codegen.generate import generate
from codegen.validation.load_spec import load_spec
from tests.codegen import kettles
from tests.codegen.conftest import SpecFolder
from tests.codegen.git_releases import git, release

CHANGES = {
    "breaking": ("commands", "method: brew", "method: cook"),
    "addition": ("types", "maximum: 100", "maximum: 105"),
    "fix": ("protocol", "read: 4", "read: 5"),
    "documentation": ("types", "A kettle.", "A vessel."),
}
"""An edit of the kettles' spec for each class of difference."""


@pytest.fixture
def released(tmp_path: Path) -> SpecFolder:
    """Returns the kettles' spec in a repository in which it is released as v1.2.0."""
    folder = SpecFolder(kettles.write(tmp_path))
    git(tmp_path, "init", "-q")
    release(tmp_path, "v1.2.0")
    return folder


def version_problem(spec: SpecFolder) -> str:
    """Returns the problem with the version of a spec, or an empty text."""
    check = check_version(spec.folder.parent, load_spec(spec.folder))
    assert check.note == ""
    return "".join(map(str, check.problems))


@pytest.mark.parametrize(
    ("old", "change", "too_small", "enough"),
    [
        ("1.2.3", "breaking", "1.3.0", "2.0.0"),
        ("1.2.3", "addition", "1.2.4", "1.3.0"),
        ("1.2.3", "fix", "1.2.3", "1.2.4"),
        ("1.2.3", "documentation", "1.2.3", "1.2.4"),
        ("0.3.0", "breaking", "0.3.9", "0.4.0"),
        ("9.0.0", "breaking", "9.9.9", "10.0.0"),
    ],
)
def test_version_must_take_the_step_of_the_differences(
    released: SpecFolder, old: str, change: str, too_small: str, enough: str
) -> None:
    line = released.edit("protocol", "version: 0.3.0", f"version: {old}")
    release(released.folder.parent, "v1.3.0")
    assert version_problem(released) == ""
    released.edit(*CHANGES[change])
    released.edit("protocol", f"version: {old}", f"version: {too_small}")
    message = f"spec/protocol.yaml:{line}: version {too_small} is too small a step from {old}, the version in v1.3.0; "
    hint = f"write {enough} or higher, since it has a {change} difference ("
    assert version_problem(released).startswith(message + hint)
    released.edit("protocol", f"version: {too_small}", f"version: {enough}")
    assert version_problem(released) == ""


def test_only_the_last_release_counts(released: SpecFolder) -> None:
    released.edit(*CHANGES["breaking"])
    released.edit("protocol", "version: 0.3.0", "version: 0.4.0")
    release(released.folder.parent, "v1.3.0")
    git(released.folder.parent, "tag", "another-tag")
    assert version_problem(released) == ""
    released.edit("protocol", "version: 0.4.0", "version: 0.3.9")
    assert "from 0.4.0, the version in v1.3.0; write 0.4.0 or higher, since v1.3.0 has that" in version_problem(
        released
    )


def test_check_reports_the_version(released: SpecFolder, capsys: pytest.CaptureFixture[str]) -> None:
    root = released.folder.parent
    released.edit(*CHANGES["breaking"])
    generate(root)
    assert main(["--root", str(root), "check"]) == 1
    assert capsys.readouterr().err == (
        "spec/protocol.yaml:2: version 0.3.0 is too small a step from 0.3.0, the version in v1.2.0; write 0.4.0 or "
        "higher, since it has a breaking difference (method brew: is gone); `python -m codegen diff v1.2.0` lists all\n"
    )


def test_check_without_a_release_says_so_if_asked(kettles_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(kettles_project, "init", "-q")
    reasons = [
        "the step of the protocol's version was not checked: ",
        "the public names were not compared with a release: ",
    ]
    for options, notes in ((), []), (("--verbose",), reasons):
        assert main(["--root", str(kettles_project), "check", *options]) == 0
        output = capsys.readouterr()
        *printed, last = output.out.splitlines()
        assert (len(printed), last) == (len(notes), "the spec is valid, and all generated files are up to date")
        assert all(line.startswith(note) for line, note in zip(printed, notes, strict=True))
        assert output.err == ""


def test_version_without_git_is_not_checked(
    released: SpecFolder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    check = check_version(released.folder.parent, load_spec(released.folder))
    assert (check.problems, check.note) == (
        (),
        "the step of the protocol's version was not checked: git is not installed",
    )
