"""Tests `python -m codegen diff` as users run it: text, JSON, git revisions and wrong arguments."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from codegen.__main__ import ROOT
from tests.codegen.conftest import RunHere, SpecFolder


def test_recordings_are_not_checked(run_here: RunHere, service: SpecFolder) -> None:
    (service.folder / "recordings").mkdir()
    (service.folder / "recordings" / "old.jsonl").write_text("{}", encoding="utf-8")
    done = run_here("diff", str(service.folder), str(ROOT))
    assert (done.returncode, done.stdout) == (0, "the two are the same protocol\n")


def test_command_line_reports_text_and_json(run_here: RunHere, service: SpecFolder) -> None:
    service.edit("commands", "method: reboot", "method: restart")
    text = run_here("diff", str(ROOT / "spec"), str(service.folder))
    assert text.returncode == 0
    assert text.stdout.startswith("breaking:\n")
    assert "\n  method reboot: is gone\n" in text.stdout
    assert "version step: major" in text.stdout
    as_json = run_here("diff", "--json", "--exit-code", str(ROOT), str(service.folder))
    assert as_json.returncode == 1
    assert json.loads(as_json.stdout)["step"] == "major"


def test_missing_version_is_reported_in_one_line(run_here: RunHere, tmp_path: Path) -> None:
    for name in ("no-such-revision", str(tmp_path), "--upload-pack=x", ""):
        done = run_here("diff", "--", name)
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
        assert done.stderr.startswith(name or "the name of a version is empty")


def test_broken_spec_is_named_with_its_folder(run_here: RunHere, service: SpecFolder) -> None:
    line = service.edit("types", "    maximum: 70\n", "    maximum: seventy\n")
    for versions in ((ROOT, service.folder), (service.folder, ROOT)):
        done = run_here("diff", *map(str, versions))
        assert done.returncode == 1
        assert done.stderr.startswith(f"{service.folder}/types.yaml:{line}: scalars.Ampere.maximum is")


def test_git_revisions_are_compared(tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(ROOT / "spec", root / "spec", ignore=shutil.ignore_patterns("recordings"))
    git = ["git", "-C", str(root), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"], ["tag", "first"]):
        subprocess.run([*git, *arguments], check=True)
    SpecFolder(root / "spec").edit("commands", "method: reboot", "method: restart")
    subprocess.run([*git, "commit", "-qam", "second"], check=True)
    command = [sys.executable, "-m", "codegen", "--root", str(root), "diff", "first", "HEAD"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "method reboot: is gone" in done.stdout
