# generated from codegen/templates/package/testing/simulation/error_code_of_exception.py by `python -m codegen generate`; changes here are lost
"""Finds the error code of the service for which the SDK raises a given exception class."""

from __future__ import annotations

from collections.abc import Mapping

from ..._runtime.core.errors import BlueCurrentError
from ..._runtime.core.protocol_table_types import Failure
from ..replies.login_replies import UNKNOWN_COMMAND


def find_code(error: type[BlueCurrentError], codes: Mapping[int, Failure]) -> int:
    """Returns the first code that stands for an error of the SDK; that of an unknown command if there is none."""
    return next((code for code, failure in codes.items() if failure.error is error), UNKNOWN_COMMAND)
