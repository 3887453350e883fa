"""Writes the version of a release into the files that name it, and its section into the changelog."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from packaging.version import Version

from codegen.diff.public_api_semver_check import CHANGELOG, VERSION_TEMPLATE

from .release_problem import ReleaseProblem

PAGES = ("README.md", "docs/guides/home-assistant.md")
"""The pages that name the version."""
UNRELEASED = "not on PyPI yet"
"""The words of a page that says that there is no release."""


def current_version(root: Path) -> Version:
    """Returns the version in the source."""
    found = re.search(r'^__version__ = "(.+)"$', read(root, VERSION_TEMPLATE), re.MULTILINE)
    if found is None:
        raise ReleaseProblem(f"{VERSION_TEMPLATE} has no line with __version__: restore it")
    return Version(found[1])


def check_pages(root: Path) -> None:
    """Raises ReleaseProblem if a page says that there is no release, or a page that must name the version does not."""
    for path in [root / "README.md", *sorted((root / "docs").rglob("*.md"))]:
        lines = path.read_text(encoding="utf-8").splitlines()
        number = next((number for number, line in enumerate(lines, 1) if UNRELEASED in line), 0)
        if number:
            place = f"{path.relative_to(root).as_posix()}:{number}"
            raise ReleaseProblem(f'{place} says "{UNRELEASED}": correct and commit it before the release')
    version = current_version(root)
    for name in PAGES:
        if str(version) not in read(root, name):
            raise ReleaseProblem(f"{name} does not name the version {version}: restore it there")


def write_version(root: Path, version: Version, day: date) -> None:
    """Replaces the version everywhere, and names the section of unreleased changes in the changelog after it."""
    current = rf"\b{re.escape(str(current_version(root)))}\b"
    for name in (VERSION_TEMPLATE, *PAGES):
        edit(root, name, lambda text: re.sub(rf"{current}(, not released)?", str(version), text))
    edit(root, CHANGELOG, lambda text: add_section(text, version, day))


def add_section(changelog: str, version: Version, day: date) -> str:
    """Returns the changelog with the section of a version; raises ReleaseProblem if it has no unreleased entry."""
    if f"\n## [{version}]" in changelog:
        raise ReleaseProblem(f"{CHANGELOG} has a section [{version}] already: release another version")
    found = re.search(r"^## \[Unreleased\]\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    if found is None or not re.search(r"^- ", found[1], re.MULTILINE):
        raise ReleaseProblem(f"{CHANGELOG} has no entry under [Unreleased]: describe there what changes for users")
    heading = f"## [{version}] - {day.isoformat()}\n"
    return changelog[: found.start()] + heading + changelog[found.start(1) :]


def read(root: Path, name: str) -> str:
    try:
        return (root / name).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ReleaseProblem(f"{name} is missing: restore it") from None


def edit(root: Path, name: str, change: Callable[[str], str]) -> None:
    (root / name).write_text(change(read(root, name)), encoding="utf-8", newline="\n")
