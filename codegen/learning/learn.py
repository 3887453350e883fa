"""python -m codegen learn: what recordings show that the spec does not say."""

from __future__ import annotations

import sys
from pathlib import Path

from ..validation.load_spec import load
from .findings import UNSEEN, unseen_lines
from .recorded_frames import ForeignFile, frames
from .spec_writer import write
from .traffic_comparison import Observer


def learn(root: Path, recordings: list[Path], *, writes: bool) -> int:
    """Prints what is new or different; returns 0 if nothing is, 1 if something is, 2 for what is no recording."""
    protocol = load(root / "spec")
    observer = Observer(protocol)
    try:
        for path in recordings:
            observer.look(frames(path))
    except ForeignFile as error:
        print(error, file=sys.stderr)
        return 2
    findings = observer.all()
    differing = [finding for finding in findings if finding.kind != UNSEEN]
    lines = [*map(str, differing)] or ["nothing is new or different"]
    lines += unseen_lines(finding for finding in findings if finding.kind == UNSEEN)
    print(*lines, sep="\n")
    if writes and differing:
        outcome = write(root / "spec", differing)
        done = "Run `python -m codegen generate`." if outcome.added else "There is nothing that is safe to add."
        added, refused = (
            [f"{what}: {item}" for item in of]
            for what, of in (("added", outcome.added), ("not added", outcome.refused))
        )
        print(*added, *refused, done, sep="\n")
    return 1 if differing else 0
