"""Compares the installed versions of tools with the pinned ones. Other versions may generate other code."""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path

PINS = Path(__file__).resolve().parents[2] / "requirements" / "codegen.txt"
TOOLS = ("datamodel-code-generator", "griffelib", "ruff")


def unpinned_tools(pins: Path | None = None) -> list[str]:
    """Returns a warning for each tool that has another version than the pinned one; empty if no file pins versions."""
    pins = pins or PINS
    if not pins.is_file():
        return []
    pinned = dict(re.findall(r"^([\w.-]+)==([^\s;\\]+)", pins.read_text(encoding="utf-8"), re.MULTILINE))
    return [
        f"{tool} {version(tool)} is installed, but {pinned[tool]} is pinned, so generated files may differ; "
        f"install requirements/{pins.name}"
        for tool in TOOLS
        if tool in pinned and version(tool) != pinned[tool]
    ]
