"""python -m codegen learn: what recordings show that the spec does not say."""

from __future__ import annotations

import sys
from pathlib import Path

from ..load import load
from .observe import UNSEEN, Observer
from .traffic import ForeignFile, frames
from .write import write


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
    print("\n".join(map(str, differing)) or "nothing is new or different")
    unseen = [finding.name for finding in findings if finding.kind == UNSEEN]
    if unseen:
        print(f"never seen in these recordings: {', '.join(unseen)}")
    if writes:
        added = write(root / "spec", protocol, differing)
        print(*(f"added: {item}" for item in added), sep="\n")
        print("Run `python -m codegen generate`." if added else "There is nothing that is safe to add.")
    return 1 if differing else 0
