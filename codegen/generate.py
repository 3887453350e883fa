"""Generates the package, the list of its public names, the contract tests, the reference and the API documents."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from .model.protocol import Protocol
from .output import code_formatting, template_rendering
from .output.api_documents import asyncapi, asyncapi_mqtt, openapi
from .output.file_trees import FileDifference, differences, write_files
from .output.optional_files import is_included
from .output.resumable_file_replacement import exclusive_lock, finish_swap, swap, temporary_folder
from .output.template_variables.all_variables import repeated_items, template_variables
from .package_inspection import public_api_list
from .package_inspection.package_smoke_test import check_package
from .spec_reading.recorded_exchanges import recorded_exchanges
from .validation.load_spec import load_spec

TARGETS = [*template_rendering.TREES.values(), *asyncapi.PATHS, asyncapi_mqtt.PATH, openapi.PATH, public_api_list.PATH]
"""The folders and files that are generated, from the root of the project."""
PACKAGE = template_rendering.TREES["package"]


@dataclass(frozen=True)
class CheckResult:
    """Holds the result of a check: the protocol, the files that differ, and notes on checks that were not possible."""

    protocol: Protocol
    differences: list[FileDifference]
    notes: list[str]


def generate(root: Path) -> list[FileDifference]:
    """Generates all targets, and replaces the old ones together if anything differs.

    Returns:
        The differences between the old and the new targets.

    Raises:
        InvalidSpec: The spec has problems, or the new package can't be used. The old targets stay.
        UnformattableCode: A template made code that can't be formatted. The old targets stay.
    """
    with exclusive_lock(root):
        finish_swap(root, TARGETS)
        protocol = load_spec(root / "spec", needs_recordings=True)
        with temporary_folder(root) as folder:
            changes = build(root, protocol, folder / "new")
            if any(change.path.startswith(f"{PACKAGE}/") for change in changes):
                check_package(folder / "new" / PACKAGE, protocol)
            if changes:
                swap(root, folder / "new", TARGETS)
    return changes


def check(root: Path) -> CheckResult:
    """Checks that the generated files are up to date, and tries out the package; changes nothing.

    Raises:
        InvalidSpec: The spec has problems, or the package that it gives can't be used.
        UnformattableCode: A template made code that can't be formatted.
    """
    protocol = load_spec(root / "spec", needs_recordings=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "new"
        differences = build(root, protocol, folder)
        return CheckResult(protocol, differences, check_package(folder / PACKAGE, protocol))


def build(root: Path, protocol: Protocol, folder: Path) -> list[FileDifference]:
    """Generates all targets below a folder, and returns how the targets at the root differ from them."""
    recordings = root / "spec" / "recordings"
    variables, items = template_variables(protocol, recordings), repeated_items(protocol)
    for tree, target in template_rendering.TREES.items():
        files = template_rendering.render_tree(tree, variables, items, partial(is_included, protocol))
        if tree == "package":
            files |= template_rendering.shared_modules() | template_rendering.packaged_recordings(recordings)
        write_files(folder / target, files)
        (folder / target).mkdir(parents=True, exist_ok=True)
    write_files(folder, asyncapi.asyncapi_files(protocol, recorded_exchanges(recordings)))
    write_files(folder, asyncapi_mqtt.mqtt_files(protocol))
    write_files(folder, openapi.openapi_files(protocol, recordings))
    code_formatting.format_folder(folder)
    write_files(folder, {public_api_list.PATH: public_api_list.list_public_api(folder / PACKAGE)})
    return [item for target in TARGETS for item in differences(folder / target, root / target, target)]
