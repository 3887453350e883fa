"""Reads from git the last release, and the files of a release or of another revision."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

RELEASE_TAGS = "v[0-9]*"
"""The pattern with which git finds the tags of releases."""


class NoSuchVersion(Exception):
    """Raised if a version of the protocol can't be found or read. The text is one line."""


class GitMissing(NoSuchVersion):
    """Raised if git is not installed."""


class GitFailure(NoSuchVersion):
    """Raised if a git command fails. The text is git's own reason, in one line."""


def last_release(root: Path) -> str:
    """Returns the tag of the last release before the current commit; raises NoSuchVersion if git knows none."""
    try:
        tag = run_git(root, "describe", "--tags", "--abbrev=0", "--match", RELEASE_TAGS)
    except GitFailure as failure:
        raise NoSuchVersion(f"git finds no tag of a release ({failure})") from None
    return tag.decode(errors="replace").strip()


def read_released_file(root: Path, tag: str, path: str) -> str:
    """Returns the text of a file in a release; raises NoSuchVersion if the release does not have the file."""
    try:
        return run_git(root, "show", f"{tag}:./{path}").decode(errors="replace")
    except GitFailure:
        raise NoSuchVersion(f"{tag} has no {path}") from None


def unpack_spec(root: Path, revision: str, folder: Path) -> None:
    """Writes the `spec/` of a revision into a folder; raises NoSuchVersion if the revision has no `spec/`."""
    try:
        packed = run_git(root, "archive", "--format=tar", "--end-of-options", revision, "spec")
    except GitMissing:
        raise NoSuchVersion(f"{revision} is not a folder; to compare with a git revision, install git") from None
    except GitFailure as failure:
        raise NoSuchVersion(f"{revision} is neither a folder nor a revision with a spec: {failure}") from None
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")


def run_git(root: Path, *arguments: str) -> bytes:
    """Returns what a git command prints; raises GitMissing or GitFailure."""
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise GitMissing("git is not installed") from None
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines() or ["no reason given"]
        raise GitFailure(next((line for line in lines if line.startswith("fatal:")), lines[-1]))
    return done.stdout
