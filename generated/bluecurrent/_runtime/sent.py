# generated from codegen/templates/package/_runtime/sent.py by `python -m codegen generate`; changes here are lost
"""What is sent: arguments checked before a byte leaves, and the frame they make."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from .errors import InvalidRequest
from .sensitivity import shown_fields


class Sent(BaseModel):
    """A command with its arguments, under their Python names; `repr` does not show the sensitive ones."""

    model_config = ConfigDict(
        allow_inf_nan=False,
        defer_build=True,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        loc_by_alias=False,
        populate_by_name=True,
        protected_namespaces=(),
        strict=True,
    )

    COMMAND: ClassVar[str]
    """The command's name on the wire."""
    NAMED_BY: ClassVar[str] = "command"
    """The key that carries it."""
    PAYLOAD: ClassVar[type | None] = None
    """The dataclass that its further parameters come in."""

    @classmethod
    def checked(cls, *, payload: Any = None, **arguments: Any) -> Self:
        """The command with these arguments; raises InvalidRequest, which names the first wrong one, if any is."""
        if cls.PAYLOAD is not None:
            if not isinstance(payload, cls.PAYLOAD):
                reason = f"payload is no {cls.PAYLOAD.__name__}"
                raise InvalidRequest(f"{cls.COMMAND}: {reason}", argument="payload", command=cls.COMMAND)
            arguments |= vars(payload)
        try:
            return cls(**arguments)
        except ValidationError as error:
            refused = invalid(cls.COMMAND, error)
        raise refused

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        shown = shown_fields(type(self))
        return ((name, value) for name, value in self if name in shown)

    def wire(self) -> dict[str, Any]:
        """The frame, without Authorization: the command first, its parameters in their order, what is None left out."""
        return {self.NAMED_BY: self.COMMAND, **self.model_dump(mode="json", by_alias=True, exclude_none=True)}


def invalid(command: str, error: ValidationError) -> InvalidRequest:
    """Pydantic's findings as one line; it holds no value, since an argument may be secret."""
    findings = error.errors(include_input=False, include_context=False, include_url=False)
    reasons = "; ".join(f"{'.'.join(map(str, finding['loc']))}: {finding['msg']}" for finding in findings)
    argument = str(findings[0]["loc"][0]) if findings[0]["loc"] else None
    return InvalidRequest(f"{command}: {reasons}", argument=argument, command=command)
