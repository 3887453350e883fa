"""Adds the AsyncAPI viewer, from its pinned package, and the AsyncAPI document to a built site."""

from __future__ import annotations

import json
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path

PACKAGE = "asyncapi-viewer"
FILES = ("asyncapi-viewer.iife.js",)

# A page from a local file can't fetch other files, but it can run scripts. So a script contains the document.
SCRIPT = """\
document.getElementById("protocol").setAttribute(
  "src",
  URL.createObjectURL(new Blob([{document}], {{ type: "application/yaml" }})),
);
customElements.whenDefined("asyncapi-viewer").then(() => {{
  const corrections = new CSSStyleSheet();
  corrections.replaceSync({style});
  const root = document.getElementById("protocol").shadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, corrections];
}});
"""

# The viewer gives the icon of "Show example" no size, so the icon grows to the width of the page. It also breaks no
# long names.
STYLE = """\
.chip, .entry__title, .reply__messages { min-width: 0; overflow-wrap: anywhere }
.ex__show svg { width: 14px; height: 14px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8 }
"""


def add_viewer(site: Path) -> None:
    """Copies the viewer and its licence into the site, and writes the document as a script."""
    folder = site / "assets" / PACKAGE
    folder.mkdir(parents=True, exist_ok=True)
    static = files("asyncapi_viewer") / "static"
    for name in FILES:
        (folder / name).write_bytes((static / name).read_bytes())
    (folder / "LICENSE").write_text(viewer_licence(), encoding="utf-8")
    document = (site / "asyncapi.yaml").read_text(encoding="utf-8")
    (folder / "asyncapi.js").write_text(
        SCRIPT.format(document=json.dumps(document), style=json.dumps(STYLE)), encoding="utf-8"
    )


def viewer_licence() -> str:
    """Returns the licence text of the viewer's package."""
    installed = distribution(PACKAGE)
    text = installed.read_text("licenses/LICENSE")
    if text is None:
        raise RuntimeError(f"{PACKAGE} {installed.version} contains no licence; pin a version that does")
    return text
