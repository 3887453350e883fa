"""Draws watch.svg, the picture of `bluecurrent watch`, from the recording of a charging session.

PYTHONPATH=generated python docs/pictures/draw_watch.py
"""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from bluecurrent import Connected, parse
from bluecurrent._runtime.decoding import derived_values
from bluecurrent.cli.watch.layout import render
from bluecurrent.cli.watch.watch_state import WatchState
from bluecurrent.testing import Frame, find_recording

PICTURE = Path(__file__).with_name("watch.svg")
RECORDINGS = (
    ("get_charge_points", ""),
    ("get_grid_status", ""),
    ("get_ch_status", "BCU100002"),
    ("get_ch_status_one_phase", "BCU100003"),
    ("charging_session", ""),
)
"""What it is drawn from, and the charge point that stands in the place of the recorded one."""
WIDTH = 112
STRETCH = 12.0
"""The recording is short: so many times as slow it fills the minutes that the view shows."""
FROM_ELSEWHERE = re.compile(r"@font-face \{\{.*?\}\}\s*", re.DOTALL)


def board() -> tuple[WatchState, float]:
    """What the view knows at the moment before the session ends, and that moment in seconds."""
    found = WatchState(lambda status: derived_values.difference(status.max_usage, status.avg_current))
    found.update(Connected(), 0.0)
    now = 0.0
    for name, evse_id in RECORDINGS:
        for event in find_recording(name).events:
            if not isinstance(event, Frame):
                continue
            if event.message.get("command") == "STOP_SESSION":
                break
            if event.direction == "received":
                now = event.at * STRETCH
                take(found, event.message, evse_id, now)
    return found, now


def take(found: WatchState, frame: dict[str, Any], evse_id: str, now: float) -> None:
    recorded = str(frame.get("evse_id", ""))
    text = json.dumps(frame)
    message: Any = parse(text.replace(recorded, evse_id) if evse_id and recorded else text)
    if frame["object"] == "CHARGE_POINTS":
        found.set_charge_points(message.content)
    found.update(message, now)


def picture() -> str:
    """The picture; no fonts from elsewhere."""
    console = Console(
        record=True,
        width=WIDTH,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
    )
    found, now = board()
    console.print(Text("$ bluecurrent watch", style="bold"))
    console.print(render(found, now, WIDTH))
    drawn = console.export_svg(
        title="bluecurrent watch", code_format=FROM_ELSEWHERE.sub("", CONSOLE_SVG_FORMAT), unique_id="watch"
    )
    return "\n".join(line.rstrip() for line in drawn.splitlines()) + "\n"


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
