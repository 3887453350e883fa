"""Mutates copies of the project's spec at random, for tests that any spec is refused or gives a package that works."""

from __future__ import annotations

import copy
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from codegen.__main__ import ROOT
from codegen.spec_reading.spec_documents import ENTRY_DEPTHS, read_document

SPEC = ROOT / "spec"
YamlPath = tuple[Any, ...]
"""The name of a file in `spec/`, and a path in its data. The data of a recording is a list of lines."""

ODD_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, 10**17, 10**30, 1e308, [], {}, [[]], {"x": 1}, ["open", "open"]),
    *("", " ", "x", "class", "self", "object", "None", "a/b~c", "{}", "{} {}", "\u202e", "\\", '"""', "9" * 400, "é"),
    *("(?<=x)y", "[", "list[integer]", "list[Card] | string", "content", "iso", "%Y %Q", "Europe/Nowhere", "ws://["),
)
NAMES = (
    "x",
    "class",
    "self",
    "object",
    "model_dump",
    "list",
    "Any",
    "Client",
    "BaseModel",
    "a/b~c",
    "a b",
    "é",
    "_x",
    "1",
)
NAMED = {"commands", "objects", "scalars", "shapes", "payloads", "fields", "parameters", "derived"}
"""Keys of mappings whose keys are names that the spec chooses, or that the service has."""


@dataclass(frozen=True)
class Mutation:
    """A change of a spec: the operation, the path that it changes, and a value or a name for it."""

    operation: str
    path: YamlPath
    value: Any = None

    def apply(self, folder: Path) -> None:
        """Changes the spec in a folder, unless an earlier mutation has removed the path or broken the file."""
        if self.operation == "rename everywhere":
            rename_everywhere(folder, self.path[-1], self.value)
            return
        name, *keys = self.path
        path = folder / name
        is_line = self.operation.endswith(" line")
        try:
            data = path.read_text(encoding="utf-8").split("\n") if is_line else parse(path)
            owner = value_at(data, keys[:-1])
            OPERATIONS[self.operation.removesuffix(" line")](data, owner, keys[-1], self.value)
        except (KeyError, IndexError, TypeError, AttributeError, ValueError, yaml.YAMLError):
            return
        path.write_text("\n".join(data) if is_line else dump(path, data), encoding="utf-8")


def parse(path: Path) -> Any:
    """Parses a document, or the lines of a recording. Values behind an anchor become values of their own."""
    if path.suffix == ".yaml":
        document = read_document(path, path.name)  # PyYAML reads the keys `on` and `off` as booleans
        if document.problems:
            raise ValueError(document.problems)
        return json.loads(json.dumps(document.data))
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def dump(path: Path, data: Any) -> str:
    """Returns the text of a document or a recording."""
    if path.suffix == ".yaml":
        return yaml.safe_dump(data, sort_keys=False, allow_unicode=True)
    return "".join(f"{json.dumps(line)}\n" for line in data)


def value_at(data: Any, keys: Any) -> Any:
    for key in keys:
        data = data[key]
    return data


def rename_everywhere(folder: Path, old: str, new: str) -> None:
    """Replaces a name in all documents and recordings."""
    for path in (*folder.glob("*.yaml"), *folder.glob("recordings/*.jsonl")):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf"(?<![\w$.-]){re.escape(old)}(?![\w.-])", lambda _: new, text), encoding="utf-8")


def delete(data: Any, owner: Any, key: Any, value: Any) -> None:
    del owner[key]


def duplicate(data: Any, owner: Any, key: Any, value: Any) -> None:
    if isinstance(owner, dict):
        owner[value] = copy.deepcopy(owner[key])
    else:
        owner.append(copy.deepcopy(owner[key]))


def rename(data: Any, owner: Any, key: Any, value: Any) -> None:
    items = [(value if name == key else name, item) for name, item in owner.items()]
    owner.clear()
    owner.update(items)


def retype(data: Any, owner: Any, key: Any, value: Any) -> None:
    owner[key]  # raises KeyError if it is gone
    owner[key] = value


def swap(data: Any, owner: Any, key: Any, value: Any) -> None:
    """Swaps two values of a document; `value` is the path of the other."""
    other = value_at(data, value[1:-1])
    owner[key], other[value[-1]] = other[value[-1]], owner[key]


OPERATIONS: dict[str, Callable[[Any, Any, Any, Any], None]] = {
    "delete": delete,
    "duplicate": duplicate,
    "rename": rename,
    "retype": retype,
    "swap": swap,
}


def paths(data: Any, path: YamlPath) -> Iterator[YamlPath]:
    """Yields the path of every value below a path."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data if isinstance(data, list) else ()):
        yield (*path, key)
        yield from paths(value, (*path, key))


@cache
def paths_by_key() -> dict[str, list[YamlPath]]:
    """Returns the paths of the project's spec by their last keys: rare keys are mutated as often as frequent ones."""
    groups: dict[str, list[YamlPath]] = defaultdict(list)
    for name in ENTRY_DEPTHS:
        for path in paths(parsed(f"{name}.yaml"), (f"{name}.yaml",)):
            groups[str(path[-1]) if len(path) > 3 else f"entries of {path[:2]}"].append(path)
    for file in sorted(SPEC.glob("recordings/*.jsonl")):
        for path in paths(parsed(f"recordings/{file.name}"), (f"recordings/{file.name}",)):
            groups["lines of recordings" if len(path) == 2 else f"values of recordings {len(path)}"].append(path)
    return dict(groups)


@st.composite
def spec_mutations(draw: st.DrawFn) -> Mutation:
    """Draws a mutation of the project's spec."""
    key = draw(st.sampled_from(sorted(paths_by_key())))
    path = draw(st.sampled_from(paths_by_key()[key]))
    operation = draw(st.sampled_from([*OPERATIONS, "rename everywhere", "delete line", "duplicate line"]))
    value: Any = None
    if operation.endswith(" line"):
        lines = (SPEC / path[0]).read_text(encoding="utf-8").count("\n")
        return Mutation(operation, (path[0], draw(st.integers(0, lines - 1))))
    if operation == "rename everywhere" and path[-2] not in NAMED:
        operation = "rename"
    if operation in {"duplicate", "rename"}:
        value = draw(st.sampled_from(NAMES) | st.just(f"{path[-1]}_2"))
    elif operation == "rename everywhere":
        value = draw(st.sampled_from(NAMES) | st.just(f"{path[-1]}2"))
    elif operation == "swap":
        value = draw(st.sampled_from([other for other in paths_by_key()[key] if other[0] == path[0]]))
    elif operation == "retype":
        values = [value_at(parsed(other[0]), other[1:]) for other in paths_by_key()[key]]
        value = draw(st.sampled_from(ODD_VALUES) | st.sampled_from(values))
    return Mutation(operation, path, value)


@cache
def parsed(name: str) -> Any:
    """Returns the data of a file of the project's spec."""
    return parse(SPEC / name)
