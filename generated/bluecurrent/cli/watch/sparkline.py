# generated from codegen/templates/package/cli/watch/sparkline.py by `python -m codegen generate`; changes here are lost
"""Power over time as a row of characters."""

from __future__ import annotations

from collections.abc import Iterable

BLOCKS = " ▁▂▃▄▅▆▇█"
PLAIN = " .:-=+*#@"
"""For terminals that have no blocks."""


def sparkline(
    samples: Iterable[tuple[float, float]], now: float, *, span: float, width: int, blocks: str = BLOCKS
) -> str:
    """The largest sample of each of `width` slices of the last `span` seconds; a value holds until the next one."""
    slices: list[float | None] = [None] * width
    before: float | None = None
    for at, value in samples:
        index = int((at - (now - span)) / span * width)
        if index < 0:
            before = value
        elif slices[min(index, width - 1)] is None or value > (slices[min(index, width - 1)] or 0.0):
            slices[min(index, width - 1)] = value
    held: list[float | None] = []
    for value_ in slices:
        before = value_ if value_ is not None else before
        held.append(before)
    top = max((value for value in held if value is not None), default=0.0) or 1.0
    return "".join(" " if value is None else blocks[level(value, top, len(blocks))] for value in held)


def level(value: float, top: float, count: int) -> int:
    """Which of `count` characters, the first of them for nothing at all."""
    return 0 if value <= 0 else max(1, min(count - 1, round(value / top * (count - 1))))
