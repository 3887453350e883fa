"""What is sent: arguments checked before a byte leaves, and the frame they make.

Its annotations are not postponed: pydantic compiles those of a base class again for each class that is made from it.
"""

from collections.abc import Iterator
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from ..core.errors import InvalidRequest
from ..decoding.sensitive_fields import visible_fields

WANTED = "Input should be "
"""How pydantic's findings begin, and those of forms."""


class Request(BaseModel):
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
            # What the class itself calls, in less time than it takes to get there.
            checked: Self = cls.__pydantic_validator__.validate_python(arguments)
        except ValidationError as error:
            refused = invalid(cls.COMMAND, error)
        else:
            return checked
        raise refused

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        shown = visible_fields(type(self))
        return ((name, value) for name, value in self if name in shown)

    def wire(self) -> dict[str, Any]:
        """The frame, without Authorization: the command first, its parameters in their order, what is None left out."""
        dump = self.__pydantic_serializer__.to_python  # as model_dump, whose options take longer than most commands
        return {self.NAMED_BY: self.COMMAND, **dump(self, mode="json", by_alias=True, exclude_none=True)}


def invalid(command: str, error: ValidationError) -> InvalidRequest:
    """Pydantic's findings as one line; it holds no value, since an argument may be secret."""
    findings = error.errors(include_input=False, include_context=False, include_url=False)
    places: dict[str, list[str]] = {}
    for finding in findings:
        first, *further = finding["loc"] or ("",)
        # Further text names an alternative of a union: what each of them wants is said in one breath.
        place = ".".join(map(str, (first, *(part for part in further if isinstance(part, int)))))
        places.setdefault(place, []).append(said(finding))
    reasons = "; ".join(
        f"{place}: {' or '.join(dict.fromkeys([first, *(text.removeprefix(WANTED) for text in others)]))}"
        for place, (first, *others) in places.items()
    )
    argument = str(findings[0]["loc"][0]) if findings[0]["loc"] else None
    return InvalidRequest(f"{command}: {reasons}", argument=argument, command=command)


def said(finding: ErrorDetails) -> str:
    """A finding in words: a parameter's own pattern is a regular expression, which says little to most people."""
    return "Input has not the right form" if finding["type"] == "string_pattern_mismatch" else finding["msg"]
