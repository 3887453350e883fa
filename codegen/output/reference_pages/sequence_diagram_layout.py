"""Computes the positions, in pixels, of columns and arrows in a sequence diagram of the reference."""

from __future__ import annotations

from dataclasses import dataclass

from .answer_patterns import AnswerPattern, Step

COLUMN_WIDTH, ROW_HEIGHT, TOP, ARROW_GAP = 260, 46, 76, 6


def column_x(party: int) -> int:
    """Returns the horizontal position of the middle of a party's column."""
    return COLUMN_WIDTH // 2 + party * COLUMN_WIDTH


@dataclass(frozen=True)
class Arrow:
    """Holds the arrow of a step, with its position."""

    step: Step
    row: int

    @property
    def y(self) -> int:
        return TOP + self.row * ROW_HEIGHT

    @property
    def x1(self) -> int:
        return column_x(self.step.sender)

    @property
    def x2(self) -> int:
        return column_x(self.step.receiver) + (-ARROW_GAP if self.step.receiver > self.step.sender else ARROW_GAP)

    @property
    def middle(self) -> int:
        return (self.x1 + self.x2) // 2


@dataclass(frozen=True)
class Diagram:
    """Holds the sequence diagram of an answer pattern: a column for each party, a row for each step."""

    title: str
    arrows: tuple[Arrow, ...]
    parties: tuple[str, ...]

    @property
    def columns(self) -> tuple[tuple[int, str], ...]:
        return tuple((column_x(number), name) for number, name in enumerate(self.parties))

    @property
    def width(self) -> int:
        return COLUMN_WIDTH * len(self.parties)

    @property
    def height(self) -> int:
        return TOP + ROW_HEIGHT * len(self.arrows)


def sequence_diagram(pattern: AnswerPattern, subject: str) -> Diagram:
    """Returns the diagram of a pattern. `subject` is the word for the third party, such as "charge point"."""
    arrows = tuple(Arrow(step, row) for row, step in enumerate(pattern.steps))
    return Diagram(pattern.title, arrows, ("your program", "service", subject))
