"""Draws watch.svg, the picture of `bluecurrent watch`, from recordings.

Run it with `PYTHONPATH=generated python docs/pictures/draw_watch.py`.
"""

from __future__ import annotations

import io
import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from bluecurrent import Client, Connected, parse
from bluecurrent.cli.watch.connection_state_and_power_history import WatchState
from bluecurrent.cli.watch.watch_view import WatchView
from bluecurrent.testing import Frame, find_recording

PICTURE = Path(__file__).with_name("watch.svg")
RECORDINGS = (
    ("get_charge_points", ""),
    ("get_grid_status", ""),
    ("get_ch_status", "BCU100002"),
    ("get_ch_status_one_phase", "BCU100003"),
    ("charging_session", ""),
)
"""Recordings, and the charge point that replaces the recorded one in each."""
WIDTH = 112
START = datetime(2026, 1, 5, 18, 0, tzinfo=UTC)
TIME_FACTOR = 12.0
"""Slows the short recordings down, so that they fill the minutes that the view shows."""
WEB_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def state_before_the_end() -> tuple[WatchState, datetime]:
    """Returns the state of the view just before the session ends, and that time."""
    live_state = Client("not used").live()._live_state
    state, now = WatchState(live_state.subjects), START
    state.update(Connected(), now)
    for name, evse_id in RECORDINGS:
        for event in find_recording(name).events:
            if not isinstance(event, Frame):
                continue
            if event.message.get("command") == "STOP_SESSION":
                break
            if event.direction == "received":
                now = START + event.at * timedelta(seconds=TIME_FACTOR)
                message = with_charge_point(event.message, evse_id)
                live_state.receive(message)
                state.update(message, now)
    return state, now


def with_charge_point(frame: dict[str, Any], evse_id: str) -> Any:
    """Returns the message of a recorded frame, with another charge point if `evse_id` names one."""
    recorded = str(frame.get("evse_id", ""))
    text = json.dumps(frame)
    return parse(text.replace(recorded, evse_id) if evse_id and recorded else text)


def picture() -> str:
    """Draws the picture, without fonts from other hosts."""
    console = Console(
        record=True,
        width=WIDTH,
        height=25,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
    )
    state, now = state_before_the_end()
    console.print(Text("$ bluecurrent watch", style="bold"))
    console.print(WatchView(state, now))
    svg = WEB_FONTS.sub("", console.export_svg(title="bluecurrent watch", unique_id="watch"))
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
