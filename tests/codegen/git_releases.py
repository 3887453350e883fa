"""Commits and tags the files of a project, as releases do."""

from __future__ import annotations

import subprocess
from pathlib import Path


def git(root: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "tag.gpgSign=false")
    subprocess.run(["git", "-C", str(root), *identity, *arguments], check=True, capture_output=True)


def release(root: Path, tag: str) -> None:
    """Commits all files below a root, and tags the commit."""
    git(root, "add", ".")
    git(root, "commit", "--allow-empty", "-qm", "Release")
    git(root, "tag", tag)
