# generated from codegen/templates/package/cli/watch/sparkline.py by `python -m codegen generate`; changes here are lost
"""Draws numbers over time as a row of characters."""

from __future__ import annotations

from collections.abc import Iterable

BLOCKS = " ▁▂▃▄▅▆▇█"
PLAIN = " .:-=+*#@"
"""The characters for terminals without Unicode."""


def sparkline(
    samples: Iterable[tuple[float, float]], now: float, *, span: float, width: int, blocks: str = BLOCKS
) -> str:
    """Draws samples, pairs of time and value, as `width` characters that cover the last `span` seconds.

    Each character shows the largest value of its time slice; a slice without a sample repeats the previous value.
    """
    slices: list[float | None] = [None] * width
    latest: float | None = None
    for at, value in samples:
        index = min(int((at - (now - span)) / span * width), width - 1)
        if index < 0:
            latest = value
            continue
        largest = slices[index]
        slices[index] = value if largest is None else max(largest, value)
    values: list[float | None] = []
    for largest in slices:
        latest = latest if largest is None else largest
        values.append(latest)
    top = max((value for value in values if value is not None), default=0.0) or 1.0
    return "".join(" " if value is None else blocks[block_index(value, top, len(blocks))] for value in values)


def block_index(value: float, top: float, count: int) -> int:
    """Returns the index of the character for a value, out of `count`; only 0 and less give the first one."""
    return 0 if value <= 0 else max(1, min(count - 1, round(value / top * (count - 1))))
