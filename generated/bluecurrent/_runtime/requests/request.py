# generated from codegen/templates/package/_runtime/requests/request.py by `python -m codegen generate`; changes here are lost
"""Defines the base class of commands: checks the arguments and builds the frame.

Its annotations are not postponed: pydantic compiles those of a base class again for each class that is made from it.
"""

from collections.abc import Iterator
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from ..core.errors import InvalidRequest
from ..decoding.sensitive_fields import visible_fields

EXPECTATION = "Input should be "
"""The beginning of pydantic's error messages, and of those of ExpectedForm."""


class Request(BaseModel):
    """Holds the arguments of a command, under their Python names; `repr` hides the sensitive ones."""

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
    """The dataclass that groups its further parameters."""

    @classmethod
    def checked(cls, *, payload: Any = None, **arguments: Any) -> Self:
        """Returns the command with these arguments; raises InvalidRequest, which names the first wrong one, if any."""
        if cls.PAYLOAD is not None:
            if not isinstance(payload, cls.PAYLOAD):
                reason = f"{cls.COMMAND}: payload must be of class {cls.PAYLOAD.__name__}"
                raise InvalidRequest(reason, argument="payload", command=cls.COMMAND)
            arguments |= vars(payload)
        try:
            # The class itself calls this too, but the way there takes longer than the validation.
            checked: Self = cls.__pydantic_validator__.validate_python(arguments)
        except ValidationError as error:
            invalid_request = make_invalid_request(cls.COMMAND, error)
        else:
            return checked
        raise invalid_request

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        visible = visible_fields(type(self))
        return ((name, value) for name, value in self if name in visible)

    def wire(self) -> dict[str, Any]:
        """Builds the frame, without Authorization: the command, then its parameters in order, without those of None."""
        dump = self.__pydantic_serializer__.to_python  # model_dump takes longer to pass its options on
        return {self.NAMED_BY: self.COMMAND, **dump(self, mode="json", by_alias=True, exclude_none=True)}


def make_invalid_request(command: str, error: ValidationError) -> InvalidRequest:
    """Makes an error of one line from pydantic's; it shows no value, since an argument may be secret."""
    findings = error.errors(include_input=False, include_context=False, include_url=False)
    by_path: dict[str, list[str]] = {}
    for finding in findings:
        first, *further = finding["loc"] or ("",)
        # Further texts name the alternatives of a union, whose findings are joined under one path.
        path = ".".join(map(str, (first, *(part for part in further if isinstance(part, int)))))
        by_path.setdefault(path, []).append(describe_finding(finding))
    reasons = "; ".join(
        f"{path}: {' or '.join(dict.fromkeys([first, *(text.removeprefix(EXPECTATION) for text in others)]))}"
        for path, (first, *others) in by_path.items()
    )
    argument = str(findings[0]["loc"][0]) if findings[0]["loc"] else None
    return InvalidRequest(f"{command}: {reasons}", argument=argument, command=command)


def describe_finding(finding: ErrorDetails) -> str:
    """Returns pydantic's message, except for a pattern: a regular expression says little to most people."""
    return "Input has the wrong format" if finding["type"] == "string_pattern_mismatch" else finding["msg"]
