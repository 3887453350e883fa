"""Checks that a version can follow the last release."""

from __future__ import annotations

from pathlib import Path

from packaging.version import InvalidVersion, Version

from codegen.diff.comparison import compare
from codegen.diff.difference_report import version_step
from codegen.diff.git_revisions import NoSuchVersion, last_release
from codegen.diff.load_version import load_revision
from codegen.diff.protocol_semver_check import next_version, reason
from codegen.spec_reading.problems import InvalidSpec
from codegen.validation.load_spec import load_spec

from .release_problem import ReleaseProblem


def parse_version(text: str) -> Version:
    """Returns a version of three numbers; raises ReleaseProblem for any other text."""
    try:
        version = Version(text)
    except InvalidVersion:
        version = None
    if version is None or text != ".".join(map(str, version.release)) or len(version.release) != 3:
        raise ReleaseProblem(f"{text!r} is no version: write three numbers, such as `make release VERSION=0.2.0`")
    return version


def check_version_step(root: Path, version: Version, current: Version) -> str:
    """Compares a version with the last release and with the differences between their protocols.

    Returns:
        The tag of the last release, or an empty text if there is none.
    """
    try:
        tag = last_release(root)
    except NoSuchVersion:
        if version < current:
            raise ReleaseProblem(f"{version} is older than {current}, the version in the source: raise it") from None
        return ""
    required, why = required_version(root, tag)
    if version < required:
        raise ReleaseProblem(f"{version} is too small a step from {tag}: release {required} or higher, since {why}")
    return tag


def required_version(root: Path, tag: str) -> tuple[Version, str]:
    """Returns the lowest version that can follow a release, and the reason."""
    try:
        differences = compare(load_revision(tag, root), load_spec(root / "spec", with_recordings=False))
    except (NoSuchVersion, InvalidSpec) as error:
        raise ReleaseProblem(f"the protocol can't be compared with {tag}: {str(error).splitlines()[0]}") from None
    released = parse_version(tag.removeprefix("v"))
    step = version_step(differences) if differences else "patch"
    return Version(".".join(map(str, next_version(str(released), step)))), reason(differences, tag)
