# generated from codegen/templates/package/testing/record/anonymization/stand_ins.py by `python -m codegen generate`; changes here are lost
"""Replaces private values by stand-ins, which are made-up values. Equal values get equal stand-ins."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from .known_secrets import EMAIL, MIN_LENGTH, KnownSecrets
from .numbered_stand_ins import StandInSeries, is_in_series
from .same_shape_stand_ins import SameShapeStandIns, find_text_shape

EMAIL_EXAMPLE = "driver@example.org"


class VisibleText(str):
    """Marks a text that a recording may keep, except for the secrets in it."""

    __slots__ = ()


class UndeclaredText(str):
    """Marks a text of a field that no model declares; the whole text is replaced."""

    __slots__ = ()


class StandIns:
    """Holds the stand-ins of one recording, and the secrets that they replace."""

    def __init__(self, examples: Iterable[object], identities: tuple[str, ...], public_values: frozenset[str]) -> None:
        """Takes the examples of sensitive fields and of identities, and the values that are never replaced."""
        self.identity_example = identities[0] if identities else "<identity>"
        self._public_values = public_values
        self._secrets = KnownSecrets(identities)
        self._same_shape_stand_ins = SameShapeStandIns()
        self._series_by_example: dict[str, StandInSeries] = {}
        self._examples = dict.fromkeys(
            example
            for example in examples
            if isinstance(example, str) and len(example) >= MIN_LENGTH and find_text_shape(example) == "text"
        )

    def is_own_stand_in(self, value: int | float) -> bool:
        """Returns whether a number is a stand-in already, so that it must not be replaced."""
        return self._same_shape_stand_ins.is_own_stand_in(value)

    def replace_number(self, value: int | float) -> int | float:
        """Returns the stand-in of an undeclared number."""
        return self._same_shape_stand_ins.number(value)

    def replace_binary(self, data: bytes) -> bytes:
        """Returns the stand-in of bytes that are not text."""
        return self._same_shape_stand_ins.binary(data)

    def replace_secret(self, value: str, example: object) -> str:
        """Returns the stand-in for a secret text; from now on, the secret is replaced inside all texts."""
        if not value.strip() or value in self._public_values:
            return value
        stand_in = self._find_or_make_stand_in(value, example)
        if find_text_shape(value) not in ("date", "time"):
            self._secrets.add(value, stand_in)
        return stand_in

    def replace_marked(self, value: Any) -> Any:
        """Returns a JSON value with stand-ins in place of undeclared texts, and of the secrets in visible texts."""
        match value:
            case dict():
                return {self.replace_marked(key): self.replace_marked(inner) for key, inner in value.items()}
            case list():
                return [self.replace_marked(item) for item in value]
            case VisibleText():
                return self._secrets.replace_in(str(value), self._replace_identity, self._replace_undeclared)
            case UndeclaredText():
                return self._replace_undeclared(str(value))
            case _:
                return value

    def _find_or_make_stand_in(self, value: str, example: object) -> str:
        """Returns the known stand-in for a text; the text itself if it is one; otherwise a new one like the example."""
        if (stand_in := self._secrets.stand_in(value)) is not None:
            return stand_in
        if self._secrets.is_identity(value):
            return self._replace_identity(value)
        if self._same_shape_stand_ins.is_own_stand_in(value):
            return self._same_shape_stand_ins.text(value)
        if example is None:
            matching = (each for each in self._examples if is_in_series(each, value))
            example = EMAIL_EXAMPLE if re.fullmatch(EMAIL, value) else next(matching, None)
        if not isinstance(example, str) or find_text_shape(example) == "date":
            return self._same_shape_stand_ins.text(value)
        return self._series_by_example.setdefault(example, StandInSeries(example)).stand_in(value)

    def _replace_identity(self, value: str) -> str:
        example = self.identity_example
        return self._series_by_example.setdefault(example, StandInSeries(example)).stand_in(value)

    def _replace_undeclared(self, value: str) -> str:
        """Returns the stand-in of an undeclared text."""
        if not value.strip() or value in self._public_values:
            return value
        if re.fullmatch(EMAIL, value):
            address = self.replace_secret(value.replace("%40", "@"), EMAIL_EXAMPLE)
            return address if "@" in value else address.replace("@", "%40")
        stand_in = self._find_or_make_stand_in(value, None)
        if find_text_shape(value) not in ("date", "time") and not self._secrets.is_identity(value):
            self._secrets.add_undeclared(value, stand_in)
        return stand_in
