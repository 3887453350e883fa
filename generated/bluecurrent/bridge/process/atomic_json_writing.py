# generated from codegen/templates/package/bridge/process/atomic_json_writing.py by `python -m codegen generate`; changes here are lost
"""Writes JSON files so that a reader, or a bridge after a crash, never finds half of one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def replace_json_file(path: Path, data: Any) -> None:
    """Replaces a file at once; raises OSError if it can't be written."""
    new = path.with_name(f"{path.name}.new")
    new.write_text(json.dumps(data) + "\n", encoding="utf-8")
    new.replace(path)
