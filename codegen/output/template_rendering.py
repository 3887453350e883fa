"""Template trees -> files: what stands in a tree lands at the same path; a `.j2` is rendered, others are copied."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..model.names import file_name

TEMPLATES = Path(__file__).parent.parent / "templates"
PARTIALS = TEMPLATES / "partials"
"""What several templates of a tree include."""
TREES = {"package": "generated/bluecurrent", "tests": "tests/contract", "docs": "docs/reference"}
"""Each template tree, and where it lands."""

HEADER = "generated from {source} by `python -m codegen generate`; changes here are lost"
COMMENTS = {".md": "<!-- {} -->", ".css": "/* {} */", ".svg": "<!-- {} -->"}
CACHES = re.compile(r"(^|/)(__pycache__|\.[^/]*)(/|$)")
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def render(tree: str, context: Mapping[str, Any], each: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """The files of a tree by their paths in its target.

    A template with `{command}` in its name is rendered for every item of `each["command"]`, and finds it as `command`.
    """
    root = TEMPLATES / tree
    environment = templates(root)
    files: dict[str, str] = {}
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root).as_posix()
        if path.is_dir() or CACHES.search(relative):
            continue
        source = f"codegen/templates/{tree}/{relative}"
        if path.suffix != ".j2":
            files[relative] = with_header(relative, source, path.read_text(encoding="utf-8"))
            continue
        template = environment.get_template(relative)
        for target, more in targets(relative.removesuffix(".j2"), each):
            files[target] = with_header(target, source, template.render(**context, **more))
    return files


def templates(root: Path) -> Environment:
    """The templates of a tree; a name that nobody gives is an error."""
    environment = Environment(
        autoescape=False,
        keep_trailing_newline=True,
        loader=FileSystemLoader([root, PARTIALS]),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["file_name"] = file_name
    environment.filters["json"] = lambda value: json.dumps(value, ensure_ascii=False, indent=2)
    environment.filters["py"] = repr
    return environment


def targets(name: str, each: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The files that a template makes: itself, or one for each item that its name asks for."""
    found = PLACEHOLDER.search(name)
    if found is None:
        yield name, {}
        return
    kind = found[1]
    for item_name, item in each[kind].items():
        yield name.replace(found[0], file_name(item_name)), {kind: item}


def with_header(target: str, source: str, text: str) -> str:
    """The text beneath a line that says what it is and how to make it again."""
    comment = COMMENTS.get(PurePosixPath(target).suffix, "# {}")
    return f"{comment.format(HEADER.format(source=source))}\n{text}"


def recordings(folder: Path) -> dict[str, str]:
    """The recordings as they ship: JSON has no comments, so their first line says where they are from."""
    files: dict[str, str] = {}
    for path in sorted(folder.glob("*.jsonl")):
        first, _, rest = path.read_text(encoding="utf-8").partition("\n")
        header = {**json.loads(first), "generated": HEADER.format(source=f"spec/recordings/{path.name}")}
        files[f"testing/recordings/{path.name}"] = f"{json.dumps(header, ensure_ascii=False)}\n{rest}"
    return files
