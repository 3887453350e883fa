# generated from codegen/templates/package/sync/__init__.py.j2 by `python -m codegen generate`; changes here are lost
"""Provides the client for programs that are not asynchronous. Everything else is in `bluecurrent`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .._runtime.sync.sync_message_iterator import Messages
from .._runtime.sync.sync_pages import Pages
from .client import Client

if TYPE_CHECKING:
    from .live import Live, LiveChargePoint

_LIVE = ("Live", "LiveChargePoint")

__all__ = ["Client", "Live", "LiveChargePoint", "Messages", "Pages"]


def __getattr__(name: str) -> Any:
    if name not in _LIVE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value = getattr(import_module(".live", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
