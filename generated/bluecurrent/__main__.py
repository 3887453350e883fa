# generated from codegen/templates/package/__main__.py by `python -m codegen generate`; changes here are lost
"""Runs the command line for `python -m bluecurrent`."""

from __future__ import annotations

from .cli import main

if __name__ == "__main__":
    main()
