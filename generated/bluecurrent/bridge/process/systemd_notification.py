# generated from codegen/templates/package/bridge/process/systemd_notification.py by `python -m codegen generate`; changes here are lost
"""Tells systemd that the bridge is ready or that it stops, if systemd has started it."""

from __future__ import annotations

import os
import socket
from contextlib import suppress


def notify_service_manager(state: str) -> None:
    """Sends a state such as `READY=1` to the socket that systemd names; does nothing without one."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender, suppress(OSError):
        sender.connect(f"\0{address[1:]}" if address.startswith("@") else address)
        sender.send(state.encode())
