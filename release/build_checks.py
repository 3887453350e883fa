"""Builds the documentation and the archives of a checkout, and tries them out where nothing else is installed."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

from .release_problem import ReleaseProblem

SDK_TESTS = ("tests/contract", "tests/runtime", "tests/testing")
BINARIES = "Scripts" if os.name == "nt" else "bin"


@dataclass(frozen=True)
class Build:
    """Holds a checkout, a folder for archives and environments, and a file for the output of all programs."""

    checkout: Path
    scratch: Path
    log: Path

    def check_generator(self) -> None:
        """Generates the files that name the version, and compares the public names with those of the last release."""
        self.run("the SDK can't be generated", sys.executable, "-m", "codegen", "generate")
        self.run("`make check` fails with this version", sys.executable, "-m", "codegen", "check")

    def check_documentation(self) -> None:
        self.run("the documentation can't be built", sys.executable, "-m", "zensical", "build", "--strict")
        self.run("the documentation has problems", sys.executable, "-m", "website")

    def build_archives(self) -> tuple[Path, Path]:
        """Builds and returns the wheel and the source archive."""
        folder = self.scratch / "archives"
        self.run("the archives can't be built", sys.executable, "-m", "hatchling", "build", "--directory", folder)
        (wheel,), (source_archive,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
        return wheel, source_archive

    def check_wheel(self, wheel: Path) -> None:
        """Installs the wheel with nothing but the locked dependencies, and charges an example car."""
        python = self.make_environment("wheel", "runtime")
        self.install("the wheel can't be installed", python, "--no-index", "--no-deps", wheel)
        self.run(
            "the wheel does not work", python, "-I", self.checkout / "examples" / "quickstart.py", cwd=self.scratch
        )

    def check_source_archive(self, archive: Path) -> None:
        """Installs the source archive in the same way, and runs the SDK's tests in the unpacked archive."""
        python = self.make_environment("source-archive", "test")
        self.install("the source archive can't be installed", python, "--no-deps", archive)
        example = self.checkout / "examples" / "quickstart.py"
        self.run("the source archive does not work", python, "-I", example, cwd=self.scratch)
        with tarfile.open(archive) as packed:
            packed.extractall(self.scratch / "unpacked", filter="data")
        (unpacked,) = (self.scratch / "unpacked").iterdir()
        tests = ("-m", "pytest", "--quiet", "--numprocesses", "2", "-p", "no:cacheprovider", *SDK_TESTS)
        self.run("the tests fail in the unpacked source archive", python, *tests, cwd=unpacked)

    def make_environment(self, name: str, lock: str) -> Path:
        """Makes an environment with the packages of a lock, and returns its interpreter."""
        folder = self.scratch / name
        self.run("no environment can be made", sys.executable, "-m", "venv", "--without-pip", folder)
        python = folder / BINARIES / "python"
        requirements = self.checkout / "requirements" / f"{lock}.txt"
        self.install("the dependencies can't be installed", python, "--require-hashes", "--requirement", requirements)
        return python

    def install(self, problem: str, python: Path, *arguments: str | Path) -> None:
        pip = (sys.executable, "-m", "pip", "--python", python, "--quiet", "--disable-pip-version-check", "install")
        self.run(problem, *pip, *arguments)

    def run(self, problem: str, *command: str | Path, cwd: Path | None = None) -> None:
        """Runs a program in the checkout without our environment variables; raises ReleaseProblem if it fails."""
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "BLUECURRENT_"))
        }
        with self.log.open("a", encoding="utf-8") as log:
            print("$", *command, file=log, flush=True)
            where = cwd or self.checkout
            done = subprocess.run(command, cwd=where, env=environment, stdout=log, stderr=log, check=False)
        if done.returncode:
            raise ReleaseProblem(f"{problem}: see the end of {self.log}, mend it, and run `make release` again")
