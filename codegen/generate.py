"""The whole way: spec in, three trees and two files out."""

from __future__ import annotations

import tempfile
from pathlib import Path

from .contract.recorded_exchanges import recorded_exchanges
from .model.protocol import Protocol
from .output import asyncapi, file_trees, formatting, template_context, template_rendering
from .validation.load_spec import load

TARGETS = [*template_rendering.TREES.values(), *asyncapi.PATHS]
"""Everything that is made from the spec: three trees and two files."""


def generate(root: Path) -> list[file_trees.Difference]:
    """Makes the trees afresh and swaps them in if anything differs; returns what did.

    Raises BrokenSpec or UnformattableCode, and leaves the old trees whole then.
    """
    with file_trees.alone(root):
        file_trees.finish_swap(root, TARGETS)
        protocol = load(root / "spec")
        with file_trees.workshop(root) as folder:
            differing = build(root, protocol, folder / "new")
            if differing:
                file_trees.swap(root, folder / "new", TARGETS)
    return differing


def check(root: Path) -> list[file_trees.Difference]:
    """How the committed trees differ from what the spec gives; changes nothing."""
    protocol = load(root / "spec")
    with tempfile.TemporaryDirectory() as folder:
        return build(root, protocol, Path(folder) / "new")


def build(root: Path, protocol: Protocol, folder: Path) -> list[file_trees.Difference]:
    """Writes the trees below a folder, and says how those at the root differ from them."""
    recordings = root / "spec" / "recordings"
    context, each = template_context.template_variables(protocol, recordings), template_context.repeated_items(protocol)
    for tree, target in template_rendering.TREES.items():
        files = template_rendering.render(tree, context, each)
        if tree == "package":
            files |= template_rendering.recordings(recordings)
        file_trees.write(folder / target, files)
        (folder / target).mkdir(parents=True, exist_ok=True)
    file_trees.write(folder, asyncapi.files(protocol, recorded_exchanges(recordings)))
    formatting.format_folder(folder)
    return [item for target in TARGETS for item in file_trees.differences(folder / target, root / target, target)]
