"""Tests the sparkline."""

from __future__ import annotations

import pytest

from bluecurrent.cli.watch.sparkline import PLAIN, sparkline

Samples = list[tuple[float, float]]


@pytest.mark.parametrize(
    ("samples", "line"),
    [
        ([], "          "),
        ([(0, 4)], "██████████"),
        ([(95, 4)], "         █"),
        ([(50, 8), (75, 4)], "     ██▄▄▄"),
        ([(10, 8), (90, 0)], " ████████ "),
        ([(0, 0)], "          "),
        ([(-50, 8)], "██████████"),
        ([(51, 1), (55, 8), (59, 2), (60, 4)], "     █▄▄▄▄"),
        ([(200, 3)], "         █"),
    ],
)
def test_a_slice_shows_its_largest_or_the_previous_value(samples: Samples, line: str) -> None:
    assert sparkline(samples, 100, span=100, width=10) == line


def test_plain_characters_replace_blocks() -> None:
    assert sparkline([(50, 8)], 100, span=100, width=4, blocks=PLAIN) == "  @@"
