"""results.svg: the messages per second of each variant, as bars; the same bytes for the same results."""

from __future__ import annotations

from html import escape

from .measures.message_throughput import MEASURE
from .results import Ratio, Results
from .workload import ROOT

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
FULL = 6.0
"""The ratio at the right edge."""


def write(results: Results) -> None:
    """Write the chart."""
    PATH.write_text(drawn(results), encoding="utf-8")


def drawn(results: Results) -> str:
    """The picture, readable on light and on dark."""
    table = results.tables[MEASURE.key]
    shapes, top = legend(), TOP
    for case in CASES:
        shapes.append(text(LEFT - 10, top + BAR * len(COLOURS) / 2 + 4, case, anchor="end"))
        for name, colour in COLOURS.items():
            if name in table.get(case, {}):
                shapes += bar(top, colour, table[case][name])
            top += BAR
        top += GAP
    even = f'<path d="M{x(1):.1f} {TOP - 8}V{top - GAP + 4}" stroke="#8b949e" stroke-dasharray="3 3"/>'
    return "\n".join([head(top), *shapes, even, "</svg>", ""])


def head(height: int) -> str:
    title = "Messages per second, as a ratio to bluecurrent-api 1.3.3"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{title}" '
        f'font-family="system-ui, sans-serif" font-size="12" fill="#7d8590">\n<title>{title}</title>\n'
        f'<text x="10" y="20" font-size="14" font-weight="600">{title}; more is better</text>'
    )


def legend() -> list[str]:
    """What each colour is."""
    shapes, left = [], 10
    for name, colour in COLOURS.items():
        shapes.append(f'<rect x="{left}" y="32" width="10" height="10" fill="{colour}"/>')
        shapes.append(text(left + 15, 41, name))
        left += 30 + 7 * len(name)
    return shapes


def bar(top: int, colour: str, ratio: Ratio) -> list[str]:
    """One ratio."""
    end = x(min(ratio.median, FULL))
    return [
        f'<rect x="{LEFT}" y="{top}" width="{end - LEFT:.1f}" height="{BAR - 2}" fill="{colour}"/>',
        text(end + 5, top + BAR - 4, f"{ratio.median:.2f}", size=10),
    ]


def x(ratio: float) -> float:
    """Where a ratio is drawn."""
    return LEFT + (WIDTH - LEFT - 50) * ratio / FULL


def text(left: float, baseline: float, words: str, *, anchor: str = "start", size: int = 12) -> str:
    return f'<text x="{left:.1f}" y="{baseline:.1f}" font-size="{size}" text-anchor="{anchor}">{escape(words)}</text>'
