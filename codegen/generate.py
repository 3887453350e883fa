"""The whole way: spec in, three trees and two files out."""

from __future__ import annotations

import tempfile
from pathlib import Path

from . import asyncapi, contract, formatting, render, trees, views
from .load import load
from .protocol import Protocol

TARGETS = [*render.TREES.values(), *asyncapi.PATHS]
"""Everything that is made from the spec: three trees and two files."""


def generate(root: Path) -> list[trees.Difference]:
    """Makes the trees afresh and swaps them in if anything differs; returns what did.

    Raises BrokenSpec or UnformattableCode, and leaves the old trees whole then.
    """
    with trees.alone(root):
        trees.finish_swap(root, TARGETS)
        protocol = load(root / "spec")
        with trees.workshop(root) as folder:
            differing = build(root, protocol, folder / "new")
            if differing:
                trees.swap(root, folder / "new", TARGETS)
    return differing


def check(root: Path) -> list[trees.Difference]:
    """How the committed trees differ from what the spec gives; changes nothing."""
    protocol = load(root / "spec")
    with tempfile.TemporaryDirectory() as folder:
        return build(root, protocol, Path(folder) / "new")


def build(root: Path, protocol: Protocol, folder: Path) -> list[trees.Difference]:
    """Writes the trees below a folder, and says how those at the root differ from them."""
    recordings = root / "spec" / "recordings"
    context, each = views.view(protocol, recordings), views.each(protocol)
    for tree, target in render.TREES.items():
        files = render.render(tree, context, each)
        if tree == "package":
            files |= render.recordings(recordings)
        trees.write(folder / target, files)
        (folder / target).mkdir(parents=True, exist_ok=True)
    trees.write(folder, asyncapi.files(protocol, contract.exchanges(recordings)))
    formatting.format_folder(folder)
    return [item for target in TARGETS for item in trees.differences(folder / target, root / target, target)]
