"""Releases a clone of this project with `python -m release`, with everything that this checks and builds."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from release.git_repository import GitRepository
from release.version_and_changelog_writing import UNRELEASED

ROOT = Path(__file__).parents[2]
VERSION = "7.0.0"

pytestmark = [
    pytest.mark.network,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(not (ROOT / ".git").exists(), reason="the source archive has no git repository to clone"),
]


@pytest.fixture
def project(tmp_path: Path) -> GitRepository:
    """Returns a clone of the last commit, whose pages no longer say that there is no release."""
    GitRepository(ROOT).run("clone", "--quiet", str(ROOT), str(tmp_path / "project"))
    clone = GitRepository(tmp_path / "project")
    clone.run("switch", "--quiet", "-C", "next")
    clone.run("config", "user.name", "a")
    clone.run("config", "user.email", "a@example.org")
    for page in [clone.root / "README.md", *(clone.root / "docs").rglob("*.md")]:
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace(UNRELEASED, "on PyPI"), encoding="utf-8", newline="\n")
    clone.commit_all("Name PyPI")
    return clone


def release(project: GitRepository) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "release", VERSION]
    return subprocess.run(command, cwd=project.root, capture_output=True, encoding="utf-8", check=False)


def test_a_release_is_committed_and_tagged_but_not_pushed(project: GitRepository) -> None:
    before = project.run("rev-parse", "HEAD")
    done = release(project)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-2:] == ["  git push origin next", f"  git push origin v{VERSION}"]
    assert project.run("rev-parse", "HEAD~", f"v{VERSION}~").split() == [before, before]
    assert project.run("log", "-1", "--format=%s") == f"Release {VERSION}"
    assert project.changed_files() == []
    assert not project.run("ls-remote", "--tags", "origin", f"v{VERSION}")
    changelog = (project.root / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[{VERSION}\] - \d{{4}}-\d\d-\d\d$", changelog, re.MULTILINE)
    assert f'"{VERSION}"' in project.run("show", f"v{VERSION}:generated/bluecurrent/_runtime/core/version.py")


def test_a_broken_link_in_the_pages_stops_the_release(project: GitRepository) -> None:
    page = project.root / "docs" / "architecture.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[gone](no-such-page.md)\n", encoding="utf-8", newline="\n")
    project.commit_all("Break a link")
    before = project.run("show-ref")
    done = release(project)
    assert done.returncode == 1
    assert re.fullmatch(
        r"the documentation .*: see the end of .*, mend it, and run `make release` again\n", done.stderr
    )
    assert (project.changed_files(), project.run("show-ref")) == ([], before)
