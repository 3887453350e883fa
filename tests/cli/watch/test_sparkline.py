"""Tests the sparkline."""

from __future__ import annotations

import pytest

from bluecurrent.cli.watch.sparkline import PLAIN, Sample, draw_sparkline, find_largest_value


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
        ([(0, 8), (30, None), (60, 4)], "███   ▄▄▄▄"),
        ([(0, 8), (35, 4), (38, None)], "███▄      "),
        ([(-50, 8), (-20, None)], "          "),
    ],
)
def test_a_slice_shows_its_largest_or_the_previous_value(samples: list[Sample], line: str) -> None:
    full_scale = find_largest_value(samples, 100, span=100)
    assert draw_sparkline(samples, 100, span=100, width=10, full_scale=full_scale) == line


@pytest.mark.parametrize(("full_scale", "line"), [(8, "▄▄▄▄"), (4, "████"), (16, "▂▂▂▂"), (0, "    ")])
def test_the_highest_character_stands_for_the_given_value(full_scale: float, line: str) -> None:
    assert draw_sparkline([(0, 4)], 100, span=100, width=4, full_scale=full_scale) == line


@pytest.mark.parametrize(
    ("samples", "largest"),
    [
        ([], 0),
        ([(50, 2), (60, 5), (70, 3)], 5),
        ([(-50, 9), (-10, 4)], 4),
        ([(-50, 9), (-10, None)], 0),
        ([(9, -1)], 0),
    ],
)
def test_the_largest_value_is_that_of_the_shown_time(samples: list[Sample], largest: float) -> None:
    assert find_largest_value(samples, 100, span=100) == largest


def test_plain_characters_replace_blocks() -> None:
    assert draw_sparkline([(50, 8)], 100, span=100, width=4, full_scale=8, blocks=PLAIN) == "  @@"
