"""Loads a spec: reads its files, applies all validation rules, and builds a `Protocol` object."""

from __future__ import annotations

from pathlib import Path

from ..model.protocol import Protocol
from ..spec_reading.problems import InvalidSpec, Problem, combine_repeated
from ..spec_reading.protocol_builder import ProtocolBuilder
from ..spec_reading.recordings import Recordings, read_recordings
from ..spec_reading.spec_documents import Spec, read_spec
from . import (
    chosen_from_rules,
    command_answers,
    command_effects,
    command_keys_and_arguments,
    content_paths_and_correlation_keys,
    one_line_texts,
    printed_table_columns,
    read_then_choose_command_methods,
    references,
    sent_while_flags,
    unused_entries,
)
from .names import class_and_page_names, drop_in_names, former_field_names, python_names, subcommand_and_option_names
from .problem_free_entries import find_error_free_part
from .recordings import personal_data_check, recorded_frames, recorded_http_requests
from .sections import (
    bridge_entities,
    command_line_section,
    evcc_section,
    live_limit_commands,
    live_method_names,
    live_section,
    log_in_greeting_and_errors,
    names_from_subject_words,
    paged_rest_commands,
    rest_and_websocket_counterparts,
    rest_service_and_requests,
    simulation_section,
)
from .values import (
    conditional_derived_values,
    derived_values,
    example_and_default_values,
    limits_patterns_and_units,
    parameter_limits_within_type,
    timestamps_and_dates,
)

RULES_BY_STAGE = (
    (  # names, and the parts of each entry
        *references.RULES,
        *command_answers.STRUCTURE_RULES,
        *derived_values.STRUCTURE_RULES,
        *limits_patterns_and_units.RULES,
        *timestamps_and_dates.RULES,
        *python_names.RULES,
        *drop_in_names.RULES,
        *class_and_page_names.RULES,
        *one_line_texts.RULES,
    ),
    (  # the examples of scalars, which those of fields and parameters follow
        *example_and_default_values.SCALAR_RULES,
        *timestamps_and_dates.SCALAR_RULES,
    ),
    (  # values with their types, and methods that commands share
        *python_names.SHARED_METHOD_RULES,
        *parameter_limits_within_type.RULES,
        *example_and_default_values.RULES,
        *timestamps_and_dates.VALUE_RULES,
    ),
    (  # each entry by itself
        *command_keys_and_arguments.RULES,
        *content_paths_and_correlation_keys.CONTENT_RULES,
        *rest_service_and_requests.RULES,
        *sent_while_flags.RULES,
        *former_field_names.RULES,
        *command_answers.RULES,
    ),
    (  # entries that name other entries
        *log_in_greeting_and_errors.RULES,
        *derived_values.RULES,
        *conditional_derived_values.RULES,
        *drop_in_names.SHARED_METHOD_RULES,
        *subcommand_and_option_names.RULES,
        *rest_and_websocket_counterparts.RULES,
    ),
    (  # commands with the objects that answer them and that they change
        *content_paths_and_correlation_keys.KEY_RULES,
        *command_keys_and_arguments.ANSWER_RULES,
        *command_effects.RULES,
        *printed_table_columns.RULES,
        *read_then_choose_command_methods.RULES,
        *chosen_from_rules.RULES,
        *paged_rest_commands.RULES,
        *rest_and_websocket_counterparts.ARGUMENT_RULES,
    ),
)
"""Functions that take a Spec and yield its problems. No stage checks entries with problems of an earlier stage."""
RULES_ABOUT_ALL = (
    *live_section.RULES,
    *live_method_names.RULES,
    *names_from_subject_words.RULES,
    *live_limit_commands.RULES,
    *command_line_section.RULES,
    *simulation_section.RULES,
)
"""Functions that check sections which name many entries. They run only if no other rule finds a problem."""


def load_spec(folder: Path, *, with_recordings: bool = True, needs_recordings: bool = False) -> Protocol:
    """Returns the protocol in a spec folder; raises InvalidSpec with all problems in the files and recordings.

    With `needs_recordings`, a missing folder of recordings is a problem too.
    """
    spec, problems = read_spec(folder)
    recordings = (
        read_recordings(folder / "recordings", is_required=needs_recordings) if with_recordings else Recordings()
    )
    problems += recordings.problems
    if not spec.has_groups:
        raise InvalidSpec(problems)
    problems += check_rules(spec)
    problems += recorded_frames.check_names(recordings.lines, spec)
    error_free_part = find_error_free_part(spec, problems)
    if not error_free_part.is_complete("protocol"):
        raise InvalidSpec(problems)
    protocol = ProtocolBuilder(error_free_part).build()
    mismatches = list(recorded_frames.find_mismatches(recordings.lines, protocol))
    problems += recorded_frames.mismatch_problems(mismatches)
    requests = recorded_http_requests.check_requests(recordings.lines, protocol, spec.names("commands", "rest"))
    problems += combine_repeated(requests)
    problems += recorded_http_requests.check_pushes(recordings.lines, protocol)
    reported = {place for mismatch in mismatches for place in mismatch.places}
    unknown_names = {problem.unknown.name for problem in problems if problem.unknown}
    problems += personal_data_check.check_personal_data(recordings.lines, protocol, spec, reported, unknown_names)
    if not problems:  # otherwise, an entry may be unused because of the mistake
        problems += [problem for rule in unused_entries.RULES for problem in rule(spec)]
    if problems:
        raise InvalidSpec(problems)
    return protocol


def check_rules(spec: Spec) -> list[Problem]:
    """Applies all rules and returns the problems. Entries with problems are not used to check others."""
    problems: list[Problem] = []
    error_free_part = spec
    for rules in RULES_BY_STAGE:
        problems += [problem for rule in rules for problem in rule(error_free_part)]
        error_free_part = find_error_free_part(spec, problems)
    if not problems and not spec.malformed:
        problems += [problem for rule in RULES_ABOUT_ALL for problem in rule(spec)]
    if not problems and not spec.malformed:  # the protocol can be built, which the entities need
        problems += [problem for rule in (*bridge_entities.RULES, *evcc_section.RULES) for problem in rule(spec)]
    return problems
