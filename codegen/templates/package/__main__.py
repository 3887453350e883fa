"""Runs the command line for `python -m bluecurrent`."""

from __future__ import annotations

from .cli import main

if __name__ == "__main__":
    main()
