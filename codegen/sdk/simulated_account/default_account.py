"""Decides the account that is simulated if a program gives no other."""

from __future__ import annotations

from itertools import islice

from ...model.examples.examples_replacing_private_values import placeholder_examples
from ...model.protocol import DefaultAccount, Protocol


def default_account(protocol: Protocol) -> DefaultAccount:
    """Returns the account that is simulated if no other is given: that of the spec, or one with a single subject."""
    examples = map(str, placeholder_examples(protocol))
    return protocol.simulation or DefaultAccount({identity: {} for identity in islice(examples, 1)})
