"""bluecurrent-api 1.3.3's client on this SDK: a program for it runs after the name of the package is changed."""

from __future__ import annotations

from . import client, exceptions, types, utils, websocket
from .client import Client

__all__ = ["Client", "client", "exceptions", "types", "utils", "websocket"]
