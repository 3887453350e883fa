"""Trees of files: written, compared, and swapped in as one; a swap that was killed is finished by the next run."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

if sys.platform != "win32":
    import fcntl

WORKSHOP = ".codegen-"
SWAP = ".codegen-swap"
"""A complete set of new trees, waiting to take the place of the old ones."""


@dataclass(frozen=True, order=True)
class Difference:
    """A file that is not what the spec gives."""

    path: str
    how: str

    def __str__(self) -> str:
        return f"{self.path}: {self.how}"


@contextmanager
def alone(root: Path) -> Generator[None, None, None]:
    """Waits until no other run makes the trees; what killed ones left is cleared away, but for a swap."""
    if sys.platform == "win32" or not root.is_dir():
        yield
        return
    folder = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        for left in root.glob(f"{WORKSHOP}*"):
            if left.name != SWAP:
                shutil.rmtree(left, ignore_errors=True)
        yield
    finally:
        os.close(folder)


@contextmanager
def workshop(root: Path) -> Generator[Path, None, None]:
    """An empty folder on the same disk as the targets, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=WORKSHOP, dir=root))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def read(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but Python's caches; a file is a folder of itself alone."""
    if folder.is_file():
        return {"": folder.read_bytes()}
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def differences(new: Path, old: Path, name: str) -> list[Difference]:
    """How the tree that is there differs from the one that should be."""
    wanted, found = read(new), read(old)
    changed = [path for path in wanted.keys() & found.keys() if wanted[path] != found[path]]
    how = dict.fromkeys(wanted.keys() - found.keys(), "is missing")
    how |= dict.fromkeys(found.keys() - wanted.keys(), "is not from the spec")
    how |= dict.fromkeys(changed, "differs from what the spec gives")
    return sorted(Difference(f"{name}/{path}".rstrip("/"), words) for path, words in how.items())


def swap(root: Path, new: Path, targets: list[str]) -> None:
    """Puts complete new trees in the place of the old; `new` holds each at its target's path."""
    with signals_held():
        new.rename(root / SWAP)
    finish_swap(root, targets)


def finish_swap(root: Path, targets: list[str]) -> None:
    """Moves in what waits in the swap folder, if one is there."""
    waiting = root / SWAP
    if not waiting.is_dir():
        return
    with signals_held():
        for target in targets:
            if (waiting / target).exists():
                move_in(waiting / target, root / target)
        shutil.rmtree(waiting)


def move_in(new: Path, target: Path) -> None:
    """Puts something new in the place of the old, if there is any, which is then beside where the new came from."""
    if target.exists() or target.is_symlink():
        target.rename(new.with_name(f"{new.name}.old"))
    target.parent.mkdir(parents=True, exist_ok=True)
    new.rename(target)


@contextmanager
def signals_held() -> Generator[None, None, None]:
    """Keeps Ctrl-C and a polite kill waiting until the end."""
    held = {signal.SIGINT, signal.SIGTERM}
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, held)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
