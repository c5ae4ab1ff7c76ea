"""`backlint init`: what it writes for a project, and what it leaves alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from backlint.config import load
from backlint.facts import ModuleFacts
from backlint.graph.proposal import propose
from backlint.link.imports import ImportGraph
from backlint.lower import lower
from backlint.source import Source

from .command_line import Backlint, put


@pytest.fixture(autouse=True)
def nothing_yet(backlint: Backlint, tmp_path: Path) -> None:  # noqa: ARG001  # it makes the project
    """A project without settings, with one finding."""
    (tmp_path / "pyproject.toml").unlink()
    put(tmp_path, "shop/reports/__init__.py", "")
    (tmp_path / "shop/orders.py").rename(tmp_path / "shop/reports/fetch.py")


def layered_project(root: Path) -> None:
    """Three parts above each other, and one import that leads up."""
    features = dict.fromkeys(("orders", "stock", "billing", "mail", "reports"), "import shop.kit.clock\n")
    features["orders"] += "import shop.stock.main\nimport shop.billing.main\n"
    features["billing"] += "import shop.orders.main\n"
    put(root, "shop/__init__.py", "")
    for name, text in features.items():
        put(root, f"shop/{name}/__init__.py", "")
        put(root, f"shop/{name}/main.py", text)
    views = "".join(f"import shop.{name}.main\n" for name in features)
    for index in range(12):
        put(root, f"shop/web/views{index}.py", views)
        put(root, f"shop/web/kit{index}.py", "import shop.kit.clock\n")
    put(root, "shop/web/__init__.py", "")
    put(root, "shop/kit/__init__.py", "")
    put(root, "shop/kit/clock.py", "")


def graph(files: dict[str, str]) -> ImportGraph:
    units: list[tuple[Source, ModuleFacts]] = []
    for name, text in files.items():
        path = name.replace(".", "/") + ".py"
        units.append((Source(path, path, name), lower(text)))
    return ImportGraph(units)


def test_modules_are_proposed_from_the_imports(backlint: Backlint, tmp_path: Path) -> None:
    layered_project(tmp_path)
    put(tmp_path, "pyproject.toml", '[project]\nname = "shop"')
    result = backlint("init")
    assert result.code == 0
    assert result.err.endswith("to pyproject.toml. Next: `backlint baseline`, then `backlint`.\n")
    text = (tmp_path / "pyproject.toml").read_text()
    assert text.startswith('[project]\nname = "shop"\n\n[tool.backlint]\n')
    assert '[tool.backlint.modules.web]\npath = "shop.web"\n' in text
    config = load([tmp_path])
    assert config.modules[0].name == "web"
    assert config.modules[-1].depends_on == ()
    assert backlint("--select", "boundary-violation").code == 0


def test_the_ratchet_is_green_after_init_and_baseline(backlint: Backlint, tmp_path: Path) -> None:
    layered_project(tmp_path)
    put(tmp_path, "shop/kit/clock.py", "from shop.web import views1\n")
    assert backlint("init").code == 0
    assert backlint("baseline").code == 0
    assert backlint().code == 0
    put(tmp_path, "shop/kit/mail.py", "from shop.web import views2\n")
    assert "boundary-violation" in backlint("-f", "concise").out


def test_few_imports_against_the_proposal_are_listed_in_it(backlint: Backlint, tmp_path: Path) -> None:
    layered_project(tmp_path)
    put(tmp_path, "shop/kit/clock.py", "from shop.web import views1\n")
    text = backlint("init", "--dry-run").out
    assert 'ignore = ["shop.kit.clock -> shop.web.views1"]' in text
    put(tmp_path, "backlint.toml", text)
    assert backlint("--select", "boundary-violation").code == 0


def test_a_dry_run_prints_and_writes_nothing(backlint: Backlint, tmp_path: Path) -> None:
    layered_project(tmp_path)
    put(tmp_path, "pyproject.toml", "# nothing\n")
    before = sorted(path.name for path in tmp_path.iterdir() if path.name != ".backlint_cache")
    result = backlint("init", "--dry-run")
    assert result.out.startswith("[tool.backlint]\n")
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != ".backlint_cache") == before
    assert (tmp_path / "pyproject.toml").read_text() == "# nothing\n"


def test_there_is_one_configuration(backlint: Backlint, tmp_path: Path) -> None:
    assert backlint("init").code == 0
    assert (tmp_path / "backlint.toml").is_file()
    assert load([tmp_path]).file == tmp_path / "backlint.toml"
    again = backlint("init")
    assert (again.code, again.err) == (2, "error: backlint.toml has settings of backlint already; `backlint config` prints them\n")


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's")
def test_nothing_else_in_the_file_is_touched(backlint: Backlint, tmp_path: Path) -> None:
    before = '\ufeff[project]\r\nname = "x"  # é\r\n\r\n\r\n'.encode()
    put(tmp_path, "pyproject.toml", before)
    (tmp_path / "pyproject.toml").chmod(0o640)
    assert backlint("init").code == 0
    after = (tmp_path / "pyproject.toml").read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n")
    assert (tmp_path / "pyproject.toml").stat().st_mode & 0o777 == 0o640
    assert backlint("config").code == 0


def test_a_file_to_which_nothing_can_be_added_is_left_alone(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", "tool = { other = { a = 1 } }\n")
    assert backlint("init").code == 0
    assert (tmp_path / "pyproject.toml").read_text() == "tool = { other = { a = 1 } }\n"
    assert (tmp_path / "backlint.toml").is_file()


def test_a_broken_file_is_told(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", "[project\n")
    result = backlint("init")
    assert result.code == 2 and result.err.startswith("error: pyproject.toml: is not valid TOML")
    assert (tmp_path / "pyproject.toml").read_text() == "[project\n"


def test_a_source_root_that_only_tests_speak_of_is_written(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "backend/app/orders.py", "LIMIT = 1\n")
    put(tmp_path, "tests/test_one.py", "from app.orders import LIMIT\n")
    put(tmp_path, "tests/test_two.py", "import app.orders\n")
    assert 'source-roots = ["backend"]' in backlint("init", "--dry-run").out


def test_a_library_is_no_source_root(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "backend/graphql/core.py", "LIMIT = 1\n")
    put(tmp_path, "tests/test_one.py", "import graphql.core\nimport graphql.language\n")
    put(tmp_path, "tests/test_two.py", "import graphql.core\n")
    assert "source-roots" not in backlint("init", "--dry-run").out


def test_what_is_one_knot_is_not_parted() -> None:
    parts = ("a", "b", "c", "d")
    assert propose(graph({one: "".join(f"import {other}\n" for other in parts if other != one) for one in parts})) == ()


def test_the_proposal_is_the_same_for_any_order_of_files() -> None:
    files = {"top": "import mid\nimport low\n", "mid": "import low\n", "low": "", "other": "import low\nimport mid\n"}
    first = propose(graph(files))
    assert first == propose(graph(dict(reversed(files.items()))))
    assert first and set(first[-1].paths) == {"low"}
