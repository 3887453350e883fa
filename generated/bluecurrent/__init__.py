# generated from codegen/templates/package/__init__.py.j2 by `python -m codegen generate`; changes here are lost
"""Provides a typed, asynchronous client for Blue Current haserver. Names are imported on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._runtime.core.connection_events import (
        AttemptFailed,
        Connected,
        Disconnected,
        Lost,
        Reconnected,
        SessionRenewed,
    )
    from ._runtime.core.received_message_base import Message
    from ._runtime.core.stored_session import Session
    from ._runtime.core.unparsed_messages import InvalidMessage, UnknownMessage
    from ._runtime.core.version import __version__
    from ._runtime.decoding.received_models import KnownMessage
    from ._runtime.live.change import Change
    from ._runtime.live.current_limit import CurrentLimit
    from ._runtime.live.sessions import SessionEnded, SessionStarted
    from ._runtime.options.wait_option import Wait
    from ._runtime.subscriptions.message_iterator import Messages
    from .client import Client
    from .errors import (
        AlreadyConnected,
        BlueCurrentError,
        CommandRejected,
        ConnectionFailed,
        ConnectionLost,
        InvalidApiToken,
        InvalidRequest,
        NotAuthorized,
        RequestLimitReached,
        RequestTimeout,
        ServerError,
        WrongEventLoop,
    )
    from .live import Live, LiveChargePoint, LiveGrid, LiveSocket
    from .live_snapshots import ChargePointSnapshot, GridSnapshot, LiveSnapshot, SocketSnapshot
    from .messages import (
        Account,
        Acknowledgement,
        AcknowledgementResult,
        ApiTokenStatus,
        BoolSetting,
        CapacityTariff,
        Card,
        CardReference,
        ChargeCard,
        ChargeCards,
        ChargePoint,
        ChargePoints,
        ChargePointSettings,
        ChargePointStatus,
        ChSettings,
        ChStatus,
        DelayedCharging,
        ErrorMessage,
        Grid,
        GridCurrent,
        GridStatus,
        Hello,
        IntSetting,
        Location,
        OverrideAnswer,
        OverrideSchedule,
        OverrideSchedules,
        PriceBasedCharging,
        SustainabilityStatus,
        Tariff,
        parse,
    )
    from .payloads import OverrideCurrentPayload, UpdatePriceBasedSettingsPayload
    from .protocol import PROTOCOL_VERSION

_MODULES = {
    "Client": "client",
    "AlreadyConnected": "errors",
    "BlueCurrentError": "errors",
    "CommandRejected": "errors",
    "ConnectionFailed": "errors",
    "ConnectionLost": "errors",
    "InvalidApiToken": "errors",
    "InvalidRequest": "errors",
    "NotAuthorized": "errors",
    "RequestLimitReached": "errors",
    "RequestTimeout": "errors",
    "ServerError": "errors",
    "WrongEventLoop": "errors",
    "Account": "messages",
    "Acknowledgement": "messages",
    "AcknowledgementResult": "messages",
    "ApiTokenStatus": "messages",
    "BoolSetting": "messages",
    "CapacityTariff": "messages",
    "Card": "messages",
    "CardReference": "messages",
    "ChargeCard": "messages",
    "ChargeCards": "messages",
    "ChargePoint": "messages",
    "ChargePoints": "messages",
    "ChargePointSettings": "messages",
    "ChargePointStatus": "messages",
    "ChSettings": "messages",
    "ChStatus": "messages",
    "DelayedCharging": "messages",
    "ErrorMessage": "messages",
    "Grid": "messages",
    "GridCurrent": "messages",
    "GridStatus": "messages",
    "Hello": "messages",
    "IntSetting": "messages",
    "Location": "messages",
    "OverrideAnswer": "messages",
    "OverrideSchedule": "messages",
    "OverrideSchedules": "messages",
    "PriceBasedCharging": "messages",
    "SustainabilityStatus": "messages",
    "Tariff": "messages",
    "parse": "messages",
    "OverrideCurrentPayload": "payloads",
    "UpdatePriceBasedSettingsPayload": "payloads",
    "PROTOCOL_VERSION": "protocol",
    "Wait": "_runtime.options.wait_option",
    "AttemptFailed": "_runtime.core.connection_events",
    "Connected": "_runtime.core.connection_events",
    "Disconnected": "_runtime.core.connection_events",
    "Lost": "_runtime.core.connection_events",
    "Reconnected": "_runtime.core.connection_events",
    "SessionRenewed": "_runtime.core.connection_events",
    "Session": "_runtime.core.stored_session",
    "Message": "_runtime.core.received_message_base",
    "InvalidMessage": "_runtime.core.unparsed_messages",
    "UnknownMessage": "_runtime.core.unparsed_messages",
    "KnownMessage": "_runtime.decoding.received_models",
    "Messages": "_runtime.subscriptions.message_iterator",
    "__version__": "_runtime.core.version",
    "Live": "live",
    "LiveChargePoint": "live",
    "LiveGrid": "live",
    "LiveSocket": "live",
    "ChargePointSnapshot": "live_snapshots",
    "GridSnapshot": "live_snapshots",
    "LiveSnapshot": "live_snapshots",
    "SocketSnapshot": "live_snapshots",
    "Change": "_runtime.live.change",
    "CurrentLimit": "_runtime.live.current_limit",
    "SessionEnded": "_runtime.live.sessions",
    "SessionStarted": "_runtime.live.sessions",
}

__all__ = [  # noqa: RUF022
    "Client",
    "AlreadyConnected",
    "BlueCurrentError",
    "CommandRejected",
    "ConnectionFailed",
    "ConnectionLost",
    "InvalidApiToken",
    "InvalidRequest",
    "NotAuthorized",
    "RequestLimitReached",
    "RequestTimeout",
    "ServerError",
    "WrongEventLoop",
    "Account",
    "Acknowledgement",
    "AcknowledgementResult",
    "ApiTokenStatus",
    "BoolSetting",
    "CapacityTariff",
    "Card",
    "CardReference",
    "ChargeCard",
    "ChargeCards",
    "ChargePoint",
    "ChargePoints",
    "ChargePointSettings",
    "ChargePointStatus",
    "ChSettings",
    "ChStatus",
    "DelayedCharging",
    "ErrorMessage",
    "Grid",
    "GridCurrent",
    "GridStatus",
    "Hello",
    "IntSetting",
    "Location",
    "OverrideAnswer",
    "OverrideSchedule",
    "OverrideSchedules",
    "PriceBasedCharging",
    "SustainabilityStatus",
    "Tariff",
    "parse",
    "OverrideCurrentPayload",
    "UpdatePriceBasedSettingsPayload",
    "PROTOCOL_VERSION",
    "Wait",
    "AttemptFailed",
    "Connected",
    "Disconnected",
    "Lost",
    "Reconnected",
    "SessionRenewed",
    "Session",
    "Message",
    "InvalidMessage",
    "UnknownMessage",
    "KnownMessage",
    "Messages",
    "__version__",
    "Live",
    "LiveChargePoint",
    "LiveGrid",
    "LiveSocket",
    "ChargePointSnapshot",
    "GridSnapshot",
    "LiveSnapshot",
    "SocketSnapshot",
    "Change",
    "CurrentLimit",
    "SessionEnded",
    "SessionStarted",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
