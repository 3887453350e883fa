# generated from codegen/templates/package/_runtime/decoding/json_parsing.py by `python -m codegen generate`; changes here are lost
"""Parses JSON with texts that may hold half a character, since a service may cut a text within an emoji."""

from __future__ import annotations

import json
import re
from typing import Any

BYTE_ORDER_MARK = "\ufeff"
SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")
"""Matches, as JSON writes it, one half of a character beyond the first 65536 (a surrogate)."""


def parse_json(frame: str | bytes) -> Any:
    """Parses JSON; raises ValueError, or RecursionError for JSON that is nested too deeply.

    A half without its other half becomes a question mark, since it can't be encoded as UTF-8.
    """
    # Not the codec utf-8-sig, whose module would be imported in the running event loop.
    text = frame if isinstance(frame, str) else frame.decode().removeprefix(BYTE_ORDER_MARK)
    data = json.loads(text)
    if SURROGATE_ESCAPE.search(text) is None:
        return data
    return json.loads(json.dumps(data, ensure_ascii=False).encode(errors="replace"))
