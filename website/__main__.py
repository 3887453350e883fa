"""Completes and checks a built site from the command line: `python -m website [SITE]`."""

from __future__ import annotations

import sys
from pathlib import Path

from codegen.shared.printing.guarded_streams import run_guarded

from .asyncapi_viewer import add_viewer
from .line_breaks import add_line_breaks
from .link_check import llms_text_problems, site_problems
from .llms_text import write_llms_text
from .search_index import complete_search_index


def main(arguments: list[str]) -> int:
    """Completes the site, prints its problems, and returns 1 if there are any."""
    site = Path(arguments[0] if arguments else "site").resolve()
    add_viewer(site)
    complete_search_index(site)
    write_llms_text(site)
    add_line_breaks(site)
    problems = [*site_problems(site), *llms_text_problems(site)]
    print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(run_guarded(lambda: main(sys.argv[1:])))
