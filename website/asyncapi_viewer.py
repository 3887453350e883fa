"""Puts the AsyncAPI viewer into the site, from its pinned package, and the document beside it."""

from __future__ import annotations

import json
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path

PACKAGE = "asyncapi-viewer"
FILES = ("asyncapi-viewer.iife.js",)

# A page opened from a file may fetch no other file, but it may run a script; so the document travels in one.
SCRIPT = """\
document.getElementById("protocol").setAttribute(
  "src",
  URL.createObjectURL(new Blob([{document}], {{ type: "application/yaml" }})),
);
"""


def add_viewer(site: Path) -> None:
    """Copy the viewer and its licence into the built site, with the document as a script."""
    folder = site / "assets" / PACKAGE
    folder.mkdir(parents=True, exist_ok=True)
    static = files("asyncapi_viewer") / "static"
    for name in FILES:
        (folder / name).write_bytes((static / name).read_bytes())
    (folder / "LICENSE").write_text(licence(), encoding="utf-8")
    document = (site / "asyncapi.yaml").read_text(encoding="utf-8")
    (folder / "asyncapi.js").write_text(SCRIPT.format(document=json.dumps(document)), encoding="utf-8")


def licence() -> str:
    """The licence that the viewer came with."""
    installed = distribution(PACKAGE)
    text = installed.read_text("licenses/LICENSE")
    if text is None:
        raise RuntimeError(f"{PACKAGE} {installed.version} came without its licence")
    return text
