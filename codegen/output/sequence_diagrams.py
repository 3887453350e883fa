"""The ways in which commands are answered, as sequence diagrams: who says what to whom, with places to draw it."""

from __future__ import annotations

from dataclasses import dataclass

PARTIES = ("your program", "service", "charge point")
COLUMN, ROW, TOP = 260, 46, 76


@dataclass(frozen=True)
class Arrow:
    """Something said, from one party to another."""

    words: str
    start: int
    end: int
    row: int
    dashed: bool = False

    @property
    def y(self) -> int:
        return TOP + self.row * ROW

    @property
    def x1(self) -> int:
        return COLUMN // 2 + self.start * COLUMN

    @property
    def x2(self) -> int:
        return COLUMN // 2 + self.end * COLUMN + (-6 if self.end > self.start else 6)

    @property
    def middle(self) -> int:
        return (self.x1 + self.x2) // 2


@dataclass(frozen=True)
class Diagram:
    """A sequence of things said."""

    title: str
    arrows: tuple[Arrow, ...]
    parties: tuple[str, ...] = PARTIES

    @property
    def width(self) -> int:
        return COLUMN * len(self.parties)

    @property
    def height(self) -> int:
        return TOP + ROW * len(self.arrows)

    def column(self, party: int) -> int:
        return COLUMN // 2 + party * COLUMN


ARROWS: dict[str, tuple[tuple[str, int, int, bool], ...]] = {
    "log-in": (
        ("open a short connection", 0, 1, False),
        ("the API token", 0, 1, False),
        ("a session token, or a refusal", 1, 0, False),
        ("close it", 0, 1, False),
    ),
    "read": (
        ("the command", 0, 1, False),
        ("the object that answers it", 1, 0, False),
        ("pushes, where it changes", 1, 0, True),
    ),
    "action": (
        ("the command", 0, 1, False),
        ("RECEIVED_…: receipt, or refusal", 1, 0, False),
        ("what to do", 1, 2, False),
        ("done, refused, or 30 s of silence", 2, 1, False),
        ("STATUS_…: the verdict", 1, 0, False),
    ),
    "first": (
        ("the command", 0, 1, False),
        ("RECEIVED_…: a receipt, as a guess", 1, 0, True),
        ("what to do", 1, 2, True),
        ("STATUS_…: a verdict, as a guess", 1, 0, True),
    ),
    "effect": (
        ("the command", 0, 1, False),
        ("RECEIVED_…: the receipt", 1, 0, False),
        ("what to do", 1, 2, False),
        ("the new state, if it is new", 2, 1, True),
        ("a push, or STATUS_…, or nothing", 1, 0, True),
    ),
    "action-without-receipt": (("the command", 0, 1, False), ("the object that answers it", 1, 0, False)),
}


def diagrams(titles: dict[str, str]) -> dict[str, Diagram]:
    """A diagram for each way."""
    return {
        kind: Diagram(
            title,
            tuple(
                Arrow(words, start, end, row, dashed) for row, (words, start, end, dashed) in enumerate(ARROWS[kind])
            ),
        )
        for kind, title in titles.items()
    }
