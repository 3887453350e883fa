"""A spec that a test may break, and what is then said about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from codegen.spec_reading.problems import BrokenSpec, Problem
from codegen.validation.load_spec import load
from tests.codegen import kettles


@dataclass(frozen=True)
class SpecFolder:
    """A folder with the kettles' spec in it."""

    folder: Path

    def path(self, name: str) -> Path:
        """A file by its name, those of the recordings too: commands, look."""
        inner = self.folder / f"{name}.yaml"
        return inner if inner.exists() else self.folder / "recordings" / f"{name}.jsonl"

    def edit(self, name: str, old: str, new: str) -> int:
        """Replaces a text that stands there; returns the line on which it begins."""
        text = self.path(name).read_text(encoding="utf-8")
        assert old in text
        self.path(name).write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    def append(self, name: str, text: str) -> int:
        """Adds lines at the end of a file; returns the line of the first."""
        before = self.path(name).read_text(encoding="utf-8")
        self.path(name).write_text(before + text, encoding="utf-8")
        return before.count("\n") + 1

    def problems(self) -> list[Problem]:
        """Everything that is wrong with it."""
        try:
            load(self.folder)
        except BrokenSpec as broken:
            return broken.problems
        return []

    def places_of(self, words: str) -> list[tuple[str, int]]:
        """Where something is told: files and lines."""
        found = [problem for problem in self.problems() if words in f"{problem.what}; {problem.right}"]
        assert found, self.problems()
        return [(Path(problem.file).stem, problem.line) for problem in found]

    def problem(self) -> tuple[str, int, str]:
        """The one thing that is wrong with it: the file, the line, and what is said."""
        problems = self.problems()
        assert len(problems) == 1, problems
        return Path(problems[0].file).stem, problems[0].line, f"{problems[0].what}; {problems[0].right}"


@pytest.fixture
def spec(tmp_path: Path) -> SpecFolder:
    """The kettles' spec, sound as it is."""
    return SpecFolder(kettles.write(tmp_path))
