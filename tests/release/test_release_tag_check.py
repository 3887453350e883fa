"""Tests the check of the tag in the release workflow, run as it is written there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import bluecurrent
from tests.platform_marks import needs_shell

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"

pytestmark = [
    pytest.mark.skipif(not WORKFLOW.exists(), reason="the workflow is not in the sdist"),
    needs_shell,
]


@pytest.mark.parametrize(
    ("tag", "expected"), [(f"v{bluecurrent.__version__}", True), ("v9.9.9", False), (bluecurrent.__version__, False)]
)
def test_tag_must_be_the_version(tag: str, expected: bool) -> None:
    steps = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]["build"]["steps"]
    (script,) = [step["run"] for step in steps if step.get("name") == "Check that the tag is the version"]
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    environment = os.environ | {"GITHUB_REF_NAME": tag, "PATH": path}
    done = subprocess.run(["bash", "-ec", script], cwd=ROOT, env=environment, capture_output=True, check=False)
    assert (done.returncode == 0) is expected, done.stderr
