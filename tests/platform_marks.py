"""Marks tests that use what only some systems have, with the reason for skipping them elsewhere."""

from __future__ import annotations

import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

IS_WINDOWS = sys.platform == "win32"

needs_signals = pytest.mark.skipif(IS_WINDOWS, reason="Windows can't interrupt or kill one program by a signal")
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="the system can't fork a process")
needs_pseudo_terminal = pytest.mark.skipif(find_spec("pty") is None or IS_WINDOWS, reason="Windows has no pty")
needs_full_disk = pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
needs_shell = pytest.mark.skipif(shutil.which("bash") is None or IS_WINDOWS, reason="runs a script of bash")
needs_file_modes = pytest.mark.skipif(IS_WINDOWS, reason="Windows has no permission bits")
needs_root = pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can give a file away")
needs_process_list = pytest.mark.skipif(shutil.which("ps") is None or IS_WINDOWS, reason="lists the processes with ps")
needs_resource_limits = pytest.mark.skipif(find_spec("resource") is None, reason="the system limits no file sizes")
needs_named_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
needs_symbolic_links = pytest.mark.skipif(IS_WINDOWS, reason="Windows lets only administrators make symbolic links")


def skip_unless(mark: pytest.MarkDecorator) -> None:
    """Skips the test that runs, or uses the fixture that runs, as one of the marks would."""
    if mark.args[0]:
        pytest.skip(mark.kwargs["reason"])
