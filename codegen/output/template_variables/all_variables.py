"""Collects the variables of all templates, and the items that get one file each, such as the commands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...model.protocol import Protocol
from ..reference_pages.sequence_diagram_layout import sequence_diagram
from .contract_test_variables import test_variables
from .package_variables import package_variables
from .reference_page_variables import page_variables, used_patterns


def template_variables(protocol: Protocol, recordings: Path) -> dict[str, Any]:
    """Returns the variables of all templates."""
    return package_variables(protocol) | test_variables(protocol, recordings) | page_variables(protocol, recordings)


def repeated_items(protocol: Protocol) -> dict[str, dict[str, Any]]:
    """Returns the items for each placeholder in template file names. Each item, such as a command, gets a file."""
    return {
        "command": dict(protocol.commands),
        "object": dict(protocol.objects),
        "rest_command": dict(protocol.rest_commands),
        "diagram": {
            pattern.name: sequence_diagram(pattern, protocol.subject.name) for pattern in used_patterns(protocol)
        },
    }
