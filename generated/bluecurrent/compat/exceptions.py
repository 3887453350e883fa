# generated from codegen/templates/package/compat/exceptions.py by `python -m codegen generate`; changes here are lost
"""Defines the exceptions of the older package bluecurrent-api, for programs that use the drop-in.

WebsocketError is not a base class of the others: programs catch it first, so it would hide them.
"""

from __future__ import annotations


class BlueCurrentException(Exception):
    """The base class of all exceptions that the client raises."""


class WebsocketError(BlueCurrentException):
    """There is no connection, or the service refused a command; connecting again may help."""


class RequestLimitReached(BlueCurrentException):
    """The daily request limit is used up; `get_next_reset_delta()` returns the time until its reset."""


class AlreadyConnected(BlueCurrentException):
    """The account has another connection open; the service allows one."""


class InvalidApiToken(BlueCurrentException):
    """The service does not accept the API token."""


class NoCardsFound(BlueCurrentException):
    """The account has no charge cards; no method raises it any more."""
