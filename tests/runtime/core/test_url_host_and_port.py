"""Tests which addresses are those of this machine."""

from __future__ import annotations

import pytest

from bluecurrent._runtime.core.url_host_and_port import is_this_machine


@pytest.mark.parametrize(
    "host", ["::1", "127.8.9.10", "::ffff:127.0.0.1", "0.0.0.0", "::", "a.localhost", "LOCALHOST.", "::1%lo"]
)
def test_addresses_of_this_machine_are_recognized(host: str) -> None:
    assert is_this_machine(host)


@pytest.mark.parametrize("host", ["", "192.168.1.1", "::2", "localhost.nl", "notlocalhost", "1.127.0.0", "127.nl"])
def test_addresses_of_other_machines_are_told_apart(host: str) -> None:
    assert not is_this_machine(host)
