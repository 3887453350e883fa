"""From the files in spec/ to a Protocol, or to everything that is wrong with them."""

from __future__ import annotations

from pathlib import Path

from ..model.protocol import Protocol
from ..spec_reading import protocol_builder, recordings
from ..spec_reading.documents import parsed
from ..spec_reading.problems import BrokenSpec
from . import rules
from .personal_data import personal


def load(folder: Path, *, with_recordings: bool = True) -> Protocol:
    """The protocol that a spec folder describes; raises BrokenSpec with every problem found, its recordings' too."""
    spec, problems = parsed(folder)
    if all(isinstance(document.data, dict) for document in spec.documents.values()):
        problems += [problem for rule in rules.RULES for problem in rule(spec)]
        problems += recordings.unknown_frames(folder / "recordings", spec) if with_recordings else ()
    if problems:
        raise BrokenSpec(problems)
    protocol = protocol_builder.protocol(spec)
    folder /= "recordings"
    if with_recordings and (problems := [*recordings.misfits(folder, protocol), *personal(folder, protocol)]):
        raise BrokenSpec(problems)
    return protocol
