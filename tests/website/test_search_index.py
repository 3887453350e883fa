"""Tests the entries that the search index of the site gets in addition."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from website.search_index import complete_search_index

TYPES = """\
<h3 id="kettle">Kettle<a href="#kettle">&para;</a></h3>
<table><tr><th>field</th><th>type</th><th>unit</th><th>meaning</th></tr>
<tr>
<td><code>lower_heat</code></td>
<td>number</td>
<td>&deg;C</td>
<td>The <em>lower</em> heat.</td>
<td>docs</td>
</tr>
<tr>
<td><span id="heat"></span><code>Heat</code></td>
<td>number</td>
<td></td>
<td>A heat.</td>
</tr></table>
<table><tr>
<td>Certainty</td>
<td>docs</td>
</tr></table>
"""
ITEMS: list[dict[str, Any]] = [
    {"location": "reference/types.html", "level": 1, "title": "Types", "text": "", "path": ["Reference"], "tags": []},
    {"location": "reference/types.html#kettle", "level": 3, "title": "Kettle", "text": "", "path": ["X"], "tags": []},
    {
        "location": "reference/objects/shelf.html",
        "level": 1,
        "title": "SHELF",
        "text": "Read within the time-out.",
        "path": [],
        "tags": [],
    },
]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "reference" / "objects").mkdir(parents=True)
    (tmp_path / "reference" / "types.html").write_text(TYPES, encoding="utf-8")
    (tmp_path / "reference" / "objects" / "shelf.html").write_text(TYPES, encoding="utf-8")
    (tmp_path / "search.json").write_text(json.dumps({"config": {}, "items": ITEMS}), encoding="utf-8")
    complete_search_index(tmp_path)
    return tmp_path


def entries(site: Path) -> dict[str, dict[str, Any]]:
    items = json.loads((site / "search.json").read_text(encoding="utf-8"))["items"]
    return {item["location"]: item for item in items}


def test_each_field_has_an_entry_that_leads_to_its_row(site: Path) -> None:
    found = entries(site)
    added = [location for location in found if "." in location.partition("#")[2] or location.endswith("#heat")]
    assert added == ["reference/types.html#kettle.lower_heat", "reference/types.html#heat"]
    field = found["reference/types.html#kettle.lower_heat"]
    assert (field["title"], field["text"]) == ("lower_heat", "number &deg;C The lower heat.")
    assert field["path"] == ["X", "Kettle"]
    page = (site / "reference" / "types.html").read_text(encoding="utf-8")
    assert page == TYPES.replace("<tr>\n<td><code>lower", '<tr id="kettle.lower_heat">\n<td><code>lower')


def test_synonyms_are_found(site: Path) -> None:
    assert entries(site)["reference/objects/shelf.html"]["text"] == "Read within the time-out. (timeout)"


def test_the_script_holds_the_same_index(site: Path) -> None:
    script = (site / "search.js").read_text(encoding="utf-8").removeprefix("var __index = ").removesuffix(";")
    assert script == (site / "search.json").read_text(encoding="utf-8")


def test_a_second_run_changes_nothing(site: Path) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    complete_search_index(site)
    assert {path: path.read_bytes() for path in before} == before
