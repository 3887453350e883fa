"""Holds the tests of the hand-written pages and the examples. `code_blocks.py` lists the kinds of code blocks."""
