"""Tests that the code on the hand-written pages runs and has the right types. Kinds of blocks: `code_blocks.py`."""
