"""Defines string types for legal Python names, and converts wire names to class names and file names."""

from __future__ import annotations

import keyword
import re
from typing import Self


class PythonIdentifier(str):
    """Holds a name that Python accepts for a method, an argument or a field; raises ValueError for any other."""

    __slots__ = ()

    def __new__(cls, name: str) -> Self:
        if not (name.isidentifier() and name.isascii()):
            raise ValueError(f"{name!r} is not a Python identifier")
        if keyword.iskeyword(name):
            raise ValueError(f"{name!r} is a Python keyword")
        return super().__new__(cls, name)


class ClassName(PythonIdentifier):
    """Holds the name of a Python class, such as GetChStatus."""

    __slots__ = ()

    @classmethod
    def of(cls, wire_name: str) -> ClassName:
        """Converts a wire name: GET_CH_STATUS becomes GetChStatus."""
        words = [word for word in re.split(r"[^A-Za-z0-9]+", wire_name) if word]
        return cls("".join(word[0].upper() + (word[1:].lower() if word.isupper() else word[1:]) for word in words))


def file_name(wire_name: str) -> str:
    """Converts a wire name to the name of its page or test: GET_CH_STATUS becomes get_ch_status."""
    return re.sub(r"[^a-z0-9]+", "_", wire_name.lower()).strip("_")
