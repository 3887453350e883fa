# generated from codegen/templates/package/cli/__init__.py by `python -m codegen generate`; changes here are lost
"""Runs the command line `bluecurrent`. A module is imported only when it is needed, so that `--help` is fast."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from .._printing.guarded_streams import open_closed_streams

NEEDED = ("click", "platformdirs", "rich")
MISSING = "bluecurrent: the command line needs click, platformdirs and rich: pip install 'bluecurrent[cli]'"


def main(arguments: list[str] | None = None) -> None:
    """Runs the command line and exits with its status."""
    open_closed_streams()
    try:
        if not all(map(find_spec, NEEDED)):
            print(MISSING, file=sys.stderr)
            sys.exit(2)
        from .app import run

        sys.exit(run(arguments))
    except KeyboardInterrupt:  # during an import
        sys.exit(130)
