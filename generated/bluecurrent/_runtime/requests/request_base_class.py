# generated from codegen/templates/package/_runtime/requests/request_base_class.py by `python -m codegen generate`; changes here are lost
"""Defines the base class of the command classes. It checks the arguments of a command, and builds the frame.

It has no `from __future__ import annotations`: pydantic would evaluate the annotations again for every subclass.
"""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from ..core.errors import InvalidRequest, make_argument_error
from ..core.secrets import HIDDEN_VALUE
from ..decoding.sensitive_fields import visible_fields

EXPECTATION = "Input should be "
"""The beginning of pydantic's error messages, and of those of ValidValues."""


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
    """The key of the frame that holds the command's name."""
    PAYLOAD: ClassVar[type | None] = None
    """The dataclass that groups further parameters of the command."""
    NON_EMPTY_PAYLOAD: ClassVar[bool] = False
    """True if at least one parameter of the payload must be set."""
    GIVEN_WITH: ClassVar[Mapping[str, Mapping[str, Any]]] = {}
    """The arguments that must be given if others have certain values, and that can't be given otherwise."""
    NOT_BEFORE: ClassVar[Mapping[str, tuple[str, Any]]] = {}
    """The arguments whose time can't be before that of another: the name of the other, and the type of both."""

    @classmethod
    def checked(cls, *, payload: Any = None, **arguments: Any) -> Self:
        """Returns the command with these arguments; raises InvalidRequest, which names the first wrong argument."""
        if cls.PAYLOAD is not None:
            arguments |= cls._read_payload(cls.PAYLOAD, payload)
        try:
            # The class itself calls this too, but the way there takes longer than the validation.
            checked: Self = cls.__pydantic_validator__.validate_python(arguments)
        except ValidationError as error:
            invalid_request = make_invalid_request(cls.COMMAND, error)
        else:
            if cls.GIVEN_WITH:
                checked._check_given_together()
            if cls.NOT_BEFORE:
                checked._check_order_of_times()
            return checked
        raise invalid_request

    @classmethod
    def _read_payload(cls, payload_class: type, payload: Any) -> dict[str, Any]:
        """Returns the arguments in a payload; raises InvalidRequest if it is not a payload, or an empty one."""
        arguments = vars(payload) if isinstance(payload, payload_class) else None
        if arguments is None:
            reason = f"payload must be of class {payload_class.__name__}"
        elif cls.NON_EMPTY_PAYLOAD and all(value is None for value in arguments.values()):
            reason = f"payload must have at least one of {', '.join(arguments)}"
        else:
            return arguments
        raise InvalidRequest(f"{cls.COMMAND}: {reason}", argument="payload", command=cls.COMMAND)

    def _check_given_together(self) -> None:
        """Raises InvalidRequest for an argument that is missing, or that can't be given with the others."""
        for name, values in self.GIVEN_WITH.items():
            is_given = getattr(self, name) is not None
            if is_given == all(getattr(self, other) == value for other, value in values.items()):
                continue
            words = " and ".join(f"{other}={value!r}" for other, value in values.items())
            reason = f"it can only be given with {words}" if is_given else f"it must be given with {words}"
            raise make_argument_error(self.COMMAND, name, reason)

    def _check_order_of_times(self) -> None:
        """Raises InvalidRequest for an argument whose time is before that of its NOT_BEFORE argument."""
        for name, (other, time_type) in self.NOT_BEFORE.items():
            times = [getattr(self, other), getattr(self, name)]
            if None in times:
                continue
            first, last = map(TypeAdapter(time_type).validate_python, times)  # text is sent as it is
            if last < first:
                raise make_argument_error(self.COMMAND, name, f"it must not be before {other}")

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        visible = visible_fields(type(self))
        return ((name, value if name in visible else HIDDEN_VALUE) for name, value in self)

    def wire(self) -> dict[str, Any]:
        """Builds the frame without the authorization: the command, then in order its parameters that are not None."""
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


MESSAGES = {
    "string_pattern_mismatch": "Input has the wrong format",
    "too_short": "Input should have at least one item",
    **dict.fromkeys(
        ("is_instance_of", "list_type", "sequence_str"), "Input should be a list, a tuple, a range or a set"
    ),
}
"""Plainer messages than those of pydantic, by pydantic's type of error."""


def describe_finding(finding: ErrorDetails) -> str:
    """Returns the message for a finding: from MESSAGES, or else that of pydantic."""
    return MESSAGES.get(finding["type"], finding["msg"])
