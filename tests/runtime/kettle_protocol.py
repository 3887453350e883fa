"""Defines an invented protocol for kettles, and its client, since the runtime must work with any protocol."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import Field

from bluecurrent._runtime.client import BaseClient
from bluecurrent._runtime.core import errors
from bluecurrent._runtime.core.protocol_table_types import Effect, Errors, Failure, Key, Limit, LogIn, Protocol, Route
from bluecurrent._runtime.decoding.decoder import Decoder
from bluecurrent._runtime.decoding.received_model_base_classes import KnownMessage
from bluecurrent._runtime.options.wait_argument_type import Wait
from bluecurrent._runtime.requests.request_base_class import Request
from bluecurrent._runtime.requests.required_content import require_content

API_TOKEN = "tea-for-two-4711"
SESSION_TOKEN = "steam-0815-session"
CARD = "card-4321-secret"


class Heat(KnownMessage):
    CONTENT: ClassVar[tuple[str, ...]] = ("degrees",)
    object: Literal["HEAT"]
    kettle: str | None = None
    degrees: float | None = None


class Kettles(KnownMessage):
    CONTENT: ClassVar[tuple[str, ...]] = ("data",)
    object: Literal["KETTLES"]
    data: list[str] | None = None


class Lid(KnownMessage):
    CONTENT: ClassVar[tuple[str, ...]] = ("state",)
    object: Literal["LID"]
    kettle: str | None = None
    state: str | None = None


class Owner(KnownMessage):
    object: Literal["OWNER"]
    name: str | None = Field(default=None, json_schema_extra={"x-sensitive": True})


class Ack(KnownMessage):
    object: str
    kettle: str | None = None
    fine: bool | None = None
    complaint: str | None = None
    ref: str | None = None


class Entered(KnownMessage):
    object: Literal["ENTERED"]
    ok: bool | None = None
    pass_: str | None = Field(default=None, alias="pass", json_schema_extra={"x-sensitive": True})
    guest: str | None = None


class Command(Request):
    NAMED_BY: ClassVar[str] = "do"


class Enter(Command):
    COMMAND: ClassVar[str] = "ENTER"
    key: str = Field(json_schema_extra={"x-sensitive": True})


class GetHeat(Command):
    COMMAND: ClassVar[str] = "GET_HEAT"
    kettle: str


class WhoAmI(Command):
    COMMAND: ClassVar[str] = "WHO_AM_I"


class Boil(Command):
    COMMAND: ClassVar[str] = "BOIL"
    kettle: str
    card: str | None = Field(default=None, json_schema_extra={"x-sensitive": True})


class OpenLid(Command):
    COMMAND: ClassVar[str] = "OPEN_LID"
    kettle: str


class Sing(Command):
    COMMAND: ClassVar[str] = "SING"
    kettle: str


ACKS = [prefix + command for prefix in ("GOT_", "DONE_") for command in ("BOIL", "OPEN_LID", "SING")]
MESSAGES: dict[str, type[KnownMessage]] = {
    "HEAT": Heat,
    "KETTLES": Kettles,
    "LID": Lid,
    "OWNER": Owner,
    "ENTERED": Entered,
    **dict.fromkeys(ACKS, Ack),
}

KETTLE = Key(parameter="kettle", places=(("kettle",), ("data", "kettle")))
LIMIT_REACHED = Failure(
    error=errors.RequestLimitReached, reaction=errors.Reaction.WAIT_FOR_RESET, text="no more tea today"
)
ALREADY_CONNECTED = Failure(
    error=errors.AlreadyConnected, reaction=errors.Reaction.RETRY_SLOWLY, text="somebody else is here"
)
ERRORS = Errors(
    object="OOPS",
    code="number",
    text="words",
    codes={
        1: Failure(error=errors.InvalidApiToken, reaction=errors.Reaction.RENEW, text="stale pass"),
        2: Failure(error=errors.NotAuthorized, reaction=errors.Reaction.FAIL_CALL, text="not yours"),
        42: LIMIT_REACHED,
    },
    other=Failure(error=errors.ServerError, reaction=errors.Reaction.FAIL_CALL, text="something"),
    close_codes={4001: LIMIT_REACHED},
    reject_header="x-no-tea-because",
    reject_reasons={"no more tea": LIMIT_REACHED, "already here": ALREADY_CONNECTED},
    success="fine",
    refusal="complaint",
)


def protocol(*, own_connection: bool = True, settle: float = 0.1, max_frame: int = 2**23) -> Protocol:
    """Returns the protocol table of the kettles."""
    return Protocol(
        version="9",
        endpoint="ws://127.0.0.1:9",
        command="do",
        object="object",
        log_in=LogIn(
            command="ENTER",
            token="key",
            answer="ENTERED",
            success="ok",
            session_token="pass",
            customer="guest",
            own_connection=own_connection,
            authorization="Pass",
            scheme="Ticket {}",
        ),
        greeting={"do": "HI", "from": "the test"},
        routes={route.command: route for route in _routes(settle)},
        keys=dict.fromkeys(("HEAT", "LID", *ACKS), KETTLE),
        errors=ERRORS,
        limit=Limit(hour=0, minute=0, second=30, zone="Europe/Amsterdam"),
        flow_id="ref",
        sends_flow_id=False,
        max_frame=max_frame,
        ping_interval=20.0,
        ping_timeout=20.0,
        pushed=frozenset({"HEAT", "LID"}),
    )


def _routes(settle: float) -> tuple[Route, ...]:
    acting: dict[str, Any] = {"acts": True, "timeout": 5.0}
    return (
        Route(command="ENTER", answer="ENTERED", authorized=False, standalone=True, timeout=60.0),
        Route(command="HI", answer="HI_THERE", timeout=60.0),
        Route(command="GET_HEAT", answer="HEAT", repeatable=True, timeout=60.0),
        Route(command="GET_KETTLES", answer="KETTLES", repeatable=True, timeout=60.0),
        Route(command="WHO_AM_I", answer="OWNER", repeatable=True, standalone=True, timeout=60.0),
        Route(command="BOIL", answer="DONE_BOIL", receipt="GOT_BOIL", **acting),
        Route(
            command="OPEN_LID",
            answer="DONE_OPEN_LID",
            receipt="GOT_OPEN_LID",
            effect=Effect(object="LID", place=("state",), value="open", settle=settle),
            **acting,
        ),
        Route(command="SING", answer="DONE_SING", receipt="GOT_SING", first_completes=True, **acting),
    )


class KettleClient(BaseClient):
    """A client as the generator would write it."""

    _protocol = protocol()

    @classmethod
    def _load_decoder(cls) -> Decoder:
        return Decoder(MESSAGES)

    async def enter(self, key: str, *, timeout: float | None = None) -> str:
        message = await self._router.read(Enter.checked(key=key), Entered, timeout=timeout)
        return require_content(message, message.guest)

    async def get_heat(self, kettle: str, *, timeout: float | None = None) -> float:
        message = await self._router.read(GetHeat.checked(kettle=kettle), Heat, timeout=timeout)
        return require_content(message, message.degrees)

    async def who_am_i(self, *, timeout: float | None = None) -> str:
        message = await self._router.read(WhoAmI.checked(), Owner, timeout=timeout)
        return require_content(message, message.name)

    async def boil(
        self, kettle: str, card: str | None = None, *, wait: Wait = "verdict", timeout: float | None = None
    ) -> Ack | None:
        return await self._router.act(Boil.checked(kettle=kettle, card=card), Ack, wait=wait, timeout=timeout)

    async def open_lid(self, kettle: str, *, timeout: float | None = None) -> Ack | None:
        return await self._router.act(OpenLid.checked(kettle=kettle), Ack, wait="verdict", timeout=timeout)

    async def sing(self, kettle: str, *, timeout: float | None = None) -> Ack | None:
        return await self._router.act(Sing.checked(kettle=kettle), Ack, wait="verdict", timeout=timeout)


class SharedSocketClient(KettleClient):
    """A client that logs in on its long connection."""

    _protocol = protocol(own_connection=False)
