"""Names in Python: types in which an illegal one cannot exist."""

from __future__ import annotations

import keyword
import re
from typing import Self


class PythonIdentifier(str):
    """A name that Python takes for a method, an argument or a field."""

    __slots__ = ()

    def __new__(cls, name: str) -> Self:
        if not (name.isidentifier() and name.isascii()):
            raise ValueError(f"{name!r} is no Python identifier")
        if keyword.iskeyword(name):
            raise ValueError(f"{name!r} is a keyword of Python")
        return super().__new__(cls, name)


class ClassName(PythonIdentifier):
    """A class's name, in capitals and without underscores."""

    __slots__ = ()

    @classmethod
    def of(cls, wire_name: str) -> ClassName:
        """The class for a wire name: GET_CH_STATUS gives GetChStatus."""
        words = [word for word in re.split(r"[^A-Za-z0-9]+", wire_name) if word]
        return cls("".join(word[0].upper() + (word[1:].lower() if word.isupper() else word[1:]) for word in words))


def file_name(wire_name: str) -> str:
    """The name of a page or a test about a wire name: GET_CH_STATUS gives get_ch_status."""
    return re.sub(r"[^a-z0-9]+", "_", wire_name.lower()).strip("_")
