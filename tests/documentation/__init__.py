"""The code on the hand-written pages runs: see `pages.py` for what a block may be."""
