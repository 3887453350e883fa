"""Provides a small project in a git repository, which has everything that a release reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.diff.public_api_semver_check import CHANGELOG, VERSION_TEMPLATE
from tests.codegen import kettles
from tests.codegen.git_releases import git

FILES = {
    CHANGELOG: "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A kettle.\n\n## [0.2.0] - 2026-01-31\n\n- A stove.\n",
    VERSION_TEMPLATE: '"""Defines the version."""\n\n__version__ = "0.2.0"\n',
    "README.md": "Early: version 0.2.0, not released. It needs Python 3.10.2.0.\n",
    "docs/guides/home-assistant.md": '"requirements": ["bluecurrent==0.2.0"]\n',
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Returns the root of a committed project with the version 0.2.0."""
    root = tmp_path / "project"
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    kettles.write(root)
    git(root, "init", "-q", "-b", "main")
    git(root, "config", "user.name", "a")
    git(root, "config", "user.email", "a@example.org")
    commit(root)
    return root


def commit(root: Path) -> None:
    git(root, "add", ".")
    git(root, "commit", "-qm", "Change")
