"""Replaces bluecurrent-api 1.3.3: to switch, a program changes only the name of the imported package."""

from __future__ import annotations

from . import client, exceptions, types, utils, websocket
from .client import Client

__all__ = ["Client", "client", "exceptions", "types", "utils", "websocket"]
