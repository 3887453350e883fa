"""Checks that each changed public name has a changelog entry, and that the version was raised enough."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..package_inspection.public_api_list import PATH, split_list
from ..spec_reading.problems import Problem
from .git_revisions import NoSuchVersion, last_release, read_released_file
from .protocol_semver_check import next_version, version_numbers
from .release_check import ReleaseCheck

CHANGELOG = "CHANGELOG.md"
VERSION = "generated/bluecurrent/_runtime/core/version.py"
VERSION_TEMPLATE = "codegen/templates/package/_runtime/core/version.py"


@dataclass(frozen=True)
class Release:
    """Holds a release and its list of public names."""

    tag: str
    version: str
    lines: list[str]


def check_public_api(root: Path) -> ReleaseCheck:
    """Checks the list of public names against the list of the last release, if git has a release."""
    try:
        release = read_release(root, last_release(root))
        lines = split_list((root / PATH).read_text(encoding="utf-8"))
        version = read_version((root / VERSION).read_text(encoding="utf-8"))
    except (NoSuchVersion, FileNotFoundError) as error:
        return ReleaseCheck(note=f"the public names were not compared with a release: {error}")
    changed, gone = changed_names(release.lines, lines)
    if not changed:
        return ReleaseCheck()
    problems = [version_problem(release, version, changed, gone), changelog_problem(root, release, changed)]
    return ReleaseCheck(tuple(problem for problem in problems if problem))


def read_release(root: Path, tag: str) -> Release:
    """Reads a release from git; raises NoSuchVersion if it has no list of public names."""
    version = read_version(read_released_file(root, tag, VERSION))
    return Release(tag, version, split_list(read_released_file(root, tag, PATH)))


def read_version(source: str) -> str:
    """Returns the first three numbers of the version that a module defines; raises NoSuchVersion if it defines none."""
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+)', source, re.MULTILINE)
    if found is None:
        raise NoSuchVersion("a version of the package has not three numbers")
    return found[1]


def name_of(line: str) -> str:
    """Returns the name at the beginning of a line of the list. For a constructor, this is the name of the class."""
    return re.split(r"[(:]", line, maxsplit=1)[0].removesuffix(".__init__")


def changed_names(old_lines: Iterable[str], new_lines: Iterable[str]) -> tuple[list[str], set[str]]:
    """Returns the changed names (removed ones too, but no members of removed classes), and the removed names."""
    new = set(new_lines)
    changed = {name_of(line) for line in old_lines if line not in new}
    gone = changed - {name_of(line) for line in new}
    return sorted(name for name in changed if name.rpartition(".")[0] not in gone), gone


def version_problem(release: Release, version: str, changed: list[str], gone: set[str]) -> Problem | None:
    """Returns a problem if the version was raised less than the changes of public names need."""
    required = next_version(release.version, "major" if gone else "minor")
    if version_numbers(version) >= required:
        return None
    message = f"version {version} is too small a step from {release.version}, the version in {release.tag}"
    change = f"{min(gone)} is gone" if gone else f"{changed[0]} has another signature"
    return Problem(VERSION_TEMPLATE, 1, message, f"write {'.'.join(map(str, required))} or higher, since {change}")


def changelog_problem(root: Path, release: Release, changed: Iterable[str]) -> Problem | None:
    """Returns a problem if the changelog since a release does not mention each changed name in backticks."""
    path = root / CHANGELOG
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    code = re.findall(r"`[^`]+`", text.partition(f"\n## [{release.version}]")[0])
    named = set(re.findall(r"\w+", " ".join(code)))
    missing = [name for name in changed if name.rpartition(".")[2] not in named]
    if not missing:
        return None
    message = f"no entry since {release.tag} names {', '.join(missing)}"
    return Problem(CHANGELOG, 1, message, "describe there how these public names changed, or restore them")
