"""Puts what is safe to add into the spec, all or nothing; nothing else in it is touched."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from ..model.protocol import Protocol
from ..output.atomic_swap import signals_blocked
from ..spec_reading.problems import BrokenSpec
from ..validation.load_spec import load
from .additions import Additions
from .findings import Finding, one_line
from .yaml_with_comments import FILES, read, written


@dataclass(frozen=True)
class Outcome:
    """What became of the findings, in words."""

    added: list[str]
    refused: list[str]


def write(folder: Path, findings: Iterable[Finding]) -> Outcome:
    """Adds what is safe to add to the spec; raises OSError and writes nothing then."""
    together = merged(findings)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".codegen-") as trial:
        copy = Path(trial) / folder.name
        copy_tree(folder, copy)
        outcome = fill_in_parts(copy, together)
        changed = [name for name in FILES if (copy / name).read_bytes() != (folder / name).read_bytes()]
        with signals_blocked():
            for name in changed:
                (copy / name).replace(folder / name)
    return outcome


def copy_tree(folder: Path, to: Path) -> None:
    """Not shutil.copytree: its errors do not say what went wrong in one line."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            (to / path.relative_to(folder)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, to / path.relative_to(folder))


def fill(folder: Path, protocol: Protocol, findings: list[Finding]) -> Outcome | None:
    """Adds findings to a copy; None, and the copy as it was, if it can't be read then."""
    before = {name: (folder / name).read_bytes() for name in FILES}
    additions = Additions({name: read(folder / name) for name in FILES}, protocol)
    for finding in findings:
        additions.add(finding)
    if additions.added:
        for name in FILES:
            (folder / name).write_bytes(written(additions.files[name], before[name]))
        try:
            load(folder)
        except BrokenSpec:
            for name, raw in before.items():
                (folder / name).write_bytes(raw)
            return None
    return Outcome(additions.added, additions.refused)


def fill_in_parts(folder: Path, findings: list[Finding]) -> Outcome:
    """Adds findings in ever smaller parts, so that one that no rule allows does not keep the others out."""
    if not findings:
        return Outcome([], [])
    whole = fill(folder, load(folder), findings)
    if whole is not None:
        return whole
    if len(findings) == 1:
        return Outcome([], [f"{one_line(findings[0].name)}: the spec would be broken with it"])
    half = len(findings) // 2
    first, second = fill_in_parts(folder, findings[:half]), fill_in_parts(folder, findings[half:])
    return Outcome([*first.added, *second.added], [*first.refused, *second.refused])


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """One finding for each place in the spec, with all its samples: what was seen in two types is safe in neither."""
    places: dict[tuple[str, object], Finding] = {}
    for finding in findings:
        where = finding.place if any(finding.place) else finding.name
        same = places.setdefault((finding.kind, where), replace(finding, samples=[]))
        same.samples.extend(finding.samples)
    return list(places.values())
