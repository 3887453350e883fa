"""A project whose spec is several times as large: `python -m benchmarks.enlarged_spec TIMES FOLDER` makes it.

Every shape, payload, object and command is there again under other names; recordings and templates stay as they are.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import Any

import yaml

from .workload import ROOT

REPEATED = (("types", "shapes"), ("types", "payloads"), ("objects", "objects"), ("commands", "commands"))
KEPT_ONCE = frozenset({"also", "compat"})
"""Keys of a command that only one can have."""
NAMING = frozenset({"type", "fields", "include", "payload", "shape", "object", "receipt"})
"""Keys whose text names entries that are repeated."""

Documents = dict[str, dict[str, Any]]


def make(times: int, folder: Path) -> None:
    """Write the project's spec."""
    shutil.copytree(ROOT / "spec", folder / "spec")
    paths = {part: folder / "spec" / f"{part}.yaml" for part in ("types", "objects", "commands")}
    documents: Documents = {part: yaml.safe_load(path.read_text(encoding="utf-8")) for part, path in paths.items()}
    names = {name for part, group in REPEATED for name in documents[part][group]}
    originals = {(part, group): dict(documents[part][group]) for part, group in REPEATED}
    for number in range(2, times + 1):
        for (part, group), entries in originals.items():
            copies = {renamed(name, number): copied(entry, names, number) for name, entry in entries.items()}
            documents[part][group] |= copies
    for part, path in paths.items():
        path.write_text(yaml.safe_dump(documents[part], sort_keys=False, width=1000), encoding="utf-8")


def renamed(name: str, number: int) -> str:
    """CH_STATUS_2 for a wire name, Tariff2 for a class."""
    return f"{name}_{number}" if name.isupper() else f"{name}{number}"


def copied(entry: dict[str, Any], names: set[str], number: int) -> dict[str, Any]:
    """An entry that refers to its own generation."""
    copy = {key: referring(key, value, names, number) for key, value in entry.items() if key not in KEPT_ONCE}
    if "method" in copy:
        copy["method"] += f"_{number}"
        copy["cli"] = copy.get("cli", {}) | {"name": f"{copy.get('cli', {}).get('name', copy['method'])}-{number}"}
        copy["cli"]["name"] = copy["cli"]["name"].replace("_", "-")
    if "message" in copy:
        copy["message"] += str(number)
    return copy


def referring(key: str, value: Any, names: set[str], number: int) -> Any:
    """A value in which what is named is the copy."""
    if isinstance(value, dict):
        return {inner: referring(inner, item, names, number) for inner, item in value.items()}
    if isinstance(value, list):
        return [referring(key, item, names, number) for item in value]
    if isinstance(value, str) and key in NAMING:
        return re.sub(r"\w+", lambda word: renamed(word[0], number) if word[0] in names else word[0], value)
    return value


if __name__ == "__main__":
    make(int(sys.argv[1]), Path(sys.argv[2]))
