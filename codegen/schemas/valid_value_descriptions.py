"""Describes in words the valid values of a scalar or a parameter, for error messages and documentation."""

from __future__ import annotations

from ..model.commands import Parameter
from ..model.value_types import TIME_TYPES, Scalar
from .parameter_type_narrowing import TypeTable, argument_scalar

TIME_DESCRIPTIONS = {"timestamp": "a datetime with a time zone", "date": "a date"}
"""The Python values of each base type that is a time."""


def describe_valid_value(scalar: Scalar) -> str:
    """Describes the valid values of a scalar in words, such as "a time of day, such as 23:00"."""
    if scalar.base in TIME_TYPES:
        return with_example(f"{TIME_DESCRIPTIONS[scalar.base]}, or text", scalar)
    if scalar.base == "string":
        return with_example(f"{scalar.form or 'text'},", scalar)
    kind = "a whole number" if scalar.base in {"integer", "integer_text"} else "a number"
    limits = number_range(scalar)
    return f"{kind} {limits}" if limits.startswith("from") else f"{kind} of {limits}"


def with_example(words: str, scalar: Scalar) -> str:
    """Appends the example of a scalar, unless it is secret or missing."""
    is_visible = scalar.example is not None and not scalar.sensitive
    return f"{words} such as {scalar.example}" if is_visible else words.removesuffix(",")


def number_range(item: Scalar | Parameter) -> str:
    """Describes the limits of a number, such as `from 0 to 70`; empty without limits."""
    low, high = item.minimum, item.maximum
    if low is not None and high is not None:
        return f"from {low} to {high}"
    if low is not None:
        return f"{low} or more"
    return f"{high} or less" if high is not None else ""


def describe_valid_arguments(types: TypeTable, parameter: Parameter) -> str:
    """Returns a sentence about the valid values of an argument; empty if the annotation states all limits."""
    with_others = describe_condition(parameter)
    descriptions: list[str] = []
    for item in parameter.type.items:
        scalar = argument_scalar(types, parameter, item)
        if scalar is None or not (scalar.limits or scalar.base in TIME_TYPES):
            return with_others
        descriptions.append(f"each is {describe_valid_value(scalar)}" if item.is_list else describe_valid_value(scalar))
    text = ", or ".join(dict.fromkeys(descriptions))
    return " ".join(filter(None, [f"{text[0].upper()}{text[1:]}.", with_others]))


def describe_condition(parameter: Parameter) -> str:
    """Returns sentences about the other arguments on which an argument depends; empty if there are none."""
    values = " and ".join(f"{name} {value!r}" for name, value in parameter.given_with.items())
    required = f"Required with {values}, and not allowed otherwise." if values else ""
    order = f"Not before {parameter.not_before}." if parameter.not_before else ""
    return " ".join(filter(None, [required, order]))
