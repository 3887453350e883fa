"""The command line of the generator: python -m codegen generate | check | asyncapi | learn | diff."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from jinja2 import TemplateError

from .contract.recorded_exchanges import recorded_exchanges
from .diff.comparison import compare
from .diff.load_version import NoSuchVersion, load_version
from .diff.report import json_report, text_report
from .generate import check, generate
from .output import asyncapi
from .output.file_trees import write_files
from .output.formatting import UnformattableCode
from .spec_reading.problems import InvalidSpec
from .validation.load_spec import load_spec

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; returns the exit status: 0, 1 for a broken spec or differences, 2 for wrong usage."""
    options = parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except InvalidSpec as broken:
        print(*broken.problems, sep="\n", file=sys.stderr)
        return 1
    except UnformattableCode as error:
        print(error, file=sys.stderr)
        return 1
    except TemplateError as error:
        print(f"{type(error).__name__} in a template: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or 'a file'}: {error.strerror}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted; what was generated before is whole", file=sys.stderr)
        return 130
    return status


def parser() -> argparse.ArgumentParser:
    about = "Makes everything that speaks the protocol from spec/."
    root = argparse.ArgumentParser(prog="python -m codegen", description=about)
    where = "the folder that holds spec/ (default: this project's)"
    root.add_argument("--root", type=Path, default=ROOT, metavar="FOLDER", help=where)
    commands = root.add_subparsers(title="commands", required=True, metavar="COMMAND")
    making = commands.add_parser("generate", help="make generated/, tests/contract/ and docs/reference/ from spec/")
    making.set_defaults(run=run_generate)
    describing = commands.add_parser("asyncapi", help=f"write {' and '.join(asyncapi.PATHS)} alone")
    describing.set_defaults(run=run_asyncapi)
    learning = commands.add_parser("learn", help="say what recordings show that the spec does not say")
    learning.add_argument("recordings", nargs="+", type=Path, metavar="RECORDING", help="as those in spec/recordings/")
    learning.add_argument("--write", action="store_true", help="add what is safe to add to the spec")
    learning.set_defaults(run=run_learn)
    comparing = commands.add_parser("diff", help="compare two versions of the protocol")
    comparing.add_argument("old", metavar="OLD", help="a folder with a spec, or a git revision")
    comparing.add_argument("new", metavar="NEW", nargs="?", help="the same (default: this project's spec)")
    comparing.add_argument("--json", action="store_true", help="as JSON, for programs")
    comparing.add_argument("--exit-code", action="store_true", help="exit with 1 if anything differs")
    comparing.set_defaults(run=run_diff)
    checking = commands.add_parser("check", help="check spec/, and that what is generated is what it gives")
    checking.set_defaults(run=run_check)
    return root


def run_generate(options: argparse.Namespace) -> int:
    differing = generate(options.root)
    print(f"{len(differing)} file{'s' if len(differing) > 1 else ''} changed" if differing else "nothing changed")
    return 0


def run_asyncapi(options: argparse.Namespace) -> int:
    protocol = load_spec(options.root / "spec")
    files = asyncapi.asyncapi_files(protocol, recorded_exchanges(options.root / "spec" / "recordings"))
    write_files(options.root, files)
    print(*files, sep="\n")
    return 0


def run_learn(options: argparse.Namespace) -> int:
    from .learning.learn import learn  # ruamel.yaml takes a while to load, and only this needs it

    return learn(options.root, options.recordings, writes=options.write)


def run_diff(options: argparse.Namespace) -> int:
    new = options.new or str(options.root)
    try:
        differences = compare(load_version(options.old, options.root), load_version(new, options.root))
    except NoSuchVersion as error:
        print(error, file=sys.stderr)
        return 2
    if options.json:
        print(asyncapi.to_json(json_report(differences, options.old, new)), end="")
    else:
        print(text_report(differences))
    return 1 if differences and options.exit_code else 0


def run_check(options: argparse.Namespace) -> int:
    differing = check(options.root)
    if not differing:
        print("the spec is sound, and everything made from it is up to date")
        return 0
    print(*differing, "run `python -m codegen generate`", sep="\n", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
