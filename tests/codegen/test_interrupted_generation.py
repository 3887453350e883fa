"""A generator that is killed, wherever it stands: the old trees are whole, or the new ones are after the next run."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.generate import generate
from codegen.output import file_trees
from tests.codegen import kettles
from tests.codegen.generator_process import environment, finished, run, start

KILL = """
import os, pathlib, shutil, signal, subprocess
class Countdown:
    def __init__(self, owner, name, nth):
        self.plain, self.left = getattr(owner, name), nth
        setattr(owner, name, lambda *args, **options: self(*args, **options))
    def __call__(self, *args, **options):
        self.left -= 1
        if self.left == 0 and {before}:
            os.kill(os.getpid(), signal.{signal})
        result = self.plain(*args, **options)
        if self.left == 0 and not {before}:
            os.kill(os.getpid(), signal.{signal})
        return result
Countdown({owner}, {name!r}, {nth})
"""
"""Sends a signal at the nth call of a function, before or after it."""

TARGETS = ["made/one", "made/two", "three.txt"]
SWAP = """
from pathlib import Path
from codegen.output import file_trees
file_trees.swap(Path('.'), Path('new'), {targets})"""


def killing(owner: str, name: str, nth: int, signal: str = "SIGKILL", *, before: bool = False) -> str:
    return KILL.format(owner=owner, name=name, nth=nth, signal=signal, before=before)


def fill(folder: Path, text: str) -> None:
    """Targets with files that hold a text; only the second has one more."""
    for name in ("made/one/a.txt", "made/one/b/c.txt", "made/two/d.txt", "three.txt", f"made/two/{text}.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def contents(root: Path) -> dict[str, bytes]:
    return {f"{target}/{name}": text for target in TARGETS for name, text in file_trees.read(root / target).items()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Old targets, and new ones that are to take their place."""
    fill(tmp_path, "old")
    fill(tmp_path / "new", "new")
    return tmp_path


def swap(root: Path, code: str) -> int:
    """Swaps in a process that is killed on the way; returns its exit status."""
    command = [sys.executable, "-c", code + SWAP.format(targets=TARGETS)]
    return subprocess.run(command, cwd=root, env=environment(), capture_output=True, timeout=30, check=False).returncode


@pytest.mark.parametrize(
    ("owner", "name", "nth"),
    [*(("pathlib.Path", "rename", nth) for nth in range(1, 2 * len(TARGETS) + 2)), ("shutil", "rmtree", 1)],
)
def test_a_swap_that_is_killed_is_finished_by_the_next_run(root: Path, owner: str, name: str, nth: int) -> None:
    new = contents(root / "new")
    assert swap(root, killing(owner, name, nth)) == -9
    file_trees.finish_swap(root, TARGETS)
    assert contents(root) == new
    assert not (root / file_trees.SWAP).exists()


def test_clearing_up_may_be_killed(root: Path) -> None:
    new = contents(root / "new")
    assert swap(root, killing("os", "unlink", 2)) == -9
    file_trees.finish_swap(root, TARGETS)
    assert contents(root) == new
    assert not (root / file_trees.SWAP).exists()


def test_a_swap_that_is_killed_before_it_begins(root: Path) -> None:
    old = contents(root)
    assert swap(root, killing("pathlib.Path", "rename", 1, before=True)) == -9
    assert contents(root) == old
    assert not (root / file_trees.SWAP).exists()


@pytest.mark.parametrize("signal", ["SIGINT", "SIGTERM"])
@pytest.mark.parametrize("nth", range(1, 2 * len(TARGETS) + 2))
def test_a_swap_that_is_interrupted_goes_on_first(root: Path, nth: int, signal: str) -> None:
    new = contents(root / "new")
    swap(root, killing("pathlib.Path", "rename", nth, signal))
    file_trees.finish_swap(root, TARGETS)
    assert contents(root) == new


def test_a_target_may_be_missing_or_a_link(root: Path) -> None:
    new = contents(root / "new")
    shutil.rmtree(root / "made" / "one")
    (root / "three.txt").unlink()
    (root / "three.txt").symlink_to("nowhere")
    file_trees.swap(root, root / "new", TARGETS)
    assert contents(root) == new


@pytest.fixture(scope="module")
def kettles_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What came of a spec, beside the spec that has changed since."""
    root = tmp_path_factory.mktemp("kettles")
    path = kettles.write(root) / "commands.yaml"
    generate(root)
    path.write_text(path.read_text(encoding="utf-8").replace("method: brew", "method: make_tea"), encoding="utf-8")
    return root


def files(root: Path) -> dict[Path, int]:
    """The generated files, each by the number that tells it from another of the same text."""
    return {path: path.stat().st_ino for path in root.rglob("*.py") if ".codegen" not in str(path)}


def client(root: Path) -> str:
    return (root / "generated/bluecurrent/client.py").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("owner", "name", "nth", "signal"),
    [
        ("pathlib.Path", "write_text", 3, "SIGINT"),
        ("subprocess", "run", 1, "SIGTERM"),
        ("subprocess", "run", 2, "SIGKILL"),
    ],
)
def test_before_the_swap_the_old_trees_stay(kettles_root: Path, owner: str, name: str, nth: int, signal: str) -> None:
    before = files(kettles_root)
    done = run("generate", root=kettles_root, code=killing(owner, name, nth, signal))
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert files(kettles_root) == before
    assert signal != "SIGINT" or not list(kettles_root.glob(".codegen*"))
    assert "make_tea" not in client(kettles_root)


def test_two_at_once_wait_for_each_other(kettles_root: Path) -> None:
    (kettles_root / ".codegen-left-behind").mkdir(exist_ok=True)
    with file_trees.alone(kettles_root):
        waiting = start("generate", root=kettles_root)
        with pytest.raises(TimeoutError):
            finished(waiting, seconds=2)
        assert "make_tea" not in client(kettles_root)
    assert finished(waiting, seconds=40) == 0
    assert "make_tea" in client(kettles_root)
    assert not list(kettles_root.glob(".codegen*"))
