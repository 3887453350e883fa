"""Replaces several files and folders together. If the process is killed, the next run completes the replacement."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl

TEMPORARY_PREFIX = ".codegen-"
SWAP_FOLDER = ".codegen-swap"
"""The folder that holds the complete new files until they have replaced the old ones."""


@contextmanager
def exclusive_lock(root: Path) -> Generator[None, None, None]:
    """Locks the project against other generator processes, and removes temporary folders of killed ones."""
    if sys.platform == "win32" or not root.is_dir():
        yield
        return
    descriptor = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        for folder in root.glob(f"{TEMPORARY_PREFIX}*"):
            if folder.name != SWAP_FOLDER:
                shutil.rmtree(folder, ignore_errors=True)
        yield
    finally:
        os.close(descriptor)


@contextmanager
def temporary_folder(root: Path) -> Generator[Path, None, None]:
    """Makes an empty folder on the same disk as the targets, and removes it afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=TEMPORARY_PREFIX, dir=root))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def swap(root: Path, new: Path, targets: Iterable[str]) -> None:
    """Replaces the targets at `root` by the files and folders at the same paths in the folder `new`."""
    with delay_signals():
        new.rename(root / SWAP_FOLDER)
    finish_swap(root, targets)


def finish_swap(root: Path, targets: Iterable[str]) -> None:
    """Moves the new targets out of the swap folder, if there is one."""
    folder = root / SWAP_FOLDER
    if not folder.is_dir():
        return
    with delay_signals():
        for target in targets:
            if (folder / target).exists():
                replace(root / target, folder / target)
        shutil.rmtree(folder)


def replace(target: Path, new: Path) -> None:
    """Moves a new file or folder to its target. An old target is moved away first, under a name with `.old`."""
    if target.exists() or target.is_symlink():
        target.rename(new.with_name(f"{new.name}.old"))
    target.parent.mkdir(parents=True, exist_ok=True)
    new.rename(target)


@contextmanager
def delay_signals() -> Generator[None, None, None]:
    """Delays SIGINT and SIGTERM until the end of the block."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
