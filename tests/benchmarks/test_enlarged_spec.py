"""Tests that the enlarged spec, for which the benchmarks time the generator, has no problems."""

from __future__ import annotations

from pathlib import Path

from benchmarks.enlarged_spec import write_project
from benchmarks.workload import ROOT
from codegen.validation.load_spec import load_spec


def test_every_entry_but_the_log_in_is_repeated(tmp_path: Path) -> None:
    write_project(3, tmp_path)
    original, enlarged = load_spec(ROOT / "spec"), load_spec(tmp_path / "spec")
    assert len(enlarged.objects) == 3 * len(original.objects)
    assert len(enlarged.commands) == 3 * len(original.commands) - 2
    assert len(enlarged.rest_commands) == 3 * len(original.rest_commands)
