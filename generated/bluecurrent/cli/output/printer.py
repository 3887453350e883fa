# generated from codegen/templates/package/cli/output/printer.py by `python -m codegen generate`; changes here are lost
"""What is printed on standard output: tables for people, a JSON object a line for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from ..._runtime.core.wait_option import Wait
from ..._runtime.decoding.message import Message, ReceivedModel
from ..._runtime.requests.request import Request
from ...protocol import PROTOCOL
from ..arguments.global_options import Settings
from ..arguments.subcommand import Subcommand


class Output:
    """Prints in the form that was asked for."""

    def __init__(self, settings: Settings) -> None:
        self.as_json = settings.as_json

    def show(self, result: Any, columns: Sequence[str] = ()) -> None:
        """An answer: an object, or a list of them."""
        if self.as_json:
            for item in result if isinstance(result, list) else [result]:
                self.line(item)
            return
        from .tables import show

        show(result, columns)

    def line(self, item: Any) -> None:
        """One object under its wire names, at once."""
        plain = item.model_dump(mode="json", exclude_unset=True) if isinstance(item, ReceivedModel) else item
        unicode = (sys.stdout.encoding or "").lower().startswith("utf")
        print(json.dumps(plain, ensure_ascii=not unicode), flush=True)

    def outcome(self, item: Subcommand, request: Request, result: Message | None, wait: Wait) -> None:
        """What came of an action."""
        if self.as_json:
            return self.line(result if result is not None else {PROTOCOL.command: item.command})
        about = getattr(request, "evse_id", None)
        print(f"{item.name}{f' {about}' if about else ''}: {words(item, result, wait)}")
        if isinstance(data := getattr(result, "data", None), ReceivedModel):
            self.show(data)
        sys.stdout.flush()
        return None


def words(item: Subcommand, result: Message | None, wait: Wait) -> str:
    """How far an action is known to have got."""
    route = PROTOCOL.routes[item.command]
    if result is None:
        return "sent"
    if wait == "receipt" or result.object == route.receipt:
        return "taken by the service"
    return "confirmed by the charge point" if route.receipt else "done"
