"""Renders the `.j2` files of a template folder, and copies its other files, to the same relative paths."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from ..model.python_names import file_name
from ..model.text_escaping import Markdown, docstring_text, markdown_code, markdown_text, xml_text
from ..shared.recording_format.reader import read_recording
from ..shared.recording_format.writer import header_line

TEMPLATES = Path(__file__).parent.parent / "templates"
PARTIALS = TEMPLATES / "partials"
"""Templates that others include."""
TREES = {"package": "generated/bluecurrent", "tests": "tests/contract", "docs": "docs/reference"}
"""The template trees and their targets."""
SHARED = Path(__file__).parent.parent / "shared"
SHARED_FOLDERS = {
    "decoding": "_runtime/decoding",
    "printing": "_printing",
    "recording_format": "testing/recording_format",
}
"""The folders of modules that the generator uses itself, and their targets in the package."""

HEADER = "generated from {source} by `python -m codegen generate`; changes here are lost"
COMMENTS = {".md": "<!-- {} -->", ".css": "/* {} */", ".svg": "<!-- {} -->"}
ESCAPES: Mapping[str, Callable[[str], str]] = {".md": markdown_text, ".svg": xml_text}
"""The function that escapes each text that a template prints, by the suffix of the generated file."""
CACHES = re.compile(r"(^|/)(__pycache__|\.[^/]*)(/|$)")
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def render_tree(
    tree: str,
    variables: Mapping[str, Any],
    items: Mapping[str, Mapping[str, Any]],
    is_included: Callable[[str], bool] = lambda _: True,
) -> dict[str, str]:
    """Returns the texts of the files from a template folder, by path. `is_included` decides which are rendered.

    A template with `{command}` in its name is rendered for every item of `items["command"]`, as variable `command`.
    """
    root = TEMPLATES / tree
    environment = template_environment(root)
    files: dict[str, str] = {}
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root).as_posix()
        if path.is_dir() or CACHES.search(relative):
            continue
        source = f"codegen/templates/{tree}/{relative}"
        if path.suffix != ".j2":
            if is_included(relative):
                files[relative] = with_header(relative, source, path.read_text(encoding="utf-8"))
            continue
        template = environment.get_template(relative)
        for target, item in rendered_files(relative.removesuffix(".j2"), items):
            if is_included(target):
                files[target] = with_header(target, source, template.render(**variables, **item))
    return files


def render_file(tree: str, path: str, variables: Mapping[str, Any]) -> str:
    """Returns the text of one file of a template folder, rendered if the file is a template."""
    root = TEMPLATES / tree
    if (root / path).is_file():
        return (root / path).read_text(encoding="utf-8")
    return template_environment(root).get_template(f"{path}.j2").render(**variables)


@cache
def template_environment(root: Path) -> Environment:
    """Returns the Jinja environment of a tree; an unknown variable is an error."""
    environment = Environment(
        autoescape=False,
        finalize=escaped,
        keep_trailing_newline=True,
        loader=FileSystemLoader([root, PARTIALS]),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["as_is"] = Markdown
    environment.filters["code"] = lambda value: markdown_code(str(value))
    environment.filters["docstring"] = docstring_text
    environment.filters["file_name"] = file_name
    environment.filters["json"] = lambda value: Markdown(json.dumps(value, ensure_ascii=False, indent=2))
    environment.filters["py"] = repr
    return environment


@pass_context
def escaped(context: Context, value: object) -> object:
    """Escapes a value that a template prints, unless it is Markdown already."""
    target = PurePosixPath((context.name or "").removesuffix(".j2"))
    escape = ESCAPES.get(target.suffix)
    return value if escape is None or isinstance(value, Markdown) else escape(str(value))


def rendered_files(name: str, items: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yields the path and the variables of a template's files: one file, or one for each item of a placeholder."""
    placeholder = PLACEHOLDER.search(name)
    if placeholder is None:
        yield name, {}
        return
    variable = placeholder[1]
    for item_name, item in items[variable].items():
        yield name.replace(placeholder[0], file_name(item_name)), {variable: item}


def with_header(target: str, source: str, text: str) -> str:
    """Returns a text after a first line that names its template and the command that generates the file."""
    comment = COMMENTS.get(PurePosixPath(target).suffix, "# {}")
    return f"{comment.format(HEADER.format(source=source))}\n{text}"


def shared_modules() -> dict[str, str]:
    """Returns the texts of the modules in codegen/shared/, by their paths in the package."""
    return {
        f"{target}/{path.name}": with_header(path.name, f"codegen/shared/{folder}/{path.name}", path.read_text("utf-8"))
        for folder, target in SHARED_FOLDERS.items()
        for path in sorted((SHARED / folder).glob("*.py"))
        if path.name != "__init__.py"
    }


def packaged_recordings(folder: Path) -> dict[str, str]:
    """Returns the recordings for the package. The header of each names its source, since JSON has no comments."""
    files: dict[str, str] = {}
    for path in sorted(folder.glob("*.jsonl")):
        _, _, events = path.read_text(encoding="utf-8-sig").partition("\n")
        header = replace(read_recording(path).header, generated=HEADER.format(source=f"spec/recordings/{path.name}"))
        files[f"testing/recordings/{path.name}"] = f"{header_line(header)}\n{events}"
    return files
