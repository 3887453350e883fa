# generated from codegen/templates/package/_runtime/transport/open_failure_mapping.py by `python -m codegen generate`; changes here are lost
"""Converts the exceptions of a connection that could not be opened to errors of the SDK."""

from __future__ import annotations

import ssl
from typing import TypeVar

from websockets.exceptions import (
    InvalidHandshake,
    InvalidProxyMessage,
    InvalidProxyStatus,
    InvalidStatus,
    ProxyError,
)
from websockets.http11 import Response

from ..core.error_and_close_code_mapping import map_failure, set_reaction
from ..core.errors import BlueCurrentError, ConnectionFailed, Reaction
from ..core.protocol_table_types import Protocol
from ..core.url_host_and_port import get_host_and_port
from .proxy_discovery import Proxy

X = TypeVar("X", bound=BaseException)

TEMPORARY_STATUSES = frozenset({408, 425, 429})
"""HTTP statuses below 500 with which a proxy says that a later attempt may succeed."""


def map_open_failure(protocol: Protocol, url: str, proxy: Proxy | None, cause: Exception) -> BlueCurrentError:
    """Returns the error for a connection to `url` that could not be opened; `proxy` is None if it uses none."""
    address = get_host_and_port(url)
    if isinstance(cause, InvalidStatus):
        return _map_rejection(protocol, address, cause)
    error = _map_network_failure(address, cause) if proxy is None else _map_proxy_failure(address, proxy, cause)
    if isinstance(cause, (OSError, ImportError, InvalidHandshake)):  # the texts of others may hold a password
        error.__cause__ = _without_tracebacks(cause)
    return error


def read_reject_reason(protocol: Protocol, response: Response) -> str:
    """Returns the reason that the service gives for a refused handshake; empty if it gives none."""
    text = " ".join(response.headers.get_all(protocol.errors.reject_header))
    # websockets 15 reads headers as ASCII, and later versions as ISO 8859-1.
    raw = text.encode("iso-8859-1", errors="surrogateescape")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("iso-8859-1")


def _map_rejection(protocol: Protocol, address: str, cause: InvalidStatus) -> BlueCurrentError:
    status = cause.response.status_code
    header = read_reject_reason(protocol, cause.response)
    for text, failure in protocol.errors.reject_reasons.items():
        if text.lower() in header.lower():
            return map_failure(protocol, failure, code=status)
    why = "redirects are not followed" if 300 <= status < 400 else "the connection was refused"
    return set_reaction(ConnectionFailed(f"{address}: {why}, HTTP {status}", code=status), Reaction.RETRY)


def _map_proxy_failure(address: str, proxy: Proxy, cause: Exception) -> ConnectionFailed:
    if isinstance(cause, InvalidProxyStatus):
        return _map_proxy_status(address, proxy, cause.response.status_code)
    if isinstance(cause, InvalidProxyMessage):
        cut_off = isinstance(cause.__cause__, EOFError)  # the proxy may be about to stop or start
        why = "closed the connection without an answer" if cut_off else "does not answer as an HTTP proxy"
        return set_reaction(ConnectionFailed(f"{proxy} {why}"), Reaction.RETRY if cut_off else Reaction.GIVE_UP)
    if isinstance(cause, ImportError):
        needs = "needs the package python-socks: pip install python-socks"
        return set_reaction(ConnectionFailed(f"{proxy} {needs}"), Reaction.GIVE_UP)
    if isinstance(cause, ProxyError):
        why = str(cause.__cause__ or cause)
        return set_reaction(ConnectionFailed(f"{proxy} did not connect to {address}: {why}"), Reaction.RETRY)
    return _map_network_failure(f"{address} through {proxy}", cause)


def _map_proxy_status(address: str, proxy: Proxy, status: int) -> ConnectionFailed:
    text = f"{proxy} refused to connect to {address}: HTTP {status}"
    if status == 407:
        text += "; its address must hold a user name and a password that it accepts: http://USER:PASSWORD@HOST:PORT"
    is_temporary = status >= 500 or status in TEMPORARY_STATUSES
    return set_reaction(ConnectionFailed(text, code=status), Reaction.RETRY if is_temporary else Reaction.GIVE_UP)


def _map_network_failure(address: str, cause: Exception) -> ConnectionFailed:
    if isinstance(cause, TimeoutError):
        why = "no answer in time"
    elif isinstance(cause, OSError):
        why = str(cause) or type(cause).__name__
    else:
        why = type(cause).__name__
    untrusted = isinstance(cause, ssl.SSLCertVerificationError)
    error = ConnectionFailed(f"could not connect to {address}: {why}")
    return set_reaction(error, Reaction.GIVE_UP if untrusted else Reaction.RETRY)


def _without_tracebacks(error: X) -> X:
    """Removes the tracebacks of an error and its causes, whose frames may hold secrets, and returns the error."""
    cause: BaseException | None = error
    while cause is not None:
        cause.__traceback__ = None
        cause = cause.__cause__ or cause.__context__
    return error
