"""python -m website [SITE]: complete and check what zensical has built."""

from __future__ import annotations

import sys
from pathlib import Path

from .asyncapi_viewer import add_viewer
from .line_breaks import let_names_break
from .link_check import broken


def main(arguments: list[str]) -> int:
    """Complete the site; 1 if something in it is broken."""
    site = Path(arguments[0] if arguments else "site").resolve()
    add_viewer(site)
    let_names_break(site)
    problems = broken(site)
    print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
