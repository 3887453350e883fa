# generated from codegen/templates/package/compat/exceptions.py by `python -m codegen generate`; changes here are lost
"""What goes wrong; WebsocketError is deliberately no superclass of the others, since programs catch it first."""

from __future__ import annotations


class BlueCurrentException(Exception):
    """Anything that went wrong between a program and its charge points."""


class WebsocketError(BlueCurrentException):
    """There is no connection, or the service refused; connecting again may help."""


class RequestLimitReached(BlueCurrentException):
    """The daily request limit is used up; `get_next_reset_delta()` says how long."""


class AlreadyConnected(BlueCurrentException):
    """The account has another connection open; the service allows one."""


class InvalidApiToken(BlueCurrentException):
    """The service does not take the API token."""


class NoCardsFound(BlueCurrentException):
    """The account has no charge cards; nothing raises it any more."""
