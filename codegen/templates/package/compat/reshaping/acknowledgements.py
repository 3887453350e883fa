"""Acknowledgements of settings and sessions."""

from __future__ import annotations

from typing import Any


def setting(message: dict[str, Any], *, name: str, negated: bool = False) -> dict[str, Any]:
    """A setting was changed: the result becomes its new value, None if it does not say."""
    result = message.get("result")
    words = result.get("setting") if isinstance(result, dict) else None
    value = "true" in words if isinstance(words, str) else words if isinstance(words, bool) else None
    message["object"] = name
    message["result"] = value if value is None else value is not negated
    return message


def session(message: dict[str, Any], *, command: str, verdict: bool) -> dict[str, Any]:
    """A session was started or stopped, or a charge point restarted: what a charge point refuses gets a sentence."""
    error = message.get("error")
    if verdict and error:
        message["error"] = f"{command.lower()} {str(error).lower()} for chargepoint: {message.get('evse_id')}"
    message["object"] = command
    return message
