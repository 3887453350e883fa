"""Tests that generating is reproducible, all or nothing, and that check reports every difference."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.generate import TARGETS, check, generate
from codegen.output import code_formatting, template_rendering
from codegen.output.api_documents import asyncapi_mqtt, openapi
from codegen.output.code_formatting import UnformattableCode
from codegen.output.file_trees import read_files
from tests.codegen import kettles
from tests.codegen.generator_process import run

OTHER_SETTINGS = """
[tool.black]
line-length = 40
[tool.isort]
force_single_line = true
[tool.ruff]
line-length = 40
[tool.datamodel-codegen]
snake-case-field = true
"""


def contents(root: Path) -> dict[str, bytes]:
    """Returns every generated file below a folder."""
    return {f"{target}/{path}": content for target in TARGETS for path, content in read_files(root / target).items()}


def test_every_target_is_generated(generated_kettles: Path) -> None:
    absent = {openapi.PATH, asyncapi_mqtt.PATH}  # kettles have no HTTP and no entities
    assert not (generated_kettles / "generated/bluecurrent/bridge").exists()
    assert all(read_files(generated_kettles / target) for target in TARGETS if target not in absent)
    assert check(generated_kettles).differences == []


def test_no_other_file_is_left_behind(generated_kettles: Path) -> None:
    assert {path.name for path in generated_kettles.iterdir()} == {
        "spec",
        *(target.split("/")[0] for target in TARGETS),
    }


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_output_is_the_same_for_any_folder_hash_seed_and_settings(
    generated_kettles: Path, tmp_path: Path, seed: str
) -> None:
    elsewhere = tmp_path / f"elsewhere {seed}"
    kettles.write(elsewhere)
    (elsewhere / ".gitignore").write_text("*\n")
    (elsewhere / "pyproject.toml").write_text(OTHER_SETTINGS)
    done = run("generate", root=elsewhere, PYTHONHASHSEED=seed, RUFF_OUTPUT_FORMAT="json", LC_ALL="C", TZ="Asia/Tokyo")
    assert done.returncode == 0, done.stderr
    assert contents(elsewhere) == contents(generated_kettles)


def test_deleted_files_are_generated_again(kettles_project: Path) -> None:
    before = contents(kettles_project)
    shutil.rmtree(kettles_project / "generated")
    assert {difference.kind for difference in generate(kettles_project)} == {"is missing"}
    assert contents(kettles_project) == before


def test_generating_again_changes_nothing(kettles_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (kettles_project / "generated" / "bluecurrent" / "__pycache__").mkdir()
    (kettles_project / "generated" / "bluecurrent" / "__pycache__" / "client.cpython-311.pyc").write_bytes(b"x")
    assert main(["--root", str(kettles_project), "generate"]) == 0
    assert capsys.readouterr().out == "nothing changed\n"
    assert (kettles_project / "generated" / "bluecurrent" / "__pycache__").is_dir()


def test_check_reports_differences_in_every_target(kettles_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(kettles_project)
    paths = [kettles_project / name for name in TARGETS if (kettles_project / name).is_file()]
    folders = [kettles_project / name for name in TARGETS if (kettles_project / name).is_dir()]
    paths += [min(folder.rglob("*.*")) for folder in folders]
    names = sorted(path.relative_to(kettles_project).as_posix() for path in paths)
    for path in paths:
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert main(["--root", str(kettles_project), "check"]) == 1
    *reported, last = capsys.readouterr().err.splitlines()
    assert sorted(reported) == [f"{name}: differs from what the spec gives" for name in names]
    assert last == "run `python -m codegen generate`"
    for path in paths:
        path.unlink()
    for folder in folders:
        (folder / "of_my_own.txt").write_text("")
    extra = [
        f"{folder.relative_to(kettles_project).as_posix()}/of_my_own.txt: is not from the spec" for folder in folders
    ]
    assert sorted(map(str, check(kettles_project).differences)) == sorted(
        [*extra, *(f"{name}: is missing" for name in names)]
    )
    generate(kettles_project)
    assert contents(kettles_project) == before


def test_change_of_the_spec_changes_the_client(kettles_project: Path) -> None:
    spec = kettles_project / "spec" / "commands.yaml"
    spec.write_text(spec.read_text(encoding="utf-8").replace("method: brew", "method: make_tea"), encoding="utf-8")
    assert "generated/bluecurrent/client.py" in {difference.path for difference in generate(kettles_project)}
    assert "async def make_tea(" in (kettles_project / "generated/bluecurrent/client.py").read_text(encoding="utf-8")


def test_every_file_has_a_header_without_a_date(generated_kettles: Path) -> None:
    for name, content in contents(generated_kettles).items():
        head = content[:600].decode("utf-8")
        assert "generated from " in head, name
        assert "`python -m codegen generate`" in head, name
        assert "20" + "26-" not in head.splitlines()[0], name


@pytest.mark.parametrize(("folder", "target"), template_rendering.SHARED_FOLDERS.items())
def test_modules_of_the_generator_are_copied_into_the_package(
    generated_kettles: Path, folder: str, target: str
) -> None:
    sources = [path for path in (template_rendering.SHARED / folder).glob("*.py") if path.name != "__init__.py"]
    assert sources
    for path in sources:
        copy = (generated_kettles / "generated" / "bluecurrent" / target / path.name).read_text(encoding="utf-8")
        header, _, text = copy.partition("\n")
        assert f"codegen/shared/{folder}/{path.name}" in header
        assert text == path.read_text(encoding="utf-8")


def test_unknown_variable_in_a_template_changes_nothing(
    kettles_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(kettles_project)
    shutil.rmtree(kettles_project / "docs")
    templates = shutil.copytree(template_rendering.TEMPLATES, tmp_path / "templates")
    (templates / "tests" / "more.py.j2").write_text("{{ protocol.no_such_thing }}\n")
    monkeypatch.setattr(template_rendering, "TEMPLATES", templates)
    assert main(["--root", str(kettles_project), "generate"]) == 1
    assert "no_such_thing" in capsys.readouterr().err
    assert contents(kettles_project) == {name: text for name, text in before.items() if not name.startswith("docs/")}


def test_code_that_ruff_refuses_changes_nothing(
    kettles_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(kettles_project)
    templates = shutil.copytree(template_rendering.TEMPLATES, tmp_path / "templates")
    (templates / "tests" / "more.py.j2").write_text("def {{ protocol.name }}:\n")
    monkeypatch.setattr(template_rendering, "TEMPLATES", templates)
    with pytest.raises(UnformattableCode, match=r"ruff .* refuses the generated code"):
        generate(kettles_project)
    assert contents(kettles_project) == before
    assert not list(kettles_project.glob(".codegen*"))


def test_full_disk_changes_nothing(
    kettles_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(folder: Path) -> None:
        raise OSError(28, "No space left on device", str(folder))

    before = contents(kettles_project)
    monkeypatch.setattr(code_formatting, "format_folder", fail)
    assert main(["--root", str(kettles_project), "generate"]) == 1
    assert "No space left on device" in capsys.readouterr().err
    assert contents(kettles_project) == before
