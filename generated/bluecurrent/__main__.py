# generated from codegen/templates/package/__main__.py by `python -m codegen generate`; changes here are lost
"""python -m bluecurrent is the command line."""

from __future__ import annotations

from .cli import main

if __name__ == "__main__":
    main()
