"""Reads a YAML file of the spec as data, and writes the entries that were added to the data into the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..spec_reading.spec_documents import read_document
from .type_inference import UnsafeAddition
from .yaml_insertion import extend_yaml

BOM = b"\xef\xbb\xbf"


class SpecFile:
    """Holds a YAML file as text and as data. Entries can be added to the data."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.raw = path.read_bytes()
        self.data = self.read()

    def read(self) -> Any:
        """Returns the data in the file. Aliases of a YAML anchor share one object."""
        return read_document(self.path, self.path.name).data

    def write(self) -> None:
        """Writes the added entries; raises UnsafeAddition if the written file would not be read as the same data."""
        mark = BOM if self.raw.startswith(BOM) else b""
        text = extend_yaml(self.raw.removeprefix(BOM).decode(), self.data)
        self.path.write_bytes(mark + text.encode())
        if json.dumps(self.read()) != json.dumps(self.data):
            raise UnsafeAddition(f"it would be read back from {self.path.name} as something else")

    def restore(self) -> None:
        """Writes the old content."""
        self.path.write_bytes(self.raw)
