"""Writes new entries of the spec as YAML text that every YAML reader reads back as the same data."""

from __future__ import annotations

import json
import re
from typing import Any

PLAIN = re.compile(r"[A-Za-z_](?:[\w .;'()-]*[\w.)'])?", re.ASCII)
"""Text that needs no quotes, in a block and in a flow mapping."""
WORDS_WITH_A_MEANING = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that YAML 1.1 or 1.2 does not read as text, in capitals and in small letters."""


def block_lines(key: str, value: Any) -> list[str]:
    """Returns the YAML lines of an entry of a block mapping. An entry with nested mappings has several lines."""
    if not is_nested(value):
        return [f"{render_text(key)}: {render_flow(value)}"]
    return [f"{render_text(key)}:", *(f"  {line}" for entry in value.items() for line in block_lines(*entry))]


def is_nested(value: Any) -> bool:
    """Tells if a value is a mapping with mappings in it."""
    return isinstance(value, dict) and any(isinstance(inner, dict) for inner in value.values())


def render_flow(value: Any) -> str:
    """Returns a value on one line."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{render_text(key)}: {render_flow(inner)}' for key, inner in value.items())}}}"
    return render_text(value) if isinstance(value, str) else json.dumps(value)


def render_text(text: str) -> str:
    """Returns a text as a YAML scalar, in quotes if a reader could take it for another type."""
    is_plain = PLAIN.fullmatch(text) and text.lower() not in WORDS_WITH_A_MEANING
    return text if is_plain else json.dumps(text, ensure_ascii=False)
