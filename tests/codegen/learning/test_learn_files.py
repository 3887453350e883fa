"""Tests how learning writes the spec's files: formatted as before, and all or nothing."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from codegen.validation.load_spec import load_spec
from tests.codegen.conftest import Learn, LearnMessages
from tests.codegen.generator_process import run
from tests.codegen.recorded_traffic import status, write_received
from tests.platform_marks import needs_resource_limits, needs_signals

SPEC = [f"spec/{part}.yaml" for part in ("protocol", "types", "objects", "commands")]
NEWS = status(activity="asleep", soc=80) | {"sent_by": {"name": "<text 1>", "units": [{"number": 1.5}]}}


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in SPEC}


def changed_lines(before: dict[str, bytes], folder: Path, name: str) -> list[str]:
    """Returns the lines that differ, as diff shows them."""
    old, new = (text.decode().splitlines() for text in (before[name], (folder / name).read_bytes()))
    return [line for line in difflib.ndiff(old, new) if not line.startswith(("  ", "? "))]


@pytest.mark.slow
def test_additions_are_generated_and_known_afterwards(
    project: Path, learn: Learn, learn_messages: LearnMessages
) -> None:
    learn_messages(NEWS, {"object": "WEATHER", "rain": 1, "wind": [{"force": 3}]}, {"object": "WEATHER", "rain": 2.5})
    again, output = learn("--write")
    assert again == 0
    assert output.startswith("nothing is new or different\n")
    assert "added" not in output
    assert run("generate", root=project).returncode == 0
    assert run("check", root=project).returncode == 0
    rain = next(field for field in load_spec(project / "spec").objects["WEATHER"].shape.fields if field.name == "rain")
    assert (str(rain.type), rain.sensitive, rain.evidence.sure) == ("number", True, "recorded")


def test_source_is_added_to_the_sources(project: Path, learn_messages: LearnMessages) -> None:
    before = contents(project)
    learn_messages(NEWS)
    lines = (project / "spec/protocol.yaml").read_text(encoding="utf-8").splitlines()
    at = lines.index("  recordings: traffic recorded with this project's recorder")
    assert lines[at - 1].startswith("  pattern: ")
    assert lines[at + 1 : at + 3] == ["", "endpoint:"]
    assert changed_lines(before, project, "spec/protocol.yaml") == [f"+ {lines[at]}"]
    assert all(line.startswith(("+", "- ")) for line in changed_lines(before, project, "spec/types.yaml"))


def test_comment_after_the_last_field_stays_after_it(project: Path, learn_messages: LearnMessages) -> None:
    path = project / "spec/types.yaml"
    text = path.read_text(encoding="utf-8")
    last = next(
        line for line in text.splitlines() if line.startswith("      socket_id: {type: integer, description: Socket. ")
    )
    block = "      socket_id:\n        type: integer\n        description: It.\n        example: 1 # a number\n"
    block += "\n    # derived\n"
    path.write_text(text.replace(f"{last}\n", block), encoding="utf-8")
    assert "# a number\n\n    # derived" in path.read_text(encoding="utf-8")
    before = contents(project)
    learn_messages(status(soc=80))
    (added,) = changed_lines(before, project, "spec/types.yaml")
    assert added.startswith("+       soc: {type: integer, label: soc, description: Seen in recordings")
    assert "example: 1 # a number\n      soc: {" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark_are_kept(project: Path, line_end: bytes, mark: bytes, learn: Learn) -> None:
    for name, text in contents(project).items():
        (project / name).write_bytes(mark + text.replace(b"\n", line_end))
    before = contents(project)
    path = write_received(project / "new.jsonl", status(soc=80))
    path.write_bytes(path.read_bytes().replace(b"\n", line_end))
    assert learn("--write")[0] == 1
    after = (project / "spec/types.yaml").read_bytes()
    assert after.count(b"\n") == before["spec/types.yaml"].count(b"\n") + 1
    assert after.count(b"\r\n") == (after.count(b"\n") if line_end == b"\r\n" else 0)
    assert after.startswith(mark + b"#")
    assert (project / "spec/objects.yaml").read_bytes() == before["spec/objects.yaml"]


INTERRUPT_AT_REPLACE = """
import pathlib, os, signal
original = pathlib.Path.replace
def replace(self, target):
    os.kill(os.getpid(), signal.SIGINT)
    return original(self, target)
pathlib.Path.replace = replace
"""


FULL_DISK = """
import resource, sys
sys.dont_write_bytecode = True  # Python would leave the compiled modules cut off at the limit
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
"""
READ_ONLY = """
import tempfile
def refuse(*_): raise PermissionError(13, "Permission denied", "spec")
tempfile.mkdtemp = refuse
"""
SECOND_FILE_READ_ONLY = """
import pathlib
original = pathlib.Path.replace
def replace(self, target):
    if target.name == "types.yaml": raise PermissionError(13, "Permission denied", "types.yaml")
    return original(self, target)
pathlib.Path.replace = replace
"""
INTERRUPTED = """
import os, shutil, signal
original = shutil.copy2
def copy(*arguments): original(*arguments); os.kill(os.getpid(), signal.SIGINT)
shutil.copy2 = copy
"""


@pytest.mark.parametrize(
    ("code", "exit_status", "error"),
    [
        pytest.param(FULL_DISK, 1, "File too large", marks=needs_resource_limits, id="full disk"),
        pytest.param(READ_ONLY, 1, "spec: Permission denied", id="read-only"),
        pytest.param(SECOND_FILE_READ_ONLY, 1, "types.yaml: Permission denied", id="second file read-only"),
        pytest.param(INTERRUPTED, 130, "interrupted", marks=needs_signals, id="interrupt"),
    ],
)
def test_failed_write_leaves_the_spec_as_it_was(project: Path, code: str, exit_status: int, error: str) -> None:
    before, recording = contents(project), write_received(project / "new.jsonl", NEWS)
    done = run("learn", "--write", str(recording), root=project, code=code)
    assert done.returncode == exit_status
    assert error in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert contents(project) == before
    assert sorted(path.name for path in project.iterdir()) == ["new.jsonl", "spec"]


@needs_signals
def test_interrupt_between_two_files_is_delayed(project: Path, learn: Learn) -> None:
    path = write_received(project / "new.jsonl", NEWS)
    assert run("learn", "--write", str(path), root=project, code=INTERRUPT_AT_REPLACE).returncode == 130
    assert learn()[0] == 0


def test_control_characters_of_a_recording_are_shown(project: Path, learn: Learn) -> None:
    write_received(project / "new.jsonl", {"object": "NEW\x1b]0;title\x07\x9b", "key\u202e": "text\x1b[2J"})
    _, output = learn("--write")
    assert r"NEW\x1b]0;title\x07\x9b" in output or r"NEW\u001b]0;title\u0007\u009b" in output
    assert all(line.isprintable() for line in output.splitlines())
