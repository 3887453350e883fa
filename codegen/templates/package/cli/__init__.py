"""The command line. Nothing is imported before it is needed: asking for help must not take long."""

from __future__ import annotations

import sys
from importlib.util import find_spec

MISSING = "bluecurrent: the command line needs click and rich: pip install 'bluecurrent[cli]'"


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit status."""
    try:
        if not (find_spec("click") and find_spec("rich")):
            print(MISSING, file=sys.stderr)
            sys.exit(2)
        from .app import run

        sys.exit(run(arguments))
    except KeyboardInterrupt:  # while modules are imported
        sys.exit(130)
