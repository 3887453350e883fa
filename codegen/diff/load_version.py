"""Loads a version of the protocol from a folder or from a git revision."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from ..model.protocol import Protocol
from ..spec_reading.problems import InvalidSpec
from ..spec_reading.spec_documents import ENTRY_DEPTHS
from ..validation.load_spec import load_spec
from .git_revisions import NoSuchVersion, unpack_spec


def load_version(name: str, root: Path) -> Protocol:
    """Loads the spec in a folder, or the `spec/` of a git revision of the project at `root`.

    Recordings are not checked, since the rules for them may have changed in the meantime.

    Raises:
        NoSuchVersion: There is no such version, or this version of the generator can't read its spec.
        InvalidSpec: The spec in the folder is broken.
    """
    if not name:
        raise NoSuchVersion("the name of a version is empty; name a folder with a spec, or a git revision")
    folder = Path(name)
    if not folder.is_dir():
        return load_revision(name, root)
    folder = folder / "spec" if (folder / "spec").is_dir() else folder
    if not any((folder / f"{document}.yaml").exists() for document in ENTRY_DEPTHS):
        raise NoSuchVersion(f"{name} is a folder without a spec; name one with protocol.yaml, or with spec/")
    try:
        return load_spec(folder, with_recordings=False)
    except InvalidSpec as broken:
        is_of_project = folder.resolve() == (root / "spec").resolve()
        raise (broken if is_of_project else complete_paths(folder, broken)) from None


def complete_paths(folder: Path, broken: InvalidSpec) -> InvalidSpec:
    """Returns the problems of a spec with whole file paths, which show in which of two versions each problem is."""
    names = {f"{folder.name}/{document}.yaml": str(folder / f"{document}.yaml") for document in ENTRY_DEPTHS}
    return InvalidSpec([replace(problem, file=names.get(problem.file, problem.file)) for problem in broken.problems])


def load_revision(name: str, root: Path) -> Protocol:
    """Loads the `spec/` of a git revision; raises NoSuchVersion if that is not possible."""
    with tempfile.TemporaryDirectory() as unpacked:
        unpack_spec(root, name, Path(unpacked))
        try:
            return load_spec(Path(unpacked) / "spec", with_recordings=False)
        except InvalidSpec as broken:
            first, count = broken.problems[0], len(broken.problems)
            raise NoSuchVersion(
                f"the spec of {name} can't be read by this version: {first} ({count} problems in all)"
            ) from None
