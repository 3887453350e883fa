"""Formats the differences between two protocols as text or JSON, and derives the version step from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from .change_classification import VERSION_STEPS
from .comparison import Difference


def version_step(differences: Sequence[Difference]) -> str:
    """Returns the part of the version to raise: major, minor, patch or none.

    `differences` must be sorted, the most severe first.
    """
    return VERSION_STEPS[differences[0].classification] if differences else "none"


def json_report(differences: Sequence[Difference], old: str, new: str) -> dict[str, Any]:
    items = [asdict(item) for item in differences]
    return {"old": old, "new": new, "step": version_step(differences), "differences": items}


def text_report(differences: Sequence[Difference]) -> str:
    if not differences:
        return "the two are the same protocol"
    lines = []
    for classification in VERSION_STEPS:
        items = [f"  {item}" for item in differences if item.classification == classification]
        lines += [f"{classification}:", *items, ""] if items else []
    return "\n".join([*lines, f"version step: {version_step(differences)}"])
