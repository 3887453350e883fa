"""Checks that the version number of the protocol was raised enough since the last release."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..model.protocol import Protocol
from ..spec_reading.problems import Problem
from ..spec_reading.spec_documents import read_document
from .comparison import Difference, compare
from .difference_report import version_step
from .load_version import NoSuchVersion, load_revision

RELEASE_TAGS = "v[0-9]*"
"""A pattern of git for the tags of releases."""


@dataclass(frozen=True)
class VersionCheck:
    """Holds the result of the check: a problem, or the reason why the version was not checked."""

    problem: Problem | None = None
    note: str = ""


def check_version(root: Path, protocol: Protocol) -> VersionCheck:
    """Checks the version of a protocol against the protocol of the last release, if git has a release."""
    try:
        tag = last_release(root)
        released = load_revision(tag, root)
    except NoSuchVersion as error:
        return VersionCheck(note=f"the step of the protocol's version was not checked: {error}")
    differences = compare(released, protocol)
    required = next_version(released.version, version_step(differences))
    if version_numbers(protocol.version) >= required:
        return VersionCheck()
    line = read_document(root / "spec" / "protocol.yaml", "spec/protocol.yaml").line(("version",))
    message = f"version {protocol.version} is too small a step from {released.version}, the version in {tag}"
    hint = f"write {'.'.join(map(str, required))} or higher, since {reason(differences, tag)}"
    return VersionCheck(Problem("spec/protocol.yaml", line, message, hint))


def last_release(root: Path) -> str:
    """Returns the tag of the last release before the current commit; raises NoSuchVersion if git knows none."""
    command = ["git", "-C", str(root), "describe", "--tags", "--abbrev=0", "--match", RELEASE_TAGS]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    except FileNotFoundError:
        raise NoSuchVersion("git is not installed") from None
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[0]
        raise NoSuchVersion(f"git finds no tag of a release ({reason})")
    return done.stdout.strip()


def next_version(version: str, step: str) -> tuple[int, ...]:
    """Raises the numbers of a version by a step. Before 1.0.0, a major step raises only the second number."""
    major, minor, patch = version_numbers(version)
    match step:
        case "major" if major > 0:
            return major + 1, 0, 0
        case "major" | "minor":
            return major, minor + 1, 0
        case "patch":
            return major, minor, patch + 1
        case _:
            return major, minor, patch


def version_numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def reason(differences: Sequence[Difference], tag: str) -> str:
    """Returns the most severe difference as a reason, and the command that shows all differences."""
    if not differences:
        return f"{tag} has that version"
    first = differences[0]
    return f"it has a {first.classification} difference ({first}); `python -m codegen diff {tag}` lists all"
