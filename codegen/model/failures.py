"""Defines `Failure`: the error for an error code, a close code, an HTTP status or a refused handshake."""

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
