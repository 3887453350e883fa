"""Provides specs that a test may change, their problems, and learning from recordings."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from codegen.__main__ import ROOT, main
from codegen.generate import generate
from codegen.model.protocol import Protocol
from codegen.spec_reading.problems import InvalidSpec, Problem
from codegen.validation.load_spec import load_spec
from tests.codegen import kettles
from tests.codegen.recorded_traffic import write_received

Learn = Callable[..., tuple[int, str]]
LearnMessages = Callable[..., str]


class Done(NamedTuple):
    """The exit status of a command, and what it has printed."""

    returncode: int
    stdout: str
    stderr: str


RunHere = Callable[..., Done]


@dataclass(frozen=True)
class SpecFolder:
    """A folder with the kettles' spec, for a test to change."""

    folder: Path

    def path(self, name: str) -> Path:
        """Returns the path of a file of the spec or of a recording by its name, such as commands or look."""
        inner = self.folder / f"{name}.yaml"
        return inner if inner.exists() else self.folder / "recordings" / f"{name}.jsonl"

    def edit(self, name: str, old: str, new: str) -> int:
        """Replaces a text in a file; returns the number of its first line."""
        text = self.path(name).read_text(encoding="utf-8")
        assert old in text
        self.path(name).write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    def append(self, name: str, text: str) -> int:
        """Adds lines at the end of a file; returns the number of the first."""
        before = self.path(name).read_text(encoding="utf-8")
        self.path(name).write_text(before + text, encoding="utf-8")
        return before.count("\n") + 1

    def problems(self) -> list[Problem]:
        """Returns all problems of the spec."""
        try:
            load_spec(self.folder)
        except InvalidSpec as broken:
            return broken.problems
        return []

    def locations_of(self, words: str) -> list[tuple[str, int]]:
        """Returns the files and lines of the problems that contain some words."""
        found = [problem for problem in self.problems() if words in f"{problem.message}; {problem.hint}"]
        assert found, self.problems()
        return [(Path(problem.file).stem, problem.line) for problem in found]

    def only_problem(self) -> tuple[str, int, str]:
        """Returns the only problem: the file, the line and the text."""
        problems = self.problems()
        assert len(problems) == 1, problems
        return Path(problems[0].file).stem, problems[0].line, f"{problems[0].message}; {problems[0].hint}"


@pytest.fixture
def service(tmp_path: Path) -> SpecFolder:
    """Returns a copy of the project's spec without its recordings."""
    folder = tmp_path / "service"
    shutil.copytree(ROOT / "spec", folder, ignore=shutil.ignore_patterns("recordings"))
    return SpecFolder(folder)


@pytest.fixture
def spec(tmp_path: Path) -> SpecFolder:
    """Returns the kettles' spec, without problems."""
    return SpecFolder(kettles.write(tmp_path))


@pytest.fixture(scope="module", autouse=True)
def freeze_heap() -> Iterator[None]:
    """Hides what the tests of a module leave behind from the garbage collector, so that it never stops later tests.

    griffe keeps the syntax trees of every package that it has read, of which each has a hundred thousand objects.
    """
    yield
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def service_protocol() -> Protocol:
    """Returns the protocol that the project's spec describes."""
    return load_spec(ROOT / "spec")


@pytest.fixture(scope="session")
def generated_kettles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a folder with the kettles' spec and everything generated from it; tests must not change it."""
    root = kettles.write(tmp_path_factory.mktemp("kettles")).parent
    generate(root)
    return root


@pytest.fixture
def kettles_project(generated_kettles: Path, tmp_path: Path) -> Path:
    """Returns a copy of the generated kettles that a test may change."""
    return shutil.copytree(generated_kettles, tmp_path / "kettles")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Returns a folder with a copy of the project's spec that a test may change."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    return tmp_path


@pytest.fixture
def run_here(capsys: pytest.CaptureFixture[str]) -> RunHere:
    """Returns a function that runs a command of the generator in this process, for speed."""

    def run_here(*arguments: str | Path, root: Path = ROOT) -> Done:
        status = main(["--root", str(root), *map(str, arguments)])
        return Done(status, *capsys.readouterr())

    return run_here


@pytest.fixture
def learn(project: Path, capsys: pytest.CaptureFixture[str]) -> Learn:
    """Returns a function that learns from `new.jsonl` in this process, for speed: the exit status and the output."""

    def run_learn(*arguments: str) -> tuple[int, str]:
        exit_status = main(["--root", str(project), "learn", str(project / "new.jsonl"), *arguments])
        output = capsys.readouterr()
        assert output.err == ""
        return exit_status, output.out

    return run_learn


@pytest.fixture
def learn_messages(project: Path, learn: Learn) -> LearnMessages:
    """Returns a function that adds to the spec what is new in received messages, and returns the output."""

    def write_and_learn(*messages: dict[str, Any]) -> str:
        write_received(project / "new.jsonl", *messages)
        exit_status, output = learn("--write")
        assert exit_status == 1
        return output

    return write_and_learn
