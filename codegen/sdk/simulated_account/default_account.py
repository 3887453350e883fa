"""Chooses the default simulated account: the one in the spec, or else one with a single subject."""

from __future__ import annotations

from itertools import islice

from ...model.examples.examples_replacing_private_values import placeholder_examples
from ...model.protocol import DefaultAccount, Protocol


def default_account(protocol: Protocol) -> DefaultAccount:
    """Returns the default account: the one in the spec, or else an account with a single subject."""
    examples = map(str, placeholder_examples(protocol))
    return protocol.simulation or DefaultAccount({identity: {} for identity in islice(examples, 1)})
