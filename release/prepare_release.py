"""Prepares a release: checks everything in a clone, and takes over its commit and tag only if all is well."""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

from packaging.version import Version

from codegen.diff.public_api_semver_check import CHANGELOG

from .build_checks import Build
from .git_repository import GitRepository
from .release_problem import ReleaseProblem
from .version_and_changelog_writing import add_section, check_pages, current_version, read, write_version
from .version_step import check_version_step, parse_version


def prepare_release(root: Path, text: str) -> list[str]:
    """Commits and tags a version. Whatever fails, the repository stays as it was.

    Returns:
        The commands that publish the release.

    Raises:
        ReleaseProblem: The version can't be released.
    """
    version, today = parse_version(text), datetime.now(UTC).date()
    repository = GitRepository(root)
    check_repository(repository, version)
    tag = check_version_step(root, version, current_version(root))
    print(f"{version} can follow {tag}" if tag else f"{version} is the first release")
    add_section(read(root, CHANGELOG), version, today)
    check_pages(root)
    with tempfile.TemporaryDirectory(prefix="release-") as scratch:
        clone = make_release(repository, version, today, Path(scratch))
        repository.take_over(clone, f"v{version}", f"bluecurrent {version}")
    remote, branch = repository.remote(), repository.branch()
    return [f"git push {remote} {branch}", f"git push {remote} v{version}"]


def check_repository(repository: GitRepository, version: Version) -> None:
    """Raises ReleaseProblem if the work tree has changes, no branch is checked out, or the version has a tag."""
    repository.branch()
    changed = repository.changed_files()
    if changed:
        more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
        raise ReleaseProblem(f"{changed[0]}{more} differs from the last commit: commit it, or run `git stash -u`")
    if repository.has_tag(f"v{version}"):
        raise ReleaseProblem(f"the tag v{version} exists: release another version, or run `git tag -d v{version}`")


def make_release(repository: GitRepository, version: Version, today: date, scratch: Path) -> GitRepository:
    """Commits the version in a clone, checks and builds it there, and returns the clone."""
    descriptor, log_name = tempfile.mkstemp(prefix=f"bluecurrent-release-{version}-", suffix=".log")
    os.close(descriptor)
    log = Path(log_name)
    clone = repository.clone(scratch / "clone")
    build = Build(clone.root, scratch, log)
    announce("writing the version and the changelog")
    write_version(clone.root, version, today)
    build.check_generator()
    clone.commit_all(f"Release {version}")
    announce("building the documentation")
    build.check_documentation()
    announce("installing the wheel in an empty environment")
    wheel, source_archive = build.build_archives()
    build.check_wheel(wheel)
    announce("installing the source archive in an empty environment, and running its tests")
    build.check_source_archive(source_archive)
    if clone.changed_files():
        raise ReleaseProblem(f"the checks change {clone.changed_files()[0]}: commit what they write, or ignore it")
    log.unlink()
    return clone


def announce(step: str) -> None:
    print(f"{step} …", flush=True)
