"""Runs `python -m codegen learn`: reports differences between recordings and the spec, and can add new entries."""

from __future__ import annotations

import sys
from pathlib import Path

from ..output.escaped_printing import print_lines
from ..validation.load_spec import load_spec
from .findings import unseen_fields_report
from .recorded_traffic_reading import NotARecording, read_recorded_traffic
from .spec_writer import write_additions
from .traffic_comparison import TrafficComparison


def learn(root: Path, recordings: list[Path], *, writes: bool) -> int:
    """Prints the differences between recordings and the spec; with `writes`, adds the safe ones to the spec.

    Returns:
        0 if there is no difference, 1 if there is one, 2 if a file is not a recording.
    """
    comparison = TrafficComparison(load_spec(root / "spec"))
    try:
        for path in recordings:
            comparison.add_recording(read_recorded_traffic(path))
    except NotARecording as error:
        print_lines(error, file=sys.stderr)
        return 2
    findings = list(comparison.findings)
    lines = [str(item) for item in findings] or ["nothing is new or different"]
    print_lines(*lines, *unseen_fields_report(comparison.unseen_fields()))
    if writes and findings:
        result = write_additions(root / "spec", findings)
        lines = [f"added: {item}" for item in result.added] + [f"not added: {item}" for item in result.refused]
        next_step = "Run `python -m codegen generate`." if result.added else "There is nothing that is safe to add."
        print_lines(*lines, next_step)
    return 1 if findings else 0
