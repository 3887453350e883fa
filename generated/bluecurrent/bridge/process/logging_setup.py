# generated from codegen/templates/package/bridge/process/logging_setup.py by `python -m codegen generate`; changes here are lost
"""Configures the log on standard error, as lines for the systemd journal or as JSON."""

from __future__ import annotations

import json
import logging
from contextvars import ContextVar
from datetime import UTC, datetime

from ..._printing.printable_log import PrintableFormatter

account_name: ContextVar[str] = ContextVar("account_name", default="")
"""The account whose task logs; empty if there is only one."""


class JournalFormatter(PrintableFormatter):
    """Formats a record as a line that begins with its level; the journal itself adds the time."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the name of the base class
        name = account_name.get()
        return f"{record.levelname.lower()}: {f'{name}: ' if name else ''}{record.message}"


class JsonFormatter(logging.Formatter):
    """Formats a record as a JSON object in one line."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "account": account_name.get() or None,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line)


def start_logging(*, is_json: bool, is_debug: bool) -> None:
    """Starts the log on standard error: INFO and above, or with `is_debug` everything of this package."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if is_json else JournalFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger(__name__.partition(".")[0]).setLevel(logging.DEBUG if is_debug else logging.INFO)
