"""Lists the licenses of everything that the package needs, from the locked environment: `make licenses`."""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PAGE = "docs/dependencies.md"
HEAD = """\
<!-- generated from pyproject.toml and the installed packages by `make licenses`; changes here are lost -->
# Dependencies

Every package that the SDK needs at run time, in the version that the project is tested with, and its license as it
states it. "Needed by" names the extras of the SDK that need it, or "everything". The list is that of Linux. On Windows
click also needs colorama.

| package | version | license | needed by |
|---|---|---|---|
"""
SHORT_NAMES = {"Apache 2.0": "Apache-2.0", "MIT License": "MIT"}
"""The identifiers of licenses that packages name in their own way."""


class LicensesUnknown(Exception):
    """Raised if the list can't be made. The text says why, and what to do."""


@dataclass
class Dependency:
    """Describes an installed package that the SDK needs, and the extras that need it.

    An empty name stands for the SDK itself.
    """

    installed: Distribution
    needed_by: set[str] = field(default_factory=set)

    @property
    def row(self) -> str:
        """The row of the table."""
        names = "everything" if "" in self.needed_by else ", ".join(f"`{name}`" for name in sorted(self.needed_by))
        cells = (canonicalize_name(self.installed.name), self.installed.version, license_of(self.installed), names)
        return f"| {' | '.join(cells)} |\n"


def license_of(installed: Distribution) -> str:
    """Returns the license that a package states: as an expression, as a text or as a classifier."""
    metadata = installed.metadata
    classifiers = metadata.get_all("Classifier") or []
    named = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License :: ")]
    stated = metadata["License-Expression"] or metadata["License"] or " or ".join(named)
    if not stated or "\n" in stated:
        raise LicensesUnknown(f"{installed.name} states no license: look it up, and teach it to {__name__}")
    return SHORT_NAMES.get(stated, stated)


def find_dependencies(project: Path) -> dict[str, Dependency]:
    """Returns everything that the SDK and its extras need, by name, from the installed packages."""
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found: dict[str, Dependency] = {}
    extras: dict[str, list[str]] = settings["optional-dependencies"]
    for extra, names in {"": settings["dependencies"], **extras}.items():
        required = map(Requirement, names)
        add_dependencies(found, resolve_own_extras(required, settings["name"], extras), extra)
    return found


def resolve_own_extras(
    requirements: Iterable[Requirement], project_name: str, extras: Mapping[str, list[str]]
) -> list[Requirement]:
    """Returns the requirements, with those of other extras of the project in place of the project itself."""
    resolved = []
    for requirement in requirements:
        if requirement.name == project_name:
            others = [Requirement(name) for extra in sorted(requirement.extras) for name in extras[extra]]
            resolved += resolve_own_extras(others, project_name, extras)
        else:
            resolved.append(requirement)
    return resolved


def add_dependencies(found: dict[str, Dependency], requirements: Iterable[Requirement], extra: str) -> None:
    """Adds the packages that an extra requires, and the packages that these require."""
    waiting = list(requirements)
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name not in found:
            found[name] = Dependency(installed_package(name))
        dependency = found[name]
        if extra not in dependency.needed_by:
            dependency.needed_by.add(extra)
            waiting += required_by(dependency.installed, requirement.extras)


def installed_package(name: str) -> Distribution:
    try:
        return distribution(name)
    except PackageNotFoundError:
        raise LicensesUnknown(f"{name} is not installed: run `make .venv/.dev`") from None


def required_by(installed: Distribution, extras: Iterable[str]) -> list[Requirement]:
    """Returns what an installed package requires on this machine, with some of its extras."""
    requirements = map(Requirement, installed.requires or [])
    return [
        requirement
        for requirement in requirements
        if requirement.marker is None or any(requirement.marker.evaluate({"extra": extra}) for extra in ("", *extras))
    ]


def render_page(project: Path) -> str:
    """Returns the page with the table of a project."""
    return HEAD + "".join(dependency.row for _, dependency in sorted(find_dependencies(project).items()))


def main(arguments: list[str] | None = None) -> int:
    """Writes the page, or compares it; returns 1 if it is out of date or can't be made."""
    parser = argparse.ArgumentParser(prog="python -m release.dependency_licenses", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare the page, and write nothing")
    parser.add_argument("--root", type=Path, default=ROOT, metavar="DIR", help="work on another project")
    options = parser.parse_args(arguments)
    path = options.root / PAGE
    try:
        page = render_page(options.root)
    except LicensesUnknown as error:
        print(error, file=sys.stderr)
        return 1
    if not options.check:
        path.write_text(page, encoding="utf-8", newline="\n")
    elif not path.exists() or path.read_text(encoding="utf-8") != page:
        print(f"{PAGE} is not up to date with the installed packages: run `make licenses`", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
