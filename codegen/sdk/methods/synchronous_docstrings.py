"""Rewords the docstrings of asynchronous classes for the synchronous classes."""

from __future__ import annotations

import re

WORDS = {"`async with ": "`with ", "`async for ": "`for ", "an asynchronous iterator": "an iterator", "await ": ""}
"""Words in docstrings of asynchronous classes, and their replacements in synchronous ones."""
TIMEOUT = "timeout: Seconds after which the iterator ends if nothing came; without a limit if not given."
ARGUMENTS = re.compile(r"( {8}Args:\n(?: {12}.*\n)+)")


def plain_words(docstring: str) -> str:
    """Returns a docstring without the words of asynchronous programs."""
    for word, plain in WORDS.items():
        docstring = docstring.replace(word, plain)
    return docstring


def with_timeout(docstring: str) -> str:
    """Adds the argument `timeout`, which synchronous iterators have, to a docstring."""
    if ARGUMENTS.search(docstring):
        return ARGUMENTS.sub(lambda found: f"{found[1]}            {TIMEOUT}\n", docstring, count=1)
    text = docstring.removesuffix('"""').rstrip()
    return f'{text}\n\n        Args:\n            {TIMEOUT}\n        """'
