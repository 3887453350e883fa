"""Writes a project with an enlarged copy of our spec: `python -m benchmarks.enlarged_spec TIMES FOLDER`.

Every shape, payload, object and command but the log-in is repeated under new names. Recordings are copied unchanged.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import Any

import yaml

from .workload import ROOT

REPEATED = (
    ("types", "shapes"),
    ("types", "payloads"),
    ("objects", "objects"),
    ("commands", "commands"),
    ("commands", "rest"),
)
UNIQUE_KEYS = frozenset({"also", "compat", "pages"})
"""Keys that only one command may have, so copies drop them."""
REFERENCE_KEYS = frozenset(
    {"type", "fields", "include", "payload", "shape", "object", "receipt", "class", "same_as", "then", "push"}
)
"""Keys whose text refers to repeated entries."""

Documents = dict[str, dict[str, Any]]


def write_project(times: int, folder: Path) -> None:
    """Writes the spec of the project, with every entry `times` times."""
    shutil.copytree(ROOT / "spec", folder / "spec")
    paths = {part: folder / "spec" / f"{part}.yaml" for part in ("types", "objects", "commands")}
    documents: Documents = {part: yaml.safe_load(path.read_text(encoding="utf-8")) for part, path in paths.items()}
    names = {name for part, group in REPEATED for name in documents[part][group]}
    originals = {(part, group): dict(documents[part][group]) for part, group in REPEATED}
    protocol = yaml.safe_load((folder / "spec" / "protocol.yaml").read_text(encoding="utf-8"))
    del originals["commands", "commands"][protocol["log_in"]["command"]]
    for number in range(2, times + 1):
        for (part, group), entries in originals.items():
            copies = {numbered_name(name, number): copy_entry(entry, names, number) for name, entry in entries.items()}
            documents[part][group] |= copies
    for part, path in paths.items():
        path.write_text(yaml.safe_dump(documents[part], sort_keys=False, width=1000), encoding="utf-8")


def numbered_name(name: str, number: int) -> str:
    """Returns the name of a copy: CH_STATUS_2 for a wire name, Tariff2 for a class."""
    return f"{name}_{number}" if name.isupper() else f"{name}{number}"


def copy_entry(entry: dict[str, Any], names: set[str], number: int) -> dict[str, Any]:
    """Copies an entry. The copy refers to other copies of the same number."""
    copy = {key: rename_references(key, value, names, number) for key, value in entry.items() if key not in UNIQUE_KEYS}
    if "method" in copy:
        copy["method"] += f"_{number}"
    if "http" in copy:
        copy.pop("cli", None)  # without it, an HTTP command has no subcommand
    elif "method" in copy:
        copy["cli"] = copy.get("cli", {}) | {"name": f"{copy.get('cli', {}).get('name', copy['method'])}-{number}"}
        copy["cli"]["name"] = copy["cli"]["name"].replace("_", "-")
    if "message" in copy:
        copy["message"] += str(number)
    if "derived" in copy:  # a value with a condition is a method of the client, which has one of this name already
        copy["derived"] = {name: value for name, value in copy["derived"].items() if "when" not in value}
    return copy


def rename_references(key: str, value: Any, names: set[str], number: int) -> Any:
    """Renames all references in a value to the copies of a number."""
    if isinstance(value, dict):
        return {inner: rename_references(inner, item, names, number) for inner, item in value.items()}
    if isinstance(value, list):
        return [rename_references(key, item, names, number) for item in value]
    if isinstance(value, str) and key in REFERENCE_KEYS:
        return re.sub(r"\w+", lambda word: numbered_name(word[0], number) if word[0] in names else word[0], value)
    return value


if __name__ == "__main__":
    write_project(int(sys.argv[1]), Path(sys.argv[2]))
