"""Tests the list of public names, and that `check` compares it with the one of the last release."""

from __future__ import annotations

from pathlib import Path

import pytest

import bluecurrent
from codegen.__main__ import main
from codegen.diff.public_api_semver_check import CHANGELOG, VERSION, check_public_api
from codegen.generate import generate
from codegen.package_inspection.public_api_list import PATH, list_public_api, split_list
from tests.codegen import kettles
from tests.codegen.git_releases import git, release

ROOT = Path(__file__).parents[3]
SOURCE = """
from typing import Annotated, overload
from ._base import Base, Hidden
from .missing import Missing

raise RuntimeError("the list is made without running this")

__all__ = ["LIMIT", "Kettle", "Missing", "boil"]
LIMIT: int = 3
SECRET: int = 4

class Kettle(Base):
    litres: Annotated[float, "l"] = 1.5
    model_config = {}

    def __init__(self, name: str, *, size: int = 1) -> None: ...
    @property
    def is_hot(self) -> bool: ...
    @overload
    def fill(self) -> None: ...
    @overload
    def fill(self, litres: float) -> float: ...
    def fill(self, litres=None): ...
    def _fill(self) -> None: ...

async def boil(kettle: "Kettle", /, *kettles: Kettle, **options: str) -> list[Kettle]: ...
def internal() -> None: ...
"""
BASE = """
class Hidden:
    def inherited(self) -> None: ...

class Base(Hidden):
    def switch_on(self) -> None: ...
"""
LISTED = """\
kettles.Kettle.__init__(name: str, *, size: int = 1) -> None
kettles.Kettle.fill() -> None
kettles.Kettle.fill(litres: float) -> float
kettles.Kettle.inherited() -> None
kettles.Kettle.is_hot: bool
kettles.Kettle.litres: float
kettles.Kettle.switch_on() -> None
kettles.Kettle: class
kettles.LIMIT: int
kettles.boil(kettle: Kettle, /, *kettles: Kettle, **options: str) -> list[Kettle] (async)
kettles.errors.Cold: class
kettles.errors.Frozen: class of Cold
"""


def test_public_names_are_listed_with_their_signatures(tmp_path: Path) -> None:
    package = tmp_path / "kettles"
    package.mkdir()
    (package / "__init__.py").write_text(SOURCE)
    (package / "_base.py").write_text(BASE)
    errors = "class Cold(Exception): ...\nclass Frozen(Cold): ...\n"
    (package / "errors.py").write_text(f'__all__ = ["Cold", "Frozen"]\n{errors}')
    (package / "_hidden.py").write_text('__all__ = ["hidden"]\ndef hidden(): ...\n')
    header, _, listed = list_public_api(package).partition("\n")
    assert "generated" in header
    assert listed == LISTED


def test_list_of_the_sdk_has_the_names_that_programs_find() -> None:
    listed = {line.split("(")[0].split(":")[0] for line in split_list((ROOT / PATH).read_text(encoding="utf-8"))}
    assert {f"bluecurrent.{name}" for name in bluecurrent.__all__} <= listed
    methods = {name for name in dir(bluecurrent.Client) if not name.startswith("_")}
    assert methods == {name.split(".")[2] for name in listed if name.startswith("bluecurrent.Client.")} - {"__init__"}


class Project:
    """Writes the files that the check of public names reads, in a repository."""

    def __init__(self, root: Path) -> None:
        self.root = root
        git(root, "init", "-q")

    def write(self, version: str, lines: str, changelog: str = "") -> None:
        files = {PATH: lines, VERSION: f'__version__ = "{version}"\n', CHANGELOG: changelog}
        for name, text in files.items():
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            (self.root / name).write_text(text)

    def problems(self) -> list[str]:
        result = check_public_api(self.root)
        assert result.note == ""
        return [str(problem) for problem in result.problems]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


OLD = "# generated\nk.Kettle.__init__(name: str)\nk.Kettle.fill() -> None\nk.Kettle: class\nk.boil() -> None\n"
RELEASED = "\n## [Unreleased]\n\n{}\n\n## [{}]\n\n- Kettle, fill, boil\n"


@pytest.mark.parametrize(
    ("old_version", "old", "new", "named", "too_small", "enough"),
    [
        ("1.2.3", "k.boil() -> None\n", "", ["k.boil"], "1.9.9", "2.0.0"),
        ("0.2.3", "k.boil() -> None\n", "", ["k.boil"], "0.2.9", "0.3.0"),
        ("1.2.3", "k.boil()", "k.boil(*, fast: bool = False)", ["k.boil"], "1.2.9", "1.3.0"),
        ("1.2.3", "(name: str)", "(name: str | None)", ["k.Kettle"], "1.2.4", "1.3.0"),
        ("1.2.3", OLD.partition("k.boil")[0].partition("\n")[2], "", ["k.Kettle"], "1.9.9", "2.0.0"),
        ("1.2.3", "(name: str)\nk.Kettle.fill() -> None", "()", ["k.Kettle", "k.Kettle.fill"], "1.3.0", "2.0.0"),
    ],
)
def test_changed_name_needs_a_version_step_and_an_entry(
    project: Project, old_version: str, old: str, new: str, named: list[str], too_small: str, enough: str
) -> None:
    project.write(old_version, OLD, RELEASED.format("", old_version))
    release(project.root, "v1.2.3")
    assert project.problems() == []
    changed = OLD.replace(old, new).replace("# generated", "# generated by another version")
    project.write(too_small, changed, RELEASED.format("- Kettles boil faster.", old_version))
    version, changelog = project.problems()
    assert f"version {too_small} is too small a step from {old_version}, the version in v1.2.3" in version
    assert f"write {enough} or higher, since {named[-1]} " in version
    assert changelog.startswith(f"CHANGELOG.md:1: no entry since v1.2.3 names {', '.join(named)}; ")
    project.write(enough, changed, RELEASED.format("- `Kettle.fill` and `boil()` are new.", old_version))
    assert project.problems() == []


def test_new_name_needs_nothing(project: Project) -> None:
    project.write("1.2.3", OLD)
    release(project.root, "v1.2.3")
    project.write("1.2.3", OLD + "k.new() -> None\n")
    assert project.problems() == []


def test_release_without_a_list_is_not_compared(project: Project) -> None:
    (project.root / CHANGELOG).write_text("")
    release(project.root, "v1.2.3")
    project.write("1.2.3", OLD)
    assert check_public_api(project.root).note.endswith("v1.2.3 has no generated/bluecurrent/_runtime/core/version.py")


def test_check_reports_a_lost_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kettles.write(tmp_path)
    generate(tmp_path)
    path = tmp_path / PATH
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}bluecurrent.whistle() -> None\n", encoding="utf-8")
    git(tmp_path, "init", "-q")
    release(tmp_path, "v0.1.0")
    path.write_text(text, encoding="utf-8")
    assert main(["--root", str(tmp_path), "check"]) == 1
    version, changelog = capsys.readouterr().err.splitlines()
    assert version.endswith("since bluecurrent.whistle is gone")
    assert changelog.startswith("CHANGELOG.md:1: no entry since v0.1.0 names bluecurrent.whistle; ")
