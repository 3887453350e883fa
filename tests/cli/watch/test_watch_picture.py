"""Tests that the picture in the README shows the live view as it is today."""

from __future__ import annotations

import runpy
from pathlib import Path

PICTURES = Path(__file__).parents[3] / "docs" / "pictures"


def test_the_picture_is_up_to_date() -> None:
    script = runpy.run_path(str(PICTURES / "draw_watch.py"))
    svg = script["picture"]()
    assert svg == (PICTURES / "watch.svg").read_text(encoding="utf-8"), "run docs/pictures/draw_watch.py"
    assert svg == script["picture"]()


def test_the_picture_loads_nothing_from_other_hosts() -> None:
    text = (PICTURES / "watch.svg").read_text(encoding="utf-8")
    assert "url(http" not in text
    assert 'url("http' not in text
    assert "<script" not in text
