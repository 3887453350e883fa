"""Tests the problems of the folder of recordings, and of files in it."""

from __future__ import annotations

import codecs
import shutil
from pathlib import Path

import pytest

from bluecurrent.testing import parse_recording, read_recording
from codegen.generate import check, generate
from codegen.output.template_rendering import packaged_recordings
from codegen.spec_reading.problems import InvalidSpec
from tests.codegen.conftest import SpecFolder


def test_folder_with_the_name_of_a_recording_is_a_problem(spec: SpecFolder) -> None:
    (spec.folder / "recordings" / "a.jsonl").mkdir()
    assert spec.only_problem()[2].startswith("the recording can't be read: Is a directory")


def test_missing_folder_of_recordings_is_a_problem_for_generating(spec: SpecFolder) -> None:
    shutil.rmtree(spec.folder / "recordings")
    for use in (check, generate):
        with pytest.raises(InvalidSpec, match=r"^spec/recordings:1: the folder is missing; restore it"):
            use(spec.folder.parent)
    assert not (spec.folder.parent / "generated").exists()


def test_recordings_folder_may_be_empty_but_not_a_file(spec: SpecFolder) -> None:
    folder = spec.folder / "recordings"
    shutil.rmtree(folder)
    folder.write_text("")
    assert spec.only_problem()[2].startswith("this is not a folder")
    folder.unlink()
    folder.mkdir()
    assert spec.problems() == []


def test_files_that_nothing_reads_are_reported(spec: SpecFolder) -> None:
    folder = spec.folder / "recordings"
    for name in ("old.json", "notes.txt", ".gitkeep", "README.md"):
        (folder / name).write_text("")
    (folder / "more").mkdir()
    (spec.folder / "command.yaml").write_text("")
    assert [(problem.file, problem.message) for problem in spec.problems()] == [
        ("spec/command.yaml", "nothing reads this"),
        *((f"spec/recordings/{name}", "nothing reads this") for name in ("more", "notes.txt", "old.json")),
    ]


def test_broken_line_is_the_only_problem(spec: SpecFolder) -> None:
    old = '"connection": 1, "event": "open"}'
    line = spec.edit("look", old, old[:-1])
    assert spec.only_problem()[:2] == ("look", line)


def test_byte_order_mark_is_accepted(spec: SpecFolder) -> None:
    path = spec.path("look")
    path.write_bytes(codecs.BOM_UTF8 + path.read_bytes())
    assert spec.problems() == []
    recording = read_recording(path)
    packaged = packaged_recordings(spec.folder / "recordings")["testing/recordings/look.jsonl"]
    assert parse_recording(packaged.encode(), path).events == recording.events


def test_recordings_are_checked_although_the_spec_has_problems(spec: SpecFolder) -> None:
    expected = {("commands", spec.edit("commands", "repeatable: true", "repeatible: true"))}
    expected.add(("look", spec.append("look", "nonsense\n")))
    assert {(Path(problem.file).stem, problem.line) for problem in spec.problems()} == expected
