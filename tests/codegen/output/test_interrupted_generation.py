"""Tests that killing the generator leaves either the old files or, after the next run, the new ones."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.output.file_trees import read_files
from codegen.output.resumable_file_replacement import SWAP_FOLDER, exclusive_lock, finish_swap, swap
from tests.codegen.generator_process import TIME_LIMIT, environment, run, start, wait_for
from tests.platform_marks import needs_signals, needs_symbolic_links

KILL_CODE = """
import os, pathlib, shutil, signal, subprocess
class Countdown:
    def __init__(self, owner, name, nth):
        self.original, self.left = getattr(owner, name), nth
        setattr(owner, name, lambda *args, **options: self(*args, **options))
    def __call__(self, *args, **options):
        self.left -= 1
        if self.left == 0 and {before}:
            os.kill(os.getpid(), signal.{signal})
        result = self.original(*args, **options)
        if self.left == 0 and not {before}:
            os.kill(os.getpid(), signal.{signal})
        return result
Countdown({owner}, {name!r}, {nth})
"""
"""Sends a signal at the nth call of a function, before or after it."""

TARGETS = ["made/one", "made/two", "three.txt"]
SWAP_CODE = """
from pathlib import Path
from codegen.output.resumable_file_replacement import swap
swap(Path('.'), Path('new'), {targets})"""


def kill_code(owner: str, name: str, nth: int, signal: str = "SIGKILL", *, before: bool = False) -> str:
    return KILL_CODE.format(owner=owner, name=name, nth=nth, signal=signal, before=before)


def write_targets(folder: Path, text: str) -> None:
    """Writes files with a text into every target, and one more file named after the text into the second."""
    for name in ("made/one/a.txt", "made/one/b/c.txt", "made/two/d.txt", "three.txt", f"made/two/{text}.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def contents(root: Path) -> dict[str, bytes]:
    return {f"{target}/{name}": text for target in TARGETS for name, text in read_files(root / target).items()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Returns a folder with old targets, and new ones below `new`."""
    write_targets(tmp_path, "old")
    write_targets(tmp_path / "new", "new")
    return tmp_path


def swap_in_process(root: Path, code: str) -> int:
    """Swaps in a process that runs other code first, and returns its exit status."""
    command = [sys.executable, "-c", code + SWAP_CODE.format(targets=TARGETS)]
    return subprocess.run(
        command, cwd=root, env=environment(), capture_output=True, timeout=TIME_LIMIT, check=False
    ).returncode


@needs_signals
@pytest.mark.parametrize(
    ("owner", "name", "nth"),
    [*(("pathlib.Path", "rename", nth) for nth in range(1, 2 * len(TARGETS) + 2)), ("shutil", "rmtree", 1)],
)
def test_killed_swap_is_finished_by_the_next_run(root: Path, owner: str, name: str, nth: int) -> None:
    new = contents(root / "new")
    assert swap_in_process(root, kill_code(owner, name, nth)) == -9
    finish_swap(root, TARGETS)
    assert contents(root) == new
    assert not (root / SWAP_FOLDER).exists()


@needs_signals
def test_swap_killed_while_it_cleans_up_is_finished(root: Path) -> None:
    new = contents(root / "new")
    assert swap_in_process(root, kill_code("os", "unlink", 2)) == -9
    finish_swap(root, TARGETS)
    assert contents(root) == new
    assert not (root / SWAP_FOLDER).exists()


@needs_signals
def test_swap_killed_before_it_begins_changes_nothing(root: Path) -> None:
    old = contents(root)
    assert swap_in_process(root, kill_code("pathlib.Path", "rename", 1, before=True)) == -9
    assert contents(root) == old
    assert not (root / SWAP_FOLDER).exists()


@needs_signals
@pytest.mark.parametrize("signal", ["SIGINT", "SIGTERM"])
@pytest.mark.parametrize("nth", range(1, 2 * len(TARGETS) + 2))
def test_interrupted_swap_ends_after_the_swap(root: Path, nth: int, signal: str) -> None:
    new = contents(root / "new")
    swap_in_process(root, kill_code("pathlib.Path", "rename", nth, signal))
    finish_swap(root, TARGETS)
    assert contents(root) == new


@needs_symbolic_links
def test_missing_target_and_symlink_are_replaced(root: Path) -> None:
    new = contents(root / "new")
    shutil.rmtree(root / "made" / "one")
    (root / "three.txt").unlink()
    (root / "three.txt").symlink_to("nowhere")
    swap(root, root / "new", TARGETS)
    assert contents(root) == new


@pytest.fixture(scope="module")
def kettles_root(generated_kettles: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a folder with generated files, and a spec that was changed afterwards."""
    root = shutil.copytree(generated_kettles, tmp_path_factory.mktemp("changed") / "kettles")
    path = root / "spec" / "commands.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("method: brew", "method: make_tea"), encoding="utf-8")
    return root


def file_numbers(root: Path) -> dict[Path, int]:
    """Returns the inode of every generated file, which changes when the file is replaced."""
    return {path: path.stat().st_ino for path in root.rglob("*.py") if ".codegen" not in str(path)}


def client_source(root: Path) -> str:
    return (root / "generated/bluecurrent/client.py").read_text(encoding="utf-8")


@needs_signals
@pytest.mark.parametrize(
    ("owner", "name", "nth", "signal"),
    [
        ("pathlib.Path", "write_text", 3, "SIGINT"),
        ("subprocess", "run", 1, "SIGTERM"),
        ("subprocess", "run", 2, "SIGKILL"),
    ],
)
def test_killed_before_the_swap_keeps_the_old_files(
    kettles_root: Path, owner: str, name: str, nth: int, signal: str
) -> None:
    before = file_numbers(kettles_root)
    done = run("generate", root=kettles_root, code=kill_code(owner, name, nth, signal))
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert file_numbers(kettles_root) == before
    assert signal != "SIGINT" or not list(kettles_root.glob(".codegen*"))
    assert "make_tea" not in client_source(kettles_root)


def test_second_generator_waits_for_the_first(kettles_root: Path) -> None:
    (kettles_root / ".codegen-left-behind").mkdir(exist_ok=True)
    with exclusive_lock(kettles_root):
        waiting = start("generate", root=kettles_root)
        with pytest.raises(TimeoutError):
            wait_for(waiting, seconds=2)
        assert "make_tea" not in client_source(kettles_root)
    assert wait_for(waiting) == 0
    assert "make_tea" in client_source(kettles_root)
    assert not list(kettles_root.glob(".codegen*"))
