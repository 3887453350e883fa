"""Describes the error that an error code, a close code or the reason of a refused handshake stands for."""

from __future__ import annotations

from dataclasses import dataclass

from .value_types import Evidence


@dataclass(frozen=True)
class Failure:
    """The error that a code or a reason stands for, and the client's reaction to it."""

    error: str
    reaction: str
    text: str
    evidence: Evidence
