# generated from codegen/templates/package/cli/watch/sparkline.py by `python -m codegen generate`; changes here are lost
"""Draws numbers over time as a row of characters."""

from __future__ import annotations

from collections.abc import Iterable

Sample = tuple[float, float | None]
"""A time in seconds, and the value from then on; None if it is not known."""
BLOCKS = " ▁▂▃▄▅▆▇█"
PLAIN = " .:-=+*#@"
"""The characters for terminals without Unicode."""


def draw_sparkline(
    samples: Iterable[Sample], now: float, *, span: float, width: int, full_scale: float, blocks: str = BLOCKS
) -> str:
    """Draws samples as `width` characters that cover the last `span` seconds; the highest one means `full_scale`.

    Each character shows the largest value of its time slice. A slice without a sample repeats the previous value, or
    is blank if that is not known.
    """
    slices: list[list[float | None]] = [[] for _ in range(width)]
    latest: float | None = None
    for at, value in samples:
        index = min(int((at - (now - span)) / span * width), width - 1)
        if index < 0:
            latest = value
        else:
            slices[index].append(value)
    line = ""
    for values in slices:
        largest = max((value for value in values if value is not None), default=None if values else latest)
        latest = values[-1] if values else latest
        line += " " if largest is None else blocks[choose_block(largest, full_scale, len(blocks))]
    return line


def find_largest_value(samples: Iterable[Sample], now: float, *, span: float) -> float:
    """Returns the largest value of the last `span` seconds; 0 if none is known."""
    largest = before = 0.0
    for at, value in samples:
        if at < now - span:
            before = value or 0.0
        else:
            largest = max(largest, value or 0.0)
    return max(before, largest)


def choose_block(value: float, full_scale: float, count: int) -> int:
    """Returns the index, below `count`, of the character for a value; 0 only for values up to 0."""
    return 0 if value <= 0 or full_scale <= 0 else max(1, min(count - 1, round(value / full_scale * (count - 1))))
