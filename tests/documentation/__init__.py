"""The code on the hand-written pages runs and has the right types: see `pages.py` for what a block may be."""
