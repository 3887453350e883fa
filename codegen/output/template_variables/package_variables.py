"""Collects the variables for the templates of the package."""

from __future__ import annotations

from typing import Any

from ...model.command_line_settings import CommandLine
from ...model.examples import examples_replacing_private_values
from ...model.protocol import Protocol
from ...sdk.bridge_entities.entity_table_source_code import bridge_table
from ...sdk.command_line.field_labels import field_labels
from ...sdk.command_line.internally_called_client_methods import find_called_methods
from ...sdk.command_line.subcommand_table_arguments import option_arguments, subcommand_arguments
from ...sdk.command_line.subcommands import choosing_subcommands, log_in_argument, rest_subcommands, subcommands
from ...sdk.drop_in_former_field_names import renamed_fields
from ...sdk.live_state_classes import live_classes
from ...sdk.methods.client_methods import client_methods, imported_modules, qualified
from ...sdk.methods.drop_in_methods import drop_in_methods, payload_fields
from ...sdk.methods.live_state_methods import limit_arguments, live_methods, live_modules
from ...sdk.methods.method_arguments import argument_description
from ...sdk.methods.method_docstrings import describe_wait, method_docstring
from ...sdk.methods.methods_for_values_from_two_messages import conditional_values, remembered_fields
from ...sdk.methods.read_then_choose_command_methods import choosing_methods
from ...sdk.pydantic_models import command_classes, message_classes
from ...sdk.scalar_annotations import scalar_declarations
from ...sdk.simulated_account.action_parameters_and_acknowledgements import (
    acknowledgement_fields,
    parameter_types,
    required_parameters,
)
from ...sdk.simulated_account.default_account import default_account
from ...sdk.simulated_account.simulated_command_effects import command_effects
from ...sdk.simulated_account.simulated_object_templates import simulated_objects
from ...sdk.type_annotations import argument_annotation
from ..optional_files import is_included
from .rest_package_variables import rest_variables
from .synchronous_class_variables import synchronous_variables


def package_variables(protocol: Protocol) -> dict[str, Any]:
    """Returns the variables of the package's templates."""
    variables = asynchronous_variables(protocol)
    return variables | synchronous_variables(protocol, variables)


def asynchronous_variables(protocol: Protocol) -> dict[str, Any]:
    """Returns the variables of the package's templates, without those of the synchronous client."""
    return {
        "protocol": protocol,
        **client_variables(protocol),
        **rest_variables(protocol),
        **live_state_variables(protocol),
        **command_line_variables(protocol),
        **drop_in_variables(protocol),
        **test_tool_variables(protocol),
    }


def client_variables(protocol: Protocol) -> dict[str, Any]:
    """Returns the variables about the client, its messages and its commands."""
    methods = client_methods(protocol)
    return {
        "message_classes": message_classes(protocol),
        "command_classes": command_classes(protocol, protocol.commands.values()),
        "scalars": scalar_declarations(protocol),
        "methods": methods,
        "choosing_methods": choosing_methods(protocol),
        "client_modules": imported_modules(methods),
        "conditional_values": conditional_values(protocol),
        "remembered_fields": remembered_fields(protocol),
        "qualified": lambda annotation: qualified(protocol, annotation),
        "method_docstring": lambda method: method_docstring(protocol, method),
        "wait_description": describe_wait(protocol),
        "argument_description": lambda parameter: argument_description(protocol, parameter),
        "argument_annotation": lambda type_: argument_annotation(protocol, type_.items),
    }


def live_state_variables(protocol: Protocol) -> dict[str, Any]:
    """Returns the variables about the live state, and about the bridge, which publishes it."""
    return {
        "live": live_classes(protocol),
        "live_methods": live_methods(protocol),
        "live_modules": live_modules(protocol),
        "limit_arguments": limit_arguments(protocol),
        "bridge_table": bridge_table(protocol),
        "has_bridge": is_included(protocol, "bridge/__init__.py"),
    }


def command_line_variables(protocol: Protocol) -> dict[str, Any]:
    """Returns the variables about the command line."""
    return {
        "command_line": protocol.command_line or CommandLine(),
        "called_methods": find_called_methods(protocol),
        "subcommands": subcommands(protocol),
        "rest_subcommands": rest_subcommands(protocol),
        "choosing_subcommands": choosing_subcommands(protocol),
        "subcommand_arguments": subcommand_arguments,
        "option_arguments": option_arguments,
        "log_in_argument": log_in_argument(protocol),
        "field_labels": field_labels(protocol),
    }


def drop_in_variables(protocol: Protocol) -> dict[str, Any]:
    """Returns the variables about the drop-in for bluecurrent-api."""
    return {
        "drop_in_fields": lambda payload: payload_fields(protocol, payload),
        "drop_in_methods": drop_in_methods(protocol),
        "renamed_fields": renamed_fields(protocol),
    }


def test_tool_variables(protocol: Protocol) -> dict[str, Any]:
    """Returns the variables about the simulated account, and about the values that recordings show."""
    return {
        "acknowledgement_fields": acknowledgement_fields(protocol),
        "required_parameters": required_parameters(protocol),
        "parameter_types": parameter_types(protocol),
        "command_effects": command_effects(protocol),
        "simulated_objects": simulated_objects(protocol),
        "default_account": default_account(protocol),
        "stand_ins": examples_replacing_private_values.hidden_value_examples(protocol),
        "placeholder_examples": examples_replacing_private_values.placeholder_examples(protocol),
        "public_values": examples_replacing_private_values.public_values(protocol),
    }
