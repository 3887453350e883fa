"""Tests that pages, docstrings and schemas show the texts of a spec unchanged, whatever characters they contain."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown import markdown
from markdown_it import MarkdownIt

from codegen.__main__ import ROOT
from codegen.generate import generate
from codegen.model.text_escaping import docstring_text, markdown_code, markdown_text
from tests.codegen import kettles

PLAIN = "words about nothing"
ODD = (
    "1. *A* _b_ __c__ | `d` || [e](f) <b>g</b> <!-- h --> &lt; {{ i }} { .j } $k$ ~~l~~ :smile: "
    r'''\n \" "m" """ #n %s [red] o"'''
)
STARTS = "# a,#a,> b,- c,+ d,1. e,2) f,=== g,!!! h,??? i,::: j,--- k,| l |,```,~~~".split(",")
SITE = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
EXTENSIONS = [next(iter(item)) if isinstance(item, dict) else item for item in SITE["markdown_extensions"]]


def render_as_site(text: str) -> str:
    """Renders Markdown as the site does."""
    return markdown(text, extensions=EXTENSIONS)


def render_as_github(text: str) -> str:
    """Renders Markdown by the rules of CommonMark, with tables and strikethrough as on GitHub."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)


class ShownText(HTMLParser):
    """The text that a page shows, and the tags in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def replace_texts(data: Any, text: str, path: tuple[str, ...] = ()) -> Any:
    """Returns a spec with another text in the place of each description, unit, title and other text."""
    if isinstance(data, list):
        return [replace_texts(item, text, path) for item in data]
    if not isinstance(data, dict):
        is_text = path[-1] in {"description", "unit", "leaflet", "text"} and path != ("errors", "text")
        return text if is_text else data
    return {key: replace_texts(value, text, (*path, str(key))) for key, value in data.items()}


def write_spec(root: Path, text: str) -> None:
    """Writes the kettles' spec with the same text everywhere."""
    folder = kettles.write(root)
    for name in ("protocol", "types", "objects", "commands"):
        path = folder / f"{name}.yaml"
        data = replace_texts(yaml.safe_load(path.read_text(encoding="utf-8")), text)
        if name == "protocol":
            data["unknown"] = [text]
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Generates two projects that differ only in the texts: plain words, and odd characters."""
    roots = tmp_path_factory.mktemp("plain"), tmp_path_factory.mktemp("odd")
    for root, text in zip(roots, (PLAIN, ODD), strict=True):
        write_spec(root, text)
        generate(root)
    return roots


def docstrings(source: str) -> Iterator[str]:
    """Yields the texts that stand in a module as statements, each on one line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield " ".join(node.value.value.split())


@pytest.mark.parametrize("render", [render_as_site, render_as_github])
def test_pages_show_every_text_unchanged(projects: tuple[Path, Path], render: Callable[[str], str]) -> None:
    shown = 0
    for page in sorted((projects[0] / "docs/reference").rglob("*.md")):
        plain, odd = (
            ShownText(render((root / page.relative_to(projects[0])).read_text(encoding="utf-8"))) for root in projects
        )
        assert odd.text == plain.text.replace(PLAIN, ODD), page.name
        assert odd.tags == plain.tags, page.name
        shown += plain.text.count(PLAIN)
    assert shown > 100


def test_docstrings_hold_every_text_unchanged(projects: tuple[Path, Path]) -> None:
    held = 0
    for module in sorted((projects[0] / "generated").rglob("*.py")):
        plain, odd = (
            list(docstrings((root / module.relative_to(projects[0])).read_text(encoding="utf-8"))) for root in projects
        )
        assert odd == [text.replace(PLAIN, ODD) for text in plain], module.name
        held += sum(text.count(PLAIN) for text in plain)
    assert held > 80


def test_schemas_hold_plain_text_and_asyncapi_holds_markdown(projects: tuple[Path, Path]) -> None:
    schemas = yaml.safe_load((projects[1] / "docs/schemas.json").read_text(encoding="utf-8"))
    document = yaml.safe_load((projects[1] / "docs/asyncapi.yaml").read_text(encoding="utf-8"))
    assert schemas["definitions"]["Kettle"]["description"] == ODD
    description = document["components"]["schemas"]["Kettle"]["description"]
    assert ShownText(render_as_github(description)).text.strip() == ODD
    assert document["components"]["messages"]["sent.LOOK"]["summary"] == ODD


@pytest.mark.parametrize("render", [render_as_site, render_as_github])
@pytest.mark.parametrize("text", [*STARTS, ODD, "a\\", "", "#!sh x", "a  |", "```", " b"])
def test_markdown_shows_text_and_code_unchanged(text: str, render: Callable[[str], str]) -> None:
    page = ShownText(render(f"{markdown_text(text)}\n\n| head |\n|---|\n| {markdown_code(text)} |\n"))
    words = " ".join(text.split())
    assert " ".join(page.text.split()) == f"{words} head {words}".strip()
    assert page.tags <= {"p", "table", "thead", "tbody", "tr", "th", "td", "code"}


@pytest.mark.parametrize("text", [ODD, 'a"', 'a""', '"""', '""""', "a\\", 'a\\"', '\\"""', 'a\\\\"'])
def test_docstring_literal_holds_the_text_unchanged(text: str) -> None:
    assert ast.literal_eval(f'"""{docstring_text(text)}"""') == text
    assert ast.literal_eval(f'"""{docstring_text(text)} More."""') == f"{text} More."
