"""Defines `Failure`: the exception and the reaction for an error code, close code, HTTP status or refusal."""

from __future__ import annotations

from dataclasses import dataclass

from .value_types import Evidence


@dataclass(frozen=True)
class Failure:
    """Holds the class of the error for a code or a reason, and the reaction of the client."""

    error: str
    reaction: str
    text: str
    evidence: Evidence
