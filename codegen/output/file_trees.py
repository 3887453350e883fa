"""Writes, reads and compares folders of files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class FileDifference:
    """Holds the path of a file that differs from the generated one, and the kind of difference."""

    path: str
    kind: str

    def __str__(self) -> str:
        return f"{self.path}: {self.kind}"


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Writes files below a folder, given their contents by path."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def read_files(folder: Path) -> dict[str, bytes]:
    """Returns the content of every file below a folder except Python's caches. A single file has an empty path."""
    if folder.is_file():
        return {"": folder.read_bytes()}
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def differences(new: Path, old: Path, name: str) -> list[FileDifference]:
    """Returns the files that differ, or are in only one of two folders; `name` is put before their paths."""
    wanted, existing = read_files(new), read_files(old)
    changed = [path for path in wanted.keys() & existing.keys() if wanted[path] != existing[path]]
    kinds = dict.fromkeys(wanted.keys() - existing.keys(), "is missing")
    kinds |= dict.fromkeys(existing.keys() - wanted.keys(), "is not from the spec")
    kinds |= dict.fromkeys(changed, "differs from what the spec gives")
    return sorted(FileDifference(f"{name}/{path}".rstrip("/"), kind) for path, kind in kinds.items())
