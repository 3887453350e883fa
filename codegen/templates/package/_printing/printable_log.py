"""Writes log records to standard error, with control characters as escape sequences."""

from __future__ import annotations

import logging

from .printable_text import escape_unprintable_lines


class PrintableFormatter(logging.Formatter):
    """Formats a log record, and replaces unprintable characters by escape sequences."""

    def format(self, record: logging.LogRecord) -> str:
        return escape_unprintable_lines(super().format(record))


def log_to_standard_error(logger: logging.Logger, format_text: str) -> None:
    """Adds a handler to a logger that prints its records to standard error in the given format."""
    handler = logging.StreamHandler()
    handler.setFormatter(PrintableFormatter(format_text))
    logger.addHandler(handler)
