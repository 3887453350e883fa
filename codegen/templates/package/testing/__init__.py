"""Provides tools for tests: a fixture server, a simulated account, a recorder, and fast reconnects.

Names are imported when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .matching.frame_diff import Difference
    from .matching.mismatch import Mismatch, UnexpectedCommand, UnplayedRecording
    from .record.recorder import Recorder
    from .record.recording_proxy import RecordingProxy
    from .recording_format.exchange_splitting import Exchange, exchanges
    from .recording_format.reader import parse_recording, read_recording
    from .recording_format.recording_file_lookup import find_recording, shipped_recordings
    from .recording_format.recording_types import (
        BadRecording,
        Close,
        Event,
        Frame,
        Header,
        Http,
        Open,
        Raw,
        Recording,
        Reject,
    )
    from .recording_format.writer import write_recording
    from .replies.login_replies import API_TOKEN, CUSTOMER_ID, SESSION_TOKEN
    from .rest.http_request_and_reply import ReceivedRequest
    from .server.fixture_server import FixtureServer
    from .server.threaded_fixture_server import ThreadedServer
    from .shortened_reconnect_delays import fast_reconnects
    from .simulation.simulated_account_server import SimulatedAccount
    from .simulation.threaded_account import ThreadedAccount

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
    "Http",
    "Mismatch",
    "Open",
    "Raw",
    "ReceivedRequest",
    "Recorder",
    "Recording",
    "RecordingProxy",
    "Reject",
    "SimulatedAccount",
    "ThreadedAccount",
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

_NAMES = {
    "shortened_reconnect_delays": ("fast_reconnects",),
    "record.recording_proxy": ("RecordingProxy",),
    "record.recorder": ("Recorder",),
    "recording_format.exchange_splitting": ("Exchange", "exchanges"),
    "recording_format.reader": ("parse_recording", "read_recording"),
    "recording_format.recording_types": (
        "BadRecording",
        "Close",
        "Event",
        "Frame",
        "Header",
        "Http",
        "Open",
        "Raw",
        "Recording",
        "Reject",
    ),
    "recording_format.recording_file_lookup": ("find_recording", "shipped_recordings"),
    "recording_format.writer": ("write_recording",),
    "matching.mismatch": ("Mismatch", "UnexpectedCommand", "UnplayedRecording"),
    "matching.frame_diff": ("Difference",),
    "replies.login_replies": ("API_TOKEN", "CUSTOMER_ID", "SESSION_TOKEN"),
    "rest.http_request_and_reply": ("ReceivedRequest",),
    "server.fixture_server": ("FixtureServer",),
    "server.threaded_fixture_server": ("ThreadedServer",),
    "simulation.simulated_account_server": ("SimulatedAccount",),
    "simulation.threaded_account": ("ThreadedAccount",),
}
_MODULES = {name: module for module, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
