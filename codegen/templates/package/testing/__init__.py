"""A fixture server that answers as recorded, and the recordings; nothing is imported before it is used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .reconnect_delays import fast_reconnects
    from .record.proxy import RecordingProxy
    from .record.recorder import Recorder
    from .recording_format.exchange import Exchange, exchanges
    from .recording_format.reader import find_recording, parse_recording, read_recording
    from .recording_format.recording import (
        BadRecording,
        Close,
        Event,
        Frame,
        Header,
        Open,
        Raw,
        Recording,
        Reject,
        shipped_recordings,
        write_recording,
    )
    from .replies.frame_diff import Difference, Mismatch, UnexpectedCommand, UnplayedRecording
    from .replies.login_replies import API_TOKEN, CUSTOMER_ID, SESSION_TOKEN
    from .server.fixture_server import FixtureServer
    from .server.threaded_server import ThreadedServer

__all__ = [
    "API_TOKEN",
    "CUSTOMER_ID",
    "SESSION_TOKEN",
    "BadRecording",
    "Close",
    "Difference",
    "Event",
    "Exchange",
    "FixtureServer",
    "Frame",
    "Header",
    "Mismatch",
    "Open",
    "Raw",
    "Recorder",
    "Recording",
    "RecordingProxy",
    "Reject",
    "ThreadedServer",
    "UnexpectedCommand",
    "UnplayedRecording",
    "exchanges",
    "fast_reconnects",
    "find_recording",
    "parse_recording",
    "read_recording",
    "shipped_recordings",
    "write_recording",
]

_PLACES = {
    "replies.login_replies": ("API_TOKEN", "CUSTOMER_ID", "SESSION_TOKEN"),
    "recording_format.exchange": ("Exchange", "exchanges"),
    "replies.frame_diff": ("Difference", "Mismatch", "UnexpectedCommand", "UnplayedRecording"),
    "recording_format.reader": ("find_recording", "parse_recording", "read_recording"),
    "record.proxy": ("RecordingProxy",),
    "reconnect_delays": ("fast_reconnects",),
    "record.recorder": ("Recorder",),
    "server.fixture_server": ("FixtureServer",),
    "server.threaded_server": ("ThreadedServer",),
}
_MODULES = {name: module for module, names in _PLACES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module(f".{_MODULES.get(name, 'recording_format.recording')}", __name__)
    globals()[name] = value = getattr(module, name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
