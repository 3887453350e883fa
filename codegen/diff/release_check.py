"""Defines the result of a comparison with the last release."""

from __future__ import annotations

from dataclasses import dataclass

from ..spec_reading.problems import Problem


@dataclass(frozen=True)
class ReleaseCheck:
    """Holds the problems that a comparison found, or the reason why nothing was compared."""

    problems: tuple[Problem, ...] = ()
    note: str = ""
