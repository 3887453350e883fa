# generated from codegen/templates/package/compat/reshaping/phase_average.py by `python -m codegen generate`; changes here are lost
"""Computes the mean voltage or current of the phases in use, as bluecurrent-api does."""

from __future__ import annotations


def average(phases: list[float | None]) -> float | None:
    """Returns the mean of the phases in use, to one decimal; 0 if none is in use, None if none was sent."""
    used = [phase for phase in phases if phase]
    if used:
        return round(sum(used) / len(used), 1)
    return 0 if phases else None
