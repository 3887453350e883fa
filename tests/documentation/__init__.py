"""The code on the hand-written pages runs and has the right types: see `code_blocks.py` for what a block may be."""
