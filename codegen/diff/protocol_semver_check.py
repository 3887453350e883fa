"""Checks that the version number of the protocol was raised enough since the last release."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..model.protocol import Protocol
from ..spec_reading.problems import Problem
from ..spec_reading.spec_documents import read_document
from .comparison import Difference, compare
from .difference_report import version_step
from .git_revisions import NoSuchVersion, last_release
from .load_version import load_revision
from .release_check import ReleaseCheck


def check_version(root: Path, protocol: Protocol) -> ReleaseCheck:
    """Checks the version of a protocol against the protocol of the last release, if git has a release."""
    try:
        tag = last_release(root)
        released = load_revision(tag, root)
    except NoSuchVersion as error:
        return ReleaseCheck(note=f"the step of the protocol's version was not checked: {error}")
    differences = compare(released, protocol)
    required = next_version(released.version, version_step(differences))
    if version_numbers(protocol.version) >= required:
        return ReleaseCheck()
    line = read_document(root / "spec" / "protocol.yaml", "spec/protocol.yaml").line(("version",))
    message = f"version {protocol.version} is too small a step from {released.version}, the version in {tag}"
    hint = f"write {'.'.join(map(str, required))} or higher, since {reason(differences, tag)}"
    return ReleaseCheck((Problem("spec/protocol.yaml", line, message, hint),))


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
