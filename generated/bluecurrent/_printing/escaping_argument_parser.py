# generated from codegen/shared/printing/escaping_argument_parser.py by `python -m codegen generate`; changes here are lost
"""Parses a command line, and shows control characters in error messages as escape sequences."""

from __future__ import annotations

import argparse
from typing import NoReturn

from .printable_text import escape_unprintable


class ArgumentParser(argparse.ArgumentParser):
    """Parses as argparse does. Error messages show each unprintable character as an escape sequence."""

    def error(self, message: str) -> NoReturn:
        super().error(escape_unprintable(message))
