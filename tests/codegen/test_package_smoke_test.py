"""Tests that a package that can't be imported does not replace the old one, and that the problem names the cause."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.generate import check, generate
from codegen.output import template_rendering
from codegen.output.file_trees import read_files
from codegen.package_inspection import package_smoke_test
from codegen.spec_reading.problems import InvalidSpec
from tests.codegen import kettles
from tests.codegen.conftest import SpecFolder
from tests.codegen.package_programs import run_contract_tests

EditTemplate = Callable[[str, str, str], None]
WRITTEN = "the file was not written; correct the spec or codegen/templates/package"


@pytest.fixture
def edit_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EditTemplate:
    """Returns a function that replaces a text in a copy of a template of the package, or adds a new module."""
    templates = shutil.copytree(template_rendering.TEMPLATES, tmp_path / "templates")
    monkeypatch.setattr(template_rendering, "TEMPLATES", templates)

    def edit(name: str, old: str, new: str) -> None:
        path = templates / "package" / name
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Returns a folder with the kettles' spec."""
    return kettles.write(tmp_path / "root").parent


def problem_of(root: Path) -> str:
    """Generates, and returns the text of the only problem."""
    with pytest.raises(InvalidSpec) as raised:
        generate(root)
    assert not list(root.glob(".codegen*"))
    [problem] = raised.value.problems
    return str(problem)


def test_module_that_can_not_be_imported_replaces_nothing(kettles_project: Path, edit_template: EditTemplate) -> None:
    before = read_files(kettles_project / "generated")
    edit_template(
        "testing/shortened_reconnect_delays.py", "@contextmanager", "NOWHERE = {}['kettle']\n\n\n@contextmanager"
    )
    text = problem_of(kettles_project)
    assert text.startswith("generated/bluecurrent/testing/shortened_reconnect_delays.py:")
    assert text.endswith(f": KeyError: 'kettle'; {WRITTEN}/testing/shortened_reconnect_delays.py")
    assert read_files(kettles_project / "generated") == before


def test_annotation_that_names_nothing_is_a_problem(root: Path, edit_template: EditTemplate) -> None:
    SpecFolder(root / "spec").edit(
        "commands",
        "{type: KettleName, description: The kettle's name.}\n",
        "{type: KettleName, description: The kettle's name.}\n"
        "      at: {type: Moment, keyword: true, optional: true, description: It.}\n",
    )
    edit_template("client.py.j2", "from datetime import date, datetime\n", "")
    text = problem_of(root)
    assert text.endswith(
        f"annotations of Client.look: NameError: name 'datetime' is not defined; {WRITTEN}/client.py.j2"
    )


def test_request_that_can_not_be_built_is_a_problem(root: Path, edit_template: EditTemplate) -> None:
    edit_template(
        "_runtime/requests/request_base_class.py",
        "        dump = self",
        '        assert self.COMMAND != "BREW", "no tea"\n        dump = self',
    )
    text = problem_of(root)
    assert text.startswith("generated/bluecurrent/_runtime/requests/request_base_class.py:")
    assert f"building BREW: AssertionError: no tea; {WRITTEN}/_runtime/requests/request_base_class.py" in text


def test_package_that_ends_its_process_is_a_problem(root: Path, edit_template: EditTemplate) -> None:
    edit_template(
        "testing/shortened_reconnect_delays.py", "@contextmanager", "__import__('os')._exit(3)\n\n\n@contextmanager"
    )
    expected = "generated/bluecurrent:1: importing the package ends the process with status 3: without a message"
    assert problem_of(root) == f"{expected}; correct the spec or the templates"


def test_subcommand_that_can_not_be_built_is_a_problem(project: Path, edit_template: EditTemplate) -> None:
    edit_template("cli/commands/click_command_building.py", '["--wait", ', '["--output", ')
    text = problem_of(project)
    assert "building the subcommand " in text
    assert "UserWarning: The parameter --output is used more than once" in text


def test_drop_in_whose_first_commands_fail_is_a_problem(project: Path) -> None:
    spec = SpecFolder(project / "spec")
    spec.edit("commands", "keyword: true, default: 100,", "")
    spec.edit("commands", "        chosen_from: {", "        # {")  # it needs the command without arguments
    (project / "spec/entities.yaml").unlink()  # so do entities
    text = problem_of(project)
    expected = "the first commands of the drop-in: TypeError: Client.get_charge_cards() missing 1 required"
    assert expected in text
    assert text.endswith(f"{WRITTEN}/compat/client.py.j2")


def test_module_without_its_requirement_is_compiled(
    root: Path, edit_template: EditTemplate, capsys: pytest.CaptureFixture[str]
) -> None:
    edit_template("teapot.py", "", '"""Pours."""\n\nimport no_such_requirement\n\nTEA = no_such_requirement.TEA\n')
    generate(root)
    assert main(["--root", str(root), "check"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "no_such_requirement is not installed: the modules that need it were only compiled (bluecurrent.teapot)",
        "the spec is valid, and all generated files are up to date",
    ]


def test_unchanged_package_is_not_imported_again(kettles_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(kettles_project / "docs")
    monkeypatch.setattr(package_smoke_test, "TRIAL_RUN", kettles_project / "no_such_program.py")
    assert {change.path.split("/")[0] for change in generate(kettles_project)} == {"docs"}
    shutil.rmtree(kettles_project / "generated")
    assert "importing the package ends the process with status 2" in problem_of(kettles_project)


def test_import_leaves_no_files_behind(generated_kettles: Path) -> None:
    assert check(generated_kettles).notes == []
    assert not list(generated_kettles.rglob("__pycache__"))


def test_folders_that_a_spec_does_not_need_are_left_out(kettles_project: Path) -> None:
    root = kettles_project
    assert (root / "generated/bluecurrent/cli/app.py").exists()
    assert not (root / "generated/bluecurrent/cli/watch").exists()
    live = ("generated/bluecurrent/live.py", "generated/bluecurrent/_runtime/live", "docs/reference/live.md")
    assert [path for path in live if (root / path).exists()] == []
    assert "def live" not in (root / "generated/bluecurrent/client.py").read_text(encoding="utf-8")
    text = (root / "spec/protocol.yaml").read_text(encoding="utf-8")
    start, end = text.index("command_line:\n"), text.index("limit: {")
    (root / "spec/protocol.yaml").write_text(text[:start] + text[end:], encoding="utf-8")
    generate(root)
    package = root / "generated/bluecurrent"
    assert (package / "testing/plugin.py").exists()
    assert [name for name in ("cli", "compat", "__main__.py") if (package / name).exists()] == []


def test_field_names_in_camel_case_are_sent_and_read(root: Path) -> None:
    spec = SpecFolder(root / "spec")
    spec.edit(
        "types",
        "      upper: {type: number",
        "      Upper: {type: integer, description: It.}\n      upper: {type: number",
    )
    spec.edit("types", "      lid: {", "      lidHeight: {type: number, description: It.}\n      lid: {")
    spec.edit("types", "      leaf: {", "      potSize: {type: integer, description: It.}\n      leaf: {")
    for recording in ("brew", "brew_without_water"):
        spec.edit(recording, '"leaf":', '"potSize": 2, "leaf":')
    generate(root)
    run_contract_tests(root)
