"""Prepares a release from the command line: `python -m release VERSION`, or `make release VERSION=…`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .prepare_release import prepare_release
from .release_problem import ReleaseProblem

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Prepares the release and prints the commands that publish it; returns 1 after a problem."""
    description = "Checks, commits and tags a release. It pushes nothing."
    parser = argparse.ArgumentParser(prog="python -m release", description=description)
    parser.add_argument("version", metavar="VERSION", help="the version to release, such as 0.2.0")
    parser.add_argument("--root", type=Path, default=ROOT, metavar="DIR", help="release another project than this one")
    options = parser.parse_args(arguments)
    try:
        commands = prepare_release(options.root.resolve(), options.version)
    except ReleaseProblem as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted: nothing has changed", file=sys.stderr)
        return 130
    print("The release is committed and tagged. Look at it with `git show`, then publish it:", *commands, sep="\n  ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
