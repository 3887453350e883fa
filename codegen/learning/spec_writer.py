"""Adds to the spec the findings that keep it valid; restores all files if one can't be written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from ..model.protocol import Protocol
from ..output.resumable_file_replacement import delay_signals
from ..spec_reading.problems import InvalidSpec
from ..validation.load_spec import load_spec
from .editable_spec_file import SpecFile
from .findings import Finding, one_line
from .spec_entry_additions import Additions
from .type_inference import UnsafeAddition

FILES = ("protocol.yaml", "types.yaml", "objects.yaml")


@dataclass(frozen=True)
class WriteResult:
    """Lists the added findings, and the refused findings with the reasons."""

    added: list[str]
    refused: list[str]


def write_additions(folder: Path, findings: Iterable[Finding]) -> WriteResult:
    """Adds the safe findings to the spec in a folder. If it raises OSError, the spec is unchanged."""
    merged = merge_samples(findings)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".codegen-") as temporary:
        copy = Path(temporary) / folder.name
        copy_tree(folder, copy)
        result = add_in_halves(copy, merged)
        changed = [name for name in FILES if (copy / name).read_bytes() != (folder / name).read_bytes()]
        replace_files(folder, copy, changed)
    return result


def replace_files(folder: Path, new: Path, names: Iterable[str]) -> None:
    """Replaces files by new files in the folder `new`. If one can't be replaced, restores all old files."""
    with delay_signals(), ExitStack() as restoring:
        for name in names:
            old = new / f"{name}.old"
            shutil.copy2(folder / name, old)
            (new / name).replace(folder / name)
            restoring.callback(old.replace, folder / name)
        restoring.pop_all()


def copy_tree(source: Path, target: Path) -> None:
    """Copies a folder; in contrast to shutil.copytree, an error is an OSError with one line of text."""
    for path in sorted(source.rglob("*")):
        if path.is_file():
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, copy)


def add_in_halves(folder: Path, findings: list[Finding]) -> WriteResult:
    """Adds findings. If they break the spec, tries each half alone, so that one finding does not stop the others."""
    if not findings:
        return WriteResult([], [])
    try:
        return add_all(folder, load_spec(folder), findings)
    except UnsafeAddition as reason:
        if len(findings) == 1:
            return WriteResult([], [f"{one_line(findings[0].name)}: {reason}"])
    half = len(findings) // 2
    first, second = add_in_halves(folder, findings[:half]), add_in_halves(folder, findings[half:])
    return WriteResult([*first.added, *second.added], [*first.refused, *second.refused])


def add_all(folder: Path, protocol: Protocol, findings: list[Finding]) -> WriteResult:
    """Adds findings to a spec. If they break the spec, restores the files and raises UnsafeAddition."""
    files = {name: SpecFile(folder / name) for name in FILES}
    additions = Additions({name: file.data for name, file in files.items()}, protocol)
    for finding in findings:
        additions.add(finding)
    if additions.added:
        try:
            for file in files.values():
                file.write()
            load_spec(folder)
        except (InvalidSpec, UnsafeAddition) as error:
            for file in files.values():
                file.restore()
            if isinstance(error, InvalidSpec):
                reason = one_line(error.problems[0].message)
                raise UnsafeAddition(f"it would break a rule of the spec: {reason}") from None
            raise
    return WriteResult(additions.added, additions.refused)


def merge_samples(findings: Iterable[Finding]) -> list[Finding]:
    """Merges the samples of findings about the same field: a field with samples of two types is not safe to add."""
    merged: dict[tuple[str, object], Finding] = {}
    for finding in findings:
        key = (finding.kind, finding.spec_field or finding.name)
        merged.setdefault(key, replace(finding, samples=[])).samples.extend(finding.samples)
    return list(merged.values())
