"""Tests what a release writes into the files, and that the repository takes over its commit or stays as it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from packaging.version import Version

from codegen.diff.public_api_semver_check import CHANGELOG
from release.git_repository import GitRepository
from release.release_problem import ReleaseProblem
from release.version_and_changelog_writing import current_version, write_version
from tests.codegen.git_releases import git
from tests.release.conftest import FILES, commit


def test_the_version_is_written_everywhere(project: Path) -> None:
    write_version(project, Version("0.3.0"), date(2026, 2, 1))
    assert current_version(project) == Version("0.3.0")
    texts = {name: (project / name).read_text(encoding="utf-8") for name in FILES}
    assert texts["README.md"] == "Early: version 0.3.0. It needs Python 3.10.2.0.\n"
    assert texts["docs/guides/home-assistant.md"] == '"requirements": ["bluecurrent==0.3.0"]\n'
    assert texts[CHANGELOG] == FILES[CHANGELOG].replace("[Unreleased]", "[0.3.0] - 2026-02-01")
    assert set(GitRepository(project).changed_files()) == set(FILES)


def make_clone(project: Path, folder: Path) -> GitRepository:
    """Returns a clone with one commit more, which is by the same person."""
    clone = GitRepository(project).clone(folder)
    (folder / "README.md").write_text("released\n", encoding="utf-8")
    clone.commit_all("Release 0.3.0")
    assert clone.run("log", "-1", "--format=%an %ae") == "a a@example.org"
    return clone


def test_the_commit_of_a_clone_is_taken_over(project: Path, tmp_path: Path) -> None:
    clone = make_clone(project, tmp_path / "clone")
    repository = GitRepository(project)
    repository.take_over(clone, "v0.3.0", "bluecurrent 0.3.0")
    head = clone.run("rev-parse", "HEAD")
    assert repository.run("rev-parse", "main", "v0.3.0^{commit}").split() == [head, head]
    assert repository.run("cat-file", "-t", "v0.3.0") == "tag"
    assert (project / "README.md").read_text(encoding="utf-8") == "released\n"
    assert repository.changed_files() == []


def test_a_branch_that_has_moved_on_stays(project: Path, tmp_path: Path) -> None:
    clone = make_clone(project, tmp_path / "clone")
    (project / "README.md").write_text("edited meanwhile\n", encoding="utf-8")
    commit(project)
    repository = GitRepository(project)
    head = repository.run("rev-parse", "HEAD")
    with pytest.raises(ReleaseProblem, match="has changed during the checks: run `make release` again"):
        repository.take_over(clone, "v0.3.0", "bluecurrent 0.3.0")
    assert repository.run("rev-parse", "HEAD") == head
    assert not repository.has_tag("v0.3.0")


def test_a_commit_needs_a_name(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(project, "config", "--unset", "user.name")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", str(tmp_path / "none"))
    with pytest.raises(ReleaseProblem, match="git does not know who commits"):
        GitRepository(project).clone(tmp_path / "clone")
