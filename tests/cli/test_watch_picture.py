"""The picture in the README is what the live view shows today."""

from __future__ import annotations

import runpy
from pathlib import Path

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"


def test_the_picture_is_up_to_date() -> None:
    script = runpy.run_path(str(PICTURES / "draw_watch.py"))
    drawn = script["picture"]()
    assert drawn == (PICTURES / "watch.svg").read_text(encoding="utf-8"), "run docs/pictures/draw_watch.py"
    assert drawn == script["picture"]()


def test_it_needs_nothing_from_elsewhere() -> None:
    text = (PICTURES / "watch.svg").read_text(encoding="utf-8")
    assert "url(http" not in text
    assert 'url("http' not in text
    assert "<script" not in text
