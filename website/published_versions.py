"""Adds a built site to those of other versions, each in its folder, with a selector. A workflow runs it at releases."""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
from pathlib import Path

from packaging.version import InvalidVersion, Version

from .llms_text import FILE as LLMS_TEXT

NO_SELECTOR, SELECTOR = '"version":null', '"version":{"provider":"mike"}'
"""The setting in each page that makes the theme read versions.json in the folder above, as sites made with mike do."""
LATEST = "latest"
"""The folder with a copy of the newest version, for links that stay valid."""
NOT_FOUND = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Page not found</title>
<style>body {{ font-family: sans-serif; margin: 4rem auto; max-width: 30rem; padding: 0 1rem }}</style>
<h1>Page not found</h1>
<p>This version of the documentation of bluecurrent has no such page. <a href="{start}">Go to the start page.</a></p>
"""
REDIRECT = '<!doctype html>\n<meta charset="utf-8">\n<meta http-equiv="refresh" content="0; url={latest}/index.html">\n'


def publish(site: Path, folder: Path, version: Version, url_path: str) -> None:
    """Adds a site to the folder of all versions, or replaces it there; `url_path` is the path of that folder's URL."""
    replace_folder(site, folder / str(version))
    add_selector(folder / str(version))
    versions = published_versions(folder)
    replace_folder(folder / str(versions[0]), folder / LATEST)
    entries = [
        {"version": str(each), "title": str(each), "aliases": [LATEST] if each == versions[0] else []}
        for each in versions
    ]
    llms_text = (folder / LATEST / LLMS_TEXT).read_text(encoding="utf-8")
    write(folder, "versions.json", json.dumps(entries, indent=1) + "\n")
    write(folder, "index.html", REDIRECT.format(latest=LATEST))
    write(folder, "404.html", NOT_FOUND.format(start=f"{url_path.rstrip('/')}/{LATEST}/index.html"))
    write(folder, LLMS_TEXT, re.sub(r"^(- \[.*?\]\()", rf"\1{LATEST}/", llms_text, flags=re.MULTILINE))
    write(folder, ".nojekyll", "")


def replace_folder(source: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)


def add_selector(site: Path) -> None:
    """Turns on the selector of versions in each page that has the settings of the theme."""
    for path in site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        path.write_text(page.replace(NO_SELECTOR, SELECTOR), encoding="utf-8", newline="\n")


def published_versions(folder: Path) -> list[Version]:
    """Returns the versions that have a folder, the newest first."""
    names = (path.name for path in folder.iterdir() if path.is_dir() and path.name[0].isdigit())
    return sorted(map(Version, names), reverse=True)


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8", newline="\n")


def main(arguments: list[str] | None = None) -> int:
    """Adds the site, and returns 2 for a name that is no version."""
    parser = argparse.ArgumentParser(prog="python -m website.published_versions", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder of all versions")
    parser.add_argument("version", metavar="VERSION", help="the version or its tag, such as v0.2.0")
    parser.add_argument("--site", type=Path, default=Path("site"), metavar="DIR", help="add this site (default: site)")
    parser.add_argument("--url-path", default="/", metavar="PATH", help="the path of the folder's URL (default: /)")
    options = parser.parse_args(arguments)
    try:
        version = Version(options.version)
    except InvalidVersion:
        parser.error(f"{options.version!r} is no version")
    publish(options.site, options.folder, version, options.url_path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
