"""Settings: where they are found, what they mean, and what is said when they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from backlint.config import Config, ConfigError, load
from backlint.contract import Layers
from backlint.finding import Severity


def write(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def problems(folder: Path, text: str, name: str = "pyproject.toml") -> list[str]:
    write(folder / name, text)
    with pytest.raises(ConfigError) as error:
        load(cwd=folder)
    return [line.replace(f"{folder}/", "") for line in error.value.problems]


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    write(tmp_path / ".git" / "HEAD")
    inner = tmp_path / "services" / "orders"
    inner.mkdir(parents=True)
    assert load(cwd=inner) == Config(root=tmp_path)
    assert load(cwd=inner).select == ("all",)
    assert load(cwd=inner).fail_on is Severity.WARNING


def test_every_key(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "stubs").mkdir()
    file = write(
        tmp_path / "pyproject.toml",
        """
        [tool.backlint]
        select = ["reliability", "data/n-plus-one-query"]
        ignore = ["unbounded-retry"]
        extend-select = ["security"]
        exclude = ["legacy/"]
        source-roots = ["src"]
        stubs = ["stubs"]
        fail-on = "error"

        [tool.backlint.rules.missing-timeout]
        seconds = 3

        [[tool.backlint.contracts]]
        type = "layers"
        layers = ["shop.web", "shop.domain"]
        """,
    )
    config = load(cwd=tmp_path)
    assert config.root == tmp_path
    assert config.file == file
    assert config.select == ("reliability", "data/n-plus-one-query")
    assert config.ignore == ("unbounded-retry",)
    assert config.extend_select == ("security",)
    assert config.exclude == ("legacy/",)
    assert config.source_roots == ("src",)
    assert config.stubs == ("stubs",)
    assert config.fail_on is Severity.ERROR
    assert config.rules == {"missing-timeout": {"seconds": 3}}
    assert isinstance(config.contracts[0], Layers)


def test_a_pyproject_without_the_section_is_passed_by(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.backlint]\nselect = ['data']\n")
    write(tmp_path / "service" / "pyproject.toml", "[project]\nname = 'service'\n")
    assert load(cwd=tmp_path / "service").root == tmp_path


def test_a_broken_pyproject_that_never_mentions_backlint_is_passed_by(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.backlint]\n")
    write(tmp_path / "service" / "pyproject.toml", "[project\n")
    assert load(cwd=tmp_path / "service").file == tmp_path / "pyproject.toml"


def test_backlint_toml_needs_no_section_and_comes_first(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.backlint]\nselect = ['data']\n")
    write(tmp_path / "backlint.toml", "select = ['security']\n[rules.missing-timeout]\nseconds = 1\n")
    config = load(cwd=tmp_path)
    assert config.select == ("security",)
    assert config.rules == {"missing-timeout": {"seconds": 1}}


def test_the_first_path_decides_and_not_the_working_directory(tmp_path: Path) -> None:
    write(tmp_path / "a" / "pyproject.toml", "[tool.backlint]\nselect = ['data']\n")
    write(tmp_path / "b" / "pyproject.toml", "[tool.backlint]\nselect = ['security']\n")
    module = write(tmp_path / "b" / "app" / "main.py")
    assert load([module], cwd=tmp_path / "a").root == tmp_path / "b"
    assert load([Path("b/app")], cwd=tmp_path).root == tmp_path / "b"


def test_the_search_ends_at_the_top_of_the_repository(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.backlint]\nselect = ['data']\n")
    write(tmp_path / "clone" / ".git" / "HEAD")
    assert load(cwd=tmp_path / "clone") == Config(root=tmp_path / "clone")


def test_outside_of_git_the_nearest_project_is_the_root(tmp_path: Path) -> None:
    write(tmp_path / "unpacked" / "manage.py")
    folder = tmp_path / "unpacked" / "shop"
    folder.mkdir()
    (tmp_path / "elsewhere").mkdir()
    assert load([folder], cwd=tmp_path / "elsewhere").root == tmp_path / "unpacked"
    bare = tmp_path / "bare" / "code"
    bare.mkdir(parents=True)
    assert load([bare], cwd=tmp_path / "bare").root == tmp_path / "bare"
    assert load([bare], cwd=tmp_path / "elsewhere").root == bare


def test_a_named_file_and_isolation(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.backlint]\nselect = ['data']\n")
    other = write(tmp_path / "ci" / "strict.toml", "fail-on = 'note'\n")
    assert load(cwd=tmp_path, file=Path("ci/strict.toml")).fail_on is Severity.NOTE
    assert load(cwd=tmp_path, file=other).root == tmp_path / "ci"
    assert load(cwd=tmp_path, isolated=True) == Config(root=tmp_path)


def test_a_named_file_must_exist_and_have_the_section(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        load(cwd=tmp_path, file=Path("nowhere.toml"))
    write(tmp_path / "pyproject.toml", "[project]\nname = 'x'\n")
    with pytest.raises(ConfigError, match=r"has no \[tool.backlint\] section"):
        load(cwd=tmp_path, file=Path("pyproject.toml"))


def test_all_problems_at_once_with_place_and_nearest_name(tmp_path: Path) -> None:
    assert problems(
        tmp_path,
        """
        [tool.backlint]
        slect = ["all"]
        ignore = "missing-timeout"
        fail-on = "eror"
        source-roots = ["nowhere"]
        exclude = ["a", 1]
        rules = { missing-timeout = 10 }

        [[tool.backlint.contracts]]
        type = "layer"
        layers = ["a", "b"]
        """,
    ) == [
        "pyproject.toml: tool.backlint.slect: unknown key; did you mean 'select'?",
        "pyproject.toml: tool.backlint.ignore: expected a list of strings, got a string",
        "pyproject.toml: tool.backlint.fail-on: there is no severity 'eror'; did you mean 'error'?",
        "pyproject.toml: tool.backlint.source-roots: there is no folder 'nowhere'",
        "pyproject.toml: tool.backlint.exclude: expected a list of strings, got a list of different types",
        "pyproject.toml: tool.backlint.rules.missing-timeout: expected a table of options, got an integer",
        "pyproject.toml: tool.backlint.contracts[0].type: there is no type 'layer'; did you mean 'layers'?",
    ]


def test_problems_of_backlint_toml_have_no_section_in_their_place(tmp_path: Path) -> None:
    assert problems(tmp_path, "fail-on = 3\n", "backlint.toml") == [
        "backlint.toml: fail-on: expected one of error, warning, note, got an integer"
    ]


def test_a_file_that_is_no_toml(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "[tool.backlint]\nselect = [\n")
    assert problem.startswith("pyproject.toml: is not valid TOML: ")


def test_a_section_that_is_no_table(tmp_path: Path) -> None:
    assert problems(tmp_path, "[tool]\nbacklint = true\n") == ["pyproject.toml: tool.backlint: expected a table, got a boolean"]
