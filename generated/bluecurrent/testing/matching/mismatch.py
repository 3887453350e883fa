# generated from codegen/templates/package/testing/matching/mismatch.py by `python -m codegen generate`; changes here are lost
"""Describes a received command that no recording contains, and defines the errors that make a test fail."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..recording_format.exchange_splitting import Exchange, FrameData
from .frame_diff import Difference


@dataclass(frozen=True)
class Mismatch:
    """Describes a command that is in no recording, and the most similar recorded one."""

    received: FrameData
    text: str
    """The received command, the place of the most similar recorded one, and each difference on a line of its own."""
    nearest: Exchange | None = None
    differences: tuple[Difference, ...] = ()

    def __str__(self) -> str:
        return self.text

    @property
    def first_line(self) -> str:
        """The text without the differences."""
        return self.text.partition("\n")[0]

    @property
    def one_line(self) -> str:
        """The whole text in one line."""
        _, _, differences = self.text.partition("\n")
        return " ".join(filter(None, (self.first_line, "; ".join(map(str.strip, differences.splitlines())))))


ReportMismatch = Callable[[Mismatch], None]


class UnexpectedCommand(AssertionError):
    """A client sent a command that is in no recording; the text shows the most similar one and the differences."""


class UnplayedRecording(AssertionError):
    """A client did not send everything in a recording played in strict order; the text tells where it stopped."""


def add_unmentioned_mismatches(error: BaseException, mismatches: Iterable[Mismatch]) -> None:
    """Adds to an error a note with the mismatches that neither its text nor its cause contains."""
    text = "".join(traceback.format_exception(error))
    unmentioned = [str(mismatch) for mismatch in mismatches if mismatch.first_line not in text]
    if unmentioned:
        error.add_note("\n".join(unmentioned))
