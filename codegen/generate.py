"""Generates the package, the contract tests, the reference pages and the AsyncAPI document from the spec."""

from __future__ import annotations

import tempfile
from pathlib import Path

from .contract.recorded_exchanges import recorded_exchanges
from .model.protocol import Protocol
from .output import asyncapi, formatting, template_rendering
from .output.atomic_swap import exclusive_lock, finish_swap, swap, temporary_folder
from .output.file_trees import Difference, differences, write_files
from .output.template_context import repeated_items, template_variables
from .validation.load_spec import load_spec

TARGETS = [*template_rendering.TREES.values(), *asyncapi.PATHS]
"""The folders and files that are generated, from the root of the project."""


def generate(root: Path) -> list[Difference]:
    """Generates all targets, and replaces the old ones together if anything differs.

    Returns:
        The differences between the old and the new targets.

    Raises:
        InvalidSpec: The spec has problems. The old targets stay.
        UnformattableCode: A template made code that can't be formatted. The old targets stay.
    """
    with exclusive_lock(root):
        finish_swap(root, TARGETS)
        protocol = load_spec(root / "spec")
        with temporary_folder(root) as folder:
            changes = build(root, protocol, folder / "new")
            if changes:
                swap(root, folder / "new", TARGETS)
    return changes


def check(root: Path) -> list[Difference]:
    """Returns the differences between the existing targets and what the spec gives; changes nothing."""
    protocol = load_spec(root / "spec")
    with tempfile.TemporaryDirectory() as folder:
        return build(root, protocol, Path(folder) / "new")


def build(root: Path, protocol: Protocol, folder: Path) -> list[Difference]:
    """Writes all targets below a folder, and returns how those at the root differ from them."""
    recordings = root / "spec" / "recordings"
    variables, items = template_variables(protocol, recordings), repeated_items(protocol)
    for tree, target in template_rendering.TREES.items():
        files = template_rendering.render_tree(tree, variables, items)
        if tree == "package":
            files |= template_rendering.shared_modules() | template_rendering.packaged_recordings(recordings)
        write_files(folder / target, files)
        (folder / target).mkdir(parents=True, exist_ok=True)
    write_files(folder, asyncapi.asyncapi_files(protocol, recorded_exchanges(recordings)))
    formatting.format_folder(folder)
    return [item for target in TARGETS for item in differences(folder / target, root / target, target)]
