"""Tests the folder with the sites of all versions."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from website.link_check import site_problems
from website.published_versions import LATEST, NO_SELECTOR, SELECTOR, main


def publish(folder: Path, version: str, *pages: str) -> None:
    """Builds and publishes a site whose pages name its version."""
    site = folder / f"site-{version}"
    (site / "guides").mkdir(parents=True, exist_ok=True)
    for page in ("index", *pages):
        (site / f"{page}.html").write_text(f"<p>{version}</p><script>{{{NO_SELECTOR}}}</script>", encoding="utf-8")
    (site / "llms.txt").write_text("# bluecurrent\n\n- [Start](index.html): A start (of all).\n", encoding="utf-8")
    assert main([str(folder / "all"), version, "--site", str(site), "--url-path", "/bluecurrent"]) == 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Returns the folder of three versions, of which the newest was not published last."""
    (tmp_path / "all").mkdir()
    publish(tmp_path, "v0.9.0", "guides/gone")
    publish(tmp_path, "v0.10.0", "guides/live")
    publish(tmp_path, "v0.9.1")
    return tmp_path / "all"


def test_each_version_has_a_folder_and_latest_is_the_newest(folder: Path) -> None:
    text = (folder / LATEST / "guides" / "live.html").read_text(encoding="utf-8")
    assert "v0.10.0" in text
    assert "v0.9.0" in (folder / "0.9.0" / "guides" / "gone.html").read_text(encoding="utf-8")
    versions = json.loads((folder / "versions.json").read_text(encoding="utf-8"))
    assert [entry["version"] for entry in versions] == ["0.10.0", "0.9.1", "0.9.0"]
    assert [entry["aliases"] for entry in versions] == [[LATEST], [], []]


def test_pages_have_a_selector(folder: Path) -> None:
    pages = [path.read_text(encoding="utf-8") for path in folder.glob("*/*.html")]
    assert len(pages) == 4
    assert all(SELECTOR in page and NO_SELECTOR not in page for page in pages)


def test_a_version_that_is_published_again_is_replaced(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "site-v0.9.0" / "guides" / "gone.html").unlink()
    publish(tmp_path, "v0.9.0")
    assert not (folder / "0.9.0" / "guides" / "gone.html").exists()
    assert len(json.loads((folder / "versions.json").read_text(encoding="utf-8"))) == 3


def test_the_pages_above_the_versions_lead_to_the_newest(folder: Path) -> None:
    assert f"url={LATEST}/index.html" in (folder / "index.html").read_text(encoding="utf-8")
    # The server sends this page for any address, so its link is the path from the host.
    assert f'href="/bluecurrent/{LATEST}/index.html"' in (folder / "404.html").read_text(encoding="utf-8")
    assert site_problems(folder) == []


def test_the_links_of_llms_txt_exist(folder: Path) -> None:
    links = re.findall(r"\]\(([^)]+)\)", (folder / "llms.txt").read_text(encoding="utf-8"))
    assert links == [f"{LATEST}/index.html"]
    assert all((folder / link).is_file() for link in links)


def test_a_name_that_is_no_version_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([str(tmp_path), "main"])
    assert "'main' is no version" in capsys.readouterr().err
