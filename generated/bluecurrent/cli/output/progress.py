# generated from codegen/templates/package/cli/output/progress.py by `python -m codegen generate`; changes here are lost
"""Shows a progress line on the terminal, with the step that the command line is waiting for."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ..._printing.printable_text import escape_unprintable
from ..arguments.global_options import GlobalOptions

if TYPE_CHECKING:
    from rich.status import Status


class Progress:
    """Shows one line on standard error, and removes it at the end."""

    def __init__(self, options: GlobalOptions) -> None:
        self._status: Status | None = None
        if sys.stderr.isatty() and not options.debug:
            from .console_factory import open_console

            self._status = open_console(on_stderr=True).status("")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.hide()

    def show(self, text: str) -> None:
        """Shows a text in place of the previous one."""
        if self._status is not None:
            from rich.text import Text

            self._status.update(Text(f"{escape_unprintable(text)} ..."))
            self._status.start()

    def hide(self) -> None:
        """Removes the line until the next text."""
        if self._status is not None:
            self._status.stop()
