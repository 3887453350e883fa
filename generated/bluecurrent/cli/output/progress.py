# generated from codegen/templates/package/cli/output/progress.py by `python -m codegen generate`; changes here are lost
"""What is being waited for, shown while it is: only on a terminal, and gone afterwards."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ..arguments.global_options import Settings

if TYPE_CHECKING:
    from rich.status import Status


class Progress:
    """One line on standard error."""

    def __init__(self, settings: Settings) -> None:
        self._status: Status | None = None
        if sys.stderr.isatty() and not settings.debug:
            from rich.console import Console

            self._status = Console(stderr=True).status("")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.hide()

    def show(self, text: str) -> None:
        """Say what is being waited for."""
        if self._status is not None:
            from rich.text import Text

            self._status.update(Text(f"{text} ..."))
            self._status.start()

    def hide(self) -> None:
        """Make place for something else."""
        if self._status is not None:
            self._status.stop()
