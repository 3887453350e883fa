# generated from codegen/templates/package/_printing/printable_log.py by `python -m codegen generate`; changes here are lost
"""Formats log records, and shows control characters as escape sequences."""

from __future__ import annotations

import logging

from .printable_text import escape_unprintable_lines


class PrintableFormatter(logging.Formatter):
    """Formats a record like its base class, with unprintable characters as their escape sequences."""

    def format(self, record: logging.LogRecord) -> str:
        return escape_unprintable_lines(super().format(record))


def log_to_standard_error(logger: logging.Logger, format_text: str) -> None:
    """Prints the records of a logger to standard error in this format."""
    handler = logging.StreamHandler()
    handler.setFormatter(PrintableFormatter(format_text))
    logger.addHandler(handler)
