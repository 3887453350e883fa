"""Tests that a version is refused in one line, and that the repository then stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.diff.public_api_semver_check import CHANGELOG, VERSION_TEMPLATE
from release.__main__ import main
from release.git_repository import GitRepository
from tests.codegen.git_releases import git
from tests.release.conftest import commit

Refuse = Callable[..., str]


@pytest.fixture
def refuse(project: Path, capsys: pytest.CaptureFixture[str]) -> Refuse:
    """Returns a function that tries to release a version, and returns the one line that refuses it."""

    def refuse(version: str = "0.3.0") -> str:
        repository = GitRepository(project)
        before = (repository.changed_files(), repository.run("show-ref"))
        assert main([version, "--root", str(project)]) == 1
        assert (repository.changed_files(), repository.run("show-ref")) == before
        (line,) = capsys.readouterr().err.splitlines()
        return line

    return refuse


def edit(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), encoding="utf-8")
    commit(root)


@pytest.mark.parametrize("version", ["", "0.3", "0.3.0rc1", "v0.3.0", "0.3.0.0", "0.03.0", "next"])
def test_a_version_has_three_numbers(refuse: Refuse, version: str) -> None:
    assert refuse(version) == f"{version!r} is no version: write three numbers, such as `make release VERSION=0.2.0`"


def test_changed_files_are_named(refuse: Refuse, project: Path) -> None:
    (project / "README.md").write_text("x", encoding="utf-8")
    assert refuse() == "README.md differs from the last commit: commit it, or run `git stash -u`"
    (project / "a-new-file").touch()
    assert refuse().startswith("README.md and 1 more differs from the last commit: ")


def test_a_branch_is_needed(refuse: Refuse, project: Path) -> None:
    git(project, "checkout", "-q", "--detach")
    assert refuse() == "no branch is checked out: run `git switch main`"


def test_a_folder_without_git_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["0.3.0", "--root", str(tmp_path)]) == 1
    assert "not a git repository" in capsys.readouterr().err


def test_a_tag_is_not_replaced(refuse: Refuse, project: Path) -> None:
    git(project, "tag", "v0.3.0")
    assert refuse().startswith("the tag v0.3.0 exists: ")


def test_the_first_release_is_not_older_than_the_source(refuse: Refuse) -> None:
    assert refuse("0.1.9") == "0.1.9 is older than 0.2.0, the version in the source: raise it"


@pytest.mark.parametrize(
    ("method", "version", "required"),
    [("cook", "0.2.9", "0.3.0"), ("brew", "0.1.5", "0.2.1"), ("brew", "0.0.1", "0.2.1")],
)
def test_too_small_a_version_step_is_refused(
    refuse: Refuse, project: Path, method: str, version: str, required: str
) -> None:
    git(project, "tag", "v0.2.0")
    edit(project, "spec/commands.yaml", "method: brew", f"method: {method}  # with water")
    line = f"{version} is too small a step from v0.2.0: release {required} or higher, since "
    assert refuse(version).startswith(line)


@pytest.mark.parametrize("text", ["# Changelog\n", "# Changelog\n\n## [Unreleased]\n\n## [0.1.0]\n\n- A stove.\n"])
def test_the_changelog_needs_an_entry(refuse: Refuse, project: Path, text: str) -> None:
    edit(project, CHANGELOG, (project / CHANGELOG).read_text(encoding="utf-8"), text)
    assert refuse() == "CHANGELOG.md has no entry under [Unreleased]: describe there what changes for users"


def test_a_section_of_the_changelog_is_not_repeated(refuse: Refuse) -> None:
    assert refuse("0.2.0") == "CHANGELOG.md has a section [0.2.0] already: release another version"


def test_a_page_that_denies_the_release_is_named(refuse: Refuse, project: Path) -> None:
    edit(project, "docs/guides/home-assistant.md", '"req', 'The SDK is not on PyPI yet.\n"req')
    line = 'docs/guides/home-assistant.md:1 says "not on PyPI yet": correct and commit it before the release'
    assert refuse() == line


@pytest.mark.parametrize("name", ["README.md", VERSION_TEMPLATE])
def test_a_file_without_the_version_is_named(refuse: Refuse, project: Path, name: str) -> None:
    edit(project, name, (project / name).read_text(encoding="utf-8"), "nothing\n")
    assert refuse().startswith(f"{name} ")
