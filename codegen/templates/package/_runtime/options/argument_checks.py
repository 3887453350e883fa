"""Checks the arguments that a program passes to a client. Each function returns the value, or raises InvalidRequest."""

from __future__ import annotations

import ssl as tls
import sys
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Any
from urllib.parse import SplitResult, urlsplit

from ..._printing.printable_text import find_unprintable
from ..core.errors import InvalidRequest
from ..core.secrets import Secret
from .http_session_interface import HttpSession
from .proxy_address import EXAMPLE_PROXY, ProxyOption, find_proxy_address_problem, remove_proxy_credentials
from .wait_argument_type import Wait

MAX_SECONDS = sys.float_info.max
"""Longest time in seconds: a clock can't count to infinity."""


def check_api_token(api_token: Any) -> str:
    """Checks an API token: text that is not blank, without invisible characters or blanks around it."""
    if not isinstance(api_token, str) or not api_token.strip():
        reason = "must be text that is not blank"
    elif invisible := find_unprintable(api_token):
        reason = f"contains the invisible character {invisible}: remove it"
    elif api_token != api_token.strip():
        reason = "begins or ends with a blank: remove it"
    else:
        return api_token
    raise InvalidRequest(f"api_token {reason}", argument="api_token")


def check_url(url: Any, ssl: Any) -> str:
    """Checks the address of a WebSocket service, and that `ssl` suits it."""
    if split_address(url, "ws", "wss") is None:
        raise InvalidRequest("url must be a ws:// or wss:// address", argument="url")
    if ssl is not None and not isinstance(ssl, tls.SSLContext):
        raise InvalidRequest("ssl must be an SSLContext", argument="ssl")
    if ssl is not None and not url.startswith("wss"):
        raise InvalidRequest("ssl is given, but the url is not a wss:// address", argument="ssl")
    checked: str = url
    return checked


def split_address(address: Any, *schemes: str) -> SplitResult | None:
    """Splits an address with one of the schemes, a host and a usable port; returns None for any other value."""
    if not isinstance(address, str):
        return None
    try:
        parts = urlsplit(address)
        is_valid = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return parts if is_valid else None


def check_rest_url(rest_url: Any) -> str | None:
    """Checks an address that replaces the scheme and the host of the REST service, or None."""
    if rest_url is None:
        return None
    parts = split_address(rest_url, "http", "https")
    if parts is None or parts.path not in ("", "/") or parts.query or parts.fragment:
        reason = "rest_url must be an http:// or https:// address without a path"
        raise InvalidRequest(reason, argument="rest_url")
    checked: str = rest_url
    return checked


def check_http_session(session: Any) -> HttpSession | None:
    """Checks an HTTP session: a session of aiohttp, or None. The check does not import aiohttp."""
    if session is not None and not (callable(getattr(session, "request", None)) and hasattr(session, "closed")):
        raise InvalidRequest("http_session must be an aiohttp.ClientSession", argument="http_session")
    checked: HttpSession | None = session
    return checked


def check_proxy(proxy: Any) -> ProxyOption:
    """Checks a proxy: its address, True for the one that the system uses, or None for no proxy."""
    if proxy is None or proxy is True:
        return proxy
    if not isinstance(proxy, str):
        raise InvalidRequest(f"proxy must be an address such as {EXAMPLE_PROXY}, True, or None", argument="proxy")
    if problem := find_proxy_address_problem(proxy):
        raise InvalidRequest(f"proxy can't be {remove_proxy_credentials(proxy)!r}: {problem}", argument="proxy")
    return Secret(proxy)


def check_seconds(seconds: Any, argument: str) -> float | None:
    """Checks a time in seconds: a number above 0, or None."""
    if seconds is None:
        return None
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or not 0 < seconds <= MAX_SECONDS:
        raise InvalidRequest(f"{argument} must be a number of seconds above 0", argument=argument)
    return float(seconds)


def choose_timeout(timeout: Any, client_timeout: float | None, command_timeout: float) -> float:
    """Checks the `timeout` of a call, and returns it; if it is None, returns that of the client, or of the command."""
    return check_seconds(timeout, "timeout") or client_timeout or command_timeout


def check_flag(flag: Any, argument: str) -> bool:
    """Checks a flag: True or False, and no other value that Python treats as one of them."""
    if not isinstance(flag, bool):
        raise InvalidRequest(f"{argument} must be True or False", argument=argument)
    return flag


def check_instant(instant: Any, argument: str) -> datetime:
    """Checks an instant: a datetime with a time zone."""
    if not isinstance(instant, datetime) or instant.utcoffset() is None:
        raise InvalidRequest(f"{argument} must be a datetime with a time zone", argument=argument)
    return instant


def check_size(size: Any, argument: str) -> int:
    """Checks a number of messages: 1 or more."""
    if isinstance(size, bool) or not isinstance(size, int) or size < 1:
        raise InvalidRequest(f"{argument} must be a whole number above 0", argument=argument)
    return size


def check_wait(wait: Any, command: str) -> Wait:
    """Checks the `wait` argument of an action."""
    if wait not in ("verdict", "receipt", "sent"):
        raise InvalidRequest("wait must be 'verdict', 'receipt' or 'sent'", argument="wait", command=command)
    known: Wait = wait
    return known


def check_confirmed(confirm: Any, command: str, loss: str) -> None:
    """Checks the `confirm` argument of a destructive command; `loss` says what it destroys."""
    if confirm is not True:
        text = f"{command}: it must be confirmed with confirm=True. {loss}"
        raise InvalidRequest(text, argument="confirm", command=command)


def check_names(names: Any, argument: str) -> list[str]:
    """Checks identities: a sequence or a set of texts, but not one text."""
    if isinstance(names, (str, bytes)) or not isinstance(names, (Sequence, AbstractSet)):
        raise InvalidRequest(f"{argument} must be a list of texts, or None", argument=argument)
    return list(names) if isinstance(names, Sequence) else sorted(names)
