# generated from codegen/templates/package/compat/reshaping/acknowledgements.py by `python -m codegen generate`; changes here are lost
"""Converts acknowledgements of settings, sessions and restarts to the form of the vendor's bluecurrent-api."""

from __future__ import annotations

from typing import Any


def reshape_setting(message: dict[str, Any], *, name: str, negated: bool = False) -> dict[str, Any]:
    """Replaces `result` by the new value of the setting, or by None if the value can't be read."""
    message["object"] = name
    if "result" not in message:
        return message
    result = message["result"]
    text = result.get("setting") if isinstance(result, dict) else None
    value = "true" in text if isinstance(text, str) else text if isinstance(text, bool) else None
    message["result"] = value if value is None else value is not negated
    return message


def reshape_session_or_restart_acknowledgement(
    message: dict[str, Any], *, command: str, is_verdict: bool
) -> dict[str, Any]:
    """Makes a sentence of the error with which a charge point refused a session start, a session stop or a restart."""
    error = message.get("error")
    if is_verdict and error:
        message["error"] = f"{command.lower()} {str(error).lower()} for chargepoint: {message.get('evse_id')}"
    message["object"] = command
    return message
