"""Shows HTML in docstrings as text on the API pages, since docstrings are also read without a browser."""

from __future__ import annotations

import re
from typing import Any

import griffe

CODE_OR_TAG = re.compile(r"(`[^`]*`)|<")


class DocstringHtml(griffe.Extension):
    """Escapes `<` in every docstring, except in code."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        if obj.docstring:
            obj.docstring.value = escape_tags(obj.docstring.value)


def escape_tags(docstring: str) -> str:
    """Returns a docstring in which `<` outside code is a character reference."""
    return CODE_OR_TAG.sub(lambda found: found[1] or "&lt;", docstring)
