"""Runs the generator from the command line: python -m codegen generate | check | asyncapi | learn | diff."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from pathlib import Path

from jinja2 import TemplateError

from .diff.comparison import compare
from .diff.difference_report import json_report, text_report
from .diff.git_revisions import NoSuchVersion
from .diff.load_version import load_version
from .diff.protocol_semver_check import check_version
from .diff.public_api_semver_check import check_public_api
from .generate import check, generate
from .learning.learn import learn
from .output.api_documents import asyncapi
from .output.code_formatting import UnformattableCode
from .output.escaped_printing import print_lines
from .output.file_trees import write_files
from .output.tool_version_check import unpinned_tools
from .shared.printing.escaping_argument_parser import ArgumentParser
from .shared.printing.guarded_streams import run_guarded
from .spec_reading.problems import InvalidSpec
from .spec_reading.recorded_exchanges import recorded_exchanges
from .validation.load_spec import load_spec

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Runs a command and returns the exit status: 0, 1 for an invalid spec or differences, 2 for wrong usage."""
    options = build_parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except (InvalidSpec, UnformattableCode) as error:
        print_lines(error, file=sys.stderr)
        return 1
    except TemplateError as error:
        print_lines(f"{type(error).__name__} in a template: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print_lines(f"{error.filename or 'a file'}: {error.strerror}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted; the files that were generated before are complete", file=sys.stderr)
        return 130
    return status


def build_parser() -> argparse.ArgumentParser:
    """Returns the parser of the command line."""
    description = "Generates the SDK, its tests and its documentation from spec/."
    root = ArgumentParser(prog="python -m codegen", description=description)
    root_help = "the folder that contains spec/ (default: this project)"
    root.add_argument("--root", type=Path, default=ROOT, metavar="FOLDER", help=root_help)
    commands = root.add_subparsers(title="commands", required=True, metavar="COMMAND")
    command = commands.add_parser("generate", help="write generated/, tests/contract/ and docs/reference/")
    command.set_defaults(run=run_generate)
    command = commands.add_parser("asyncapi", help=f"write {' and '.join(asyncapi.PATHS)} only")
    command.set_defaults(run=run_asyncapi)
    command = commands.add_parser("learn", help="report what recordings contain that the spec does not declare")
    command.add_argument("recordings", nargs="+", type=Path, metavar="RECORDING", help="a file like spec/recordings/*")
    command.add_argument("--write", action="store_true", help="add to the spec what is safe to add")
    command.set_defaults(run=run_learn)
    command = commands.add_parser("diff", help="compare two versions of the protocol")
    command.add_argument("old", metavar="OLD", help="a folder with a spec, or a git revision")
    command.add_argument("new", metavar="NEW", nargs="?", help="the same (default: the current spec)")
    command.add_argument("--json", action="store_true", help="print JSON")
    command.add_argument("--exit-code", action="store_true", help="exit with status 1 if there are differences")
    command.set_defaults(run=run_diff)
    command = commands.add_parser("check", help="check spec/, and that the generated files are up to date")
    command.add_argument("--verbose", action="store_true", help="say also why the versions were not checked")
    command.set_defaults(run=run_check)
    return root


def run_generate(options: argparse.Namespace) -> int:
    """Generates everything, and prints how many files changed."""
    warn_of_unpinned_tools()
    changes = generate(options.root)
    print(f"{len(changes)} file{'s' if len(changes) > 1 else ''} changed" if changes else "nothing changed")
    return 0


def run_asyncapi(options: argparse.Namespace) -> int:
    """Generates the AsyncAPI document and the JSON Schemas, and prints their paths."""
    protocol = load_spec(options.root / "spec", needs_recordings=True)
    files = asyncapi.asyncapi_files(protocol, recorded_exchanges(options.root / "spec" / "recordings"))
    write_files(options.root, files)
    print(*files, sep="\n")
    return 0


def run_learn(options: argparse.Namespace) -> int:
    """Compares recordings with the spec."""
    return learn(options.root, options.recordings, writes=options.write)


def run_diff(options: argparse.Namespace) -> int:
    """Compares two versions of the protocol, and prints the differences."""
    new = options.new or str(options.root)
    try:
        differences = compare(load_version(options.old, options.root), load_version(new, options.root))
    except NoSuchVersion as error:
        print_lines(error, file=sys.stderr)
        return 2
    if options.json:
        print(json.dumps(json_report(differences, options.old, new), indent=2))
    else:
        print_lines(text_report(differences))
    return 1 if differences and options.exit_code else 0


def run_check(options: argparse.Namespace) -> int:
    """Checks the spec, the package and the versions, and prints the generated files that are not up to date."""
    warn_of_unpinned_tools()
    result = check(options.root)
    version, public_api = check_version(options.root, result.protocol), check_public_api(options.root)
    for note in [*result.notes, *filter(None, [version.note, public_api.note] if options.verbose else [])]:
        print_lines(note)
    problems = [*version.problems, *public_api.problems]
    if not (problems or result.differences):
        print("the spec is valid, and all generated files are up to date")
        return 0
    instructions = ["run `python -m codegen generate`"] if result.differences else []
    print_lines(*problems, *result.differences, *instructions, file=sys.stderr)
    return 1


def warn_of_unpinned_tools() -> None:
    """Prints a line for each tool that may generate other files than the pinned version."""
    for line in unpinned_tools():
        print(line, file=sys.stderr)


if __name__ == "__main__":
    gc.set_threshold(50_000)  # nearly all objects live until the end, and collecting takes a fifth of the time
    sys.exit(run_guarded(main))
