"""Converts the HTTP answer to a command into a pydantic object or an error."""

from __future__ import annotations

import json
import logging
import re
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from ..core.error_and_close_code_mapping import map_error_object, map_failure
from ..core.errors import BlueCurrentError, CommandRejected, ServerError
from ..core.message_field_reading import get_field
from ..core.protocol_table_types import Protocol
from ..decoding.json_parsing import parse_json
from .rest_table_types import RestRoute, RestService

if TYPE_CHECKING:
    from ..decoding.received_model_base_classes import ReceivedModel

A = TypeVar("A", bound="ReceivedModel")

_LOGGER = logging.getLogger(__name__)

REFUSED = (False, "false")
"""The values with which an answer refuses a command; 0 is equal to the first."""


class HttpAnswer(NamedTuple):
    """Holds a whole answer; its repr does not show the body."""

    status: int
    content_type: str
    body: bytes
    retry_after: str = ""
    """The value of the header Retry-After, with which the service asks to wait; empty if it was not sent."""

    @property
    def is_page(self) -> bool:
        """True for a page of HTML, as a gateway or a service under maintenance sends it."""
        return self.content_type == "text/html"

    def __repr__(self) -> str:
        return f"<HttpAnswer {self.status}>"


def read_answer(
    protocol: Protocol, service: RestService, route: RestRoute, answer: HttpAnswer, model: type[A]
) -> A | BlueCurrentError:
    """Returns the answer as a model or as an error. Never raises."""
    if 200 <= answer.status < 300 and route.base.plain_answers and _parse_object(answer.body) is None:
        return model.model_validate({})
    if 200 <= answer.status < 300 and not answer.is_page:
        read = _validate(model, answer.body) if route.content else None
        if read is not None and getattr(read, route.content) is not None and not _may_refuse(protocol, read):
            return read
        return _read_leniently(protocol, route, answer, model)
    data = _parse_object(answer.body)
    if data is not None and data.get(protocol.object) == protocol.errors.object:
        return map_error_object(protocol, data)
    failure = _find_failure(service, answer)
    error = map_failure(protocol, failure, code=answer.status)
    error.args = (f"{failure.text} (HTTP {answer.status}){_describe_wait(answer)}",)
    return error


def _describe_wait(answer: HttpAnswer) -> str:
    """Returns the end of an error's text: the seconds after which to try again, or nothing if the service sent none."""
    return f": try again in {answer.retry_after} s" if re.fullmatch("[0-9]{1,6}", answer.retry_after) else ""


def _find_failure(service: RestService, answer: HttpAnswer) -> Any:
    """Returns the Failure for an answer without an error object: the one for its status, or else a more general one."""
    failures, status = service.failures, str(answer.status)
    page = failures["html"] if answer.is_page else None
    return failures.get(status) or page or failures.get(f"{status[0]}xx") or failures["other"]


def _validate(model: type[A], body: bytes) -> A | None:
    try:
        valid: A = model.__pydantic_validator__.validate_json(body)
    except ValueError:  # pydantic's ValidationError is one
        return None
    return valid


def _may_refuse(protocol: Protocol, answer: Any) -> bool:
    """Checks if an answer might be an error object or a refusal, although it has content."""
    success, name = get_field(answer, protocol.errors.success), get_field(answer, protocol.object)
    return success in REFUSED or name == protocol.errors.object


def _read_leniently(protocol: Protocol, route: RestRoute, answer: HttpAnswer, model: type[A]) -> A | BlueCurrentError:
    from ..decoding.value_repair import Unreadable, repair_object  # it is needed rarely

    data = _parse_object(answer.body)
    if data is None:
        return ServerError("the answer is not a JSON object", code=answer.status)
    if data.get(protocol.object) == protocol.errors.object:
        return map_error_object(protocol, data)
    if (refusal := _find_refusal(protocol, route, data)) is not None:
        return refusal
    try:
        repaired, problems = repair_object(model, data)
    except (Unreadable, RecursionError) as error:
        reasons = error.problems if isinstance(error, Unreadable) else ("it nests too deeply",)
        return ServerError(f"the answer can't be read: {'; '.join(reasons)}", code=answer.status)
    read = _validate(model, json.dumps(repaired).encode())
    if read is None:
        return ServerError("the answer can't be read", code=answer.status)
    if problems:
        _LOGGER.debug("%s: %s", route.command, "; ".join(problems))
    return _require_content(route, read)


def _find_refusal(protocol: Protocol, route: RestRoute, data: dict[str, Any]) -> CommandRejected | None:
    """Returns the error of an answer that refuses the command; None if the answer does not refuse."""
    if data.get(protocol.errors.success) not in REFUSED:
        return None
    reason = data.get(protocol.errors.refusal)
    text = reason if isinstance(reason, str) and reason else None
    return CommandRejected(f"was refused: {text or 'no reason was given'}", text=text)


def _require_content(route: RestRoute, answer: A) -> A | BlueCurrentError:
    if route.content and getattr(answer, route.content) is None:
        return ServerError(f"the answer came without its content, {route.content}")
    return answer


def _parse_object(body: bytes) -> dict[str, Any] | None:
    try:
        data = parse_json(body)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None
