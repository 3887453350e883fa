"""Draws results.svg, the messages per second of each variant as bars. Equal results give equal bytes."""

from __future__ import annotations

from html import escape

from ..measures.message_throughput import MEASURE
from ..workload import ROOT
from .results import Ratio, Results

PATH = ROOT / "benchmarks" / "results.svg"

COLOURS = {
    "bluecurrent": "#1f6feb",
    "bluecurrent.compat": "#79b8ff",
    "bluecurrent-api": "#8b949e",
    "websockets + json": "#d0a215",
    "websockets + msgspec": "#6e7781",
}
CASES = ("CH_STATUS", "GRID_CURRENT", "CHARGE_POINTS of 1", "CHARGE_POINTS of 100", "CHARGE_POINTS of 1000")
LEFT, WIDTH, BAR, GAP, TOP = 190, 760, 13, 20, 70
LARGEST_RATIO = 6.0
"""The ratio at the right edge."""


def write(results: Results) -> None:
    """Writes the chart to results.svg."""
    PATH.write_text(svg(results), encoding="utf-8")


def svg(results: Results) -> str:
    """Draws the chart in colours that are readable on a light and on a dark background."""
    table = results.tables[MEASURE.key]
    shapes, top = legend(), TOP
    for case in CASES:
        shapes.append(text(LEFT - 10, top + BAR * len(COLOURS) / 2 + 4, case, anchor="end"))
        for name, colour in COLOURS.items():
            if name in table.get(case, {}):
                shapes += bar(top, colour, table[case][name])
            top += BAR
        top += GAP
    baseline = f'<path d="M{x(1):.1f} {TOP - 8}V{top - GAP + 4}" stroke="#8b949e" stroke-dasharray="3 3"/>'
    return "\n".join([head(top), *shapes, baseline, "</svg>", ""])


def head(height: int) -> str:
    title = "Messages per second, as a ratio to bluecurrent-api 1.3.3"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{title}" '
        f'font-family="system-ui, sans-serif" font-size="12" fill="#7d8590">\n<title>{title}</title>\n'
        f'<text x="10" y="20" font-size="14" font-weight="600">{title}; more is better</text>'
    )


def legend() -> list[str]:
    """Draws the name and the colour of each variant."""
    shapes, left = [], 10
    for name, colour in COLOURS.items():
        shapes.append(f'<rect x="{left}" y="32" width="10" height="10" fill="{colour}"/>')
        shapes.append(text(left + 15, 41, name))
        left += 30 + 7 * len(name)
    return shapes


def bar(top: int, colour: str, ratio: Ratio) -> list[str]:
    """Draws the bar of one ratio."""
    end = x(min(ratio.median, LARGEST_RATIO))
    return [
        f'<rect x="{LEFT}" y="{top}" width="{end - LEFT:.1f}" height="{BAR - 2}" fill="{colour}"/>',
        text(end + 5, top + BAR - 4, f"{ratio.median:.2f}", size=10),
    ]


def x(ratio: float) -> float:
    """Returns the horizontal position of a ratio."""
    return LEFT + (WIDTH - LEFT - 50) * ratio / LARGEST_RATIO


def text(left: float, baseline: float, words: str, *, anchor: str = "start", size: int = 12) -> str:
    return f'<text x="{left:.1f}" y="{baseline:.1f}" font-size="{size}" text-anchor="{anchor}">{escape(words)}</text>'
