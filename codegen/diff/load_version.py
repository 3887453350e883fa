"""Protocols by where they are: a folder, or a revision of git."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from ..model.protocol import Protocol
from ..spec_reading.problems import BrokenSpec
from ..validation.load_spec import load


class NoSuchVersion(Exception):
    """Neither a folder with a spec nor a revision that has one; its text is one line."""


def version(name: str, root: Path) -> Protocol:
    """The protocol in a folder, or in the spec/ of a revision of the project; raises NoSuchVersion or BrokenSpec.

    Its recordings are not looked at: what they must be may have changed since.
    """
    folder = Path(name)
    if folder.is_dir():
        return load(folder / "spec" if (folder / "spec").is_dir() else folder, with_recordings=False)
    with tempfile.TemporaryDirectory() as unpacked:
        unpack(name, root, Path(unpacked))
        try:
            return load(Path(unpacked) / "spec", with_recordings=False)
        except BrokenSpec as broken:
            what = f"the spec of {name} can't be read by this version: {broken.problems[0]}"
            raise NoSuchVersion(f"{what} ({len(broken.problems)} problems in all)") from None


def unpack(revision: str, root: Path, folder: Path) -> None:
    command = ["git", "-C", str(root), "archive", "--format=tar", "--end-of-options", revision, "spec"]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        raise NoSuchVersion(
            f"{revision} is no folder, and there is no git to look for a revision of that name"
        ) from None
    if done.returncode:
        reason = (done.stderr.decode(errors="replace").strip().splitlines() or ["git does not say why"])[-1]
        raise NoSuchVersion(f"{revision} is neither a folder nor a revision with a spec: {reason}")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
