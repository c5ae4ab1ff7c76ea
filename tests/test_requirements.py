"""Which versions of libraries a project may have, and that models of libraries follow them."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from backlint.config import Config
from backlint.discover import discover
from backlint.libraries import Models
from backlint.link import link
from backlint.link.frames import Site
from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo
from backlint.lower import lower
from backlint.requirements import LAST, OPEN, Range, is_requirements, normal, parse, requirements
from backlint.source import Source


def known(**texts: str) -> dict[str, Range]:
    """Of files by name; `__` stands for a slash and `_0` for a dot, which keywords cannot have."""
    return requirements({name.replace("__", "/").replace("_0", "."): textwrap.dedent(text) for name, text in texts.items()})


def asked(row: str) -> Range:
    """What one row of requirements says of `x`."""
    return requirements({"requirements.txt": row})["x"]


def poetry(value: str) -> Range:
    return requirements({"pyproject.toml": f"[tool.poetry.dependencies]\nx = {value}\n"})["x"]


# Versions and ranges


def test_trailing_zeros_pre_releases_and_epochs_do_not_count() -> None:
    assert parse("8") == parse("8.0.0") == parse("v8.0") == parse("8.0.0rc1") == parse("1!8.0") == (8,)
    assert parse("8.0") < parse("8.0.1") < parse("8.1") < parse("8.10")
    assert parse("") == parse("latest") == ()


def test_digits_that_are_none_for_python_and_endless_ones_raise_nothing() -> None:
    assert parse("5.²") == (5,)
    assert parse("1." + "9" * 5000)[0] == 1


def test_names_are_normalised() -> None:
    assert normal("Flask_SQLAlchemy") == normal("flask.sqlalchemy") == normal("flask--SQLAlchemy") == "flask-sqlalchemy"


@pytest.mark.parametrize(
    ("row", "range_"),
    [
        ("x", OPEN),
        ("x==5.2.1", ((5, 2, 1), (5, 2, 1))),
        ("x===5.2", ((5, 2), (5, 2))),
        ("x>=5", ((5,), None)),
        ("x>5,<8", ((5,), (7, LAST))),
        ("x<=8.0", (None, (8,))),
        ("x < 8.1.0", (None, (8, 0, LAST))),
        ("x~=8.0", ((8,), (8, LAST))),
        ("x~=8.0.0", ((8,), (8, 0, LAST))),
        ("x==8.*", ((8,), (8, LAST))),
        ("x!=8.0.1", OPEN),
        ("x (>=5,<8)", ((5,), (7, LAST))),
        ("x[extra,more]==5.2.1", ((5, 2, 1), (5, 2, 1))),
        ("X==5.2.1 ; python_version >= '3.9'  # why", ((5, 2, 1), (5, 2, 1))),
        ("x==5.2.1 --hash=sha256:99 --hash=sha256:98", ((5, 2, 1), (5, 2, 1))),
        ("x==5.2.1 \\\n    --hash=sha256:99 \\\n    --hash=sha256:98\n", ((5, 2, 1), (5, 2, 1))),
        ("x @ https://example.org/x-5.2.1-py3-none-any.whl", OPEN),
    ],
)
def test_rows_of_requirements(row: str, range_: Range) -> None:
    assert asked(row) == range_


def test_what_is_no_requirement_is_passed_over() -> None:
    rows = """\
    # x==1
    -r base.txt
    -c constraints.txt
    --index-url https://example.org/simple
    -e git+https://example.org/x.git#egg=x
    https://example.org/x-5.2.1-py3-none-any.whl
    ./wheels/x-5.2.1-py3-none-any.whl
    """
    assert known(requirements_0txt=rows) == {}


@pytest.mark.parametrize(
    ("value", "range_"),
    [
        ('"*"', OPEN),
        ('"5.2.1"', ((5, 2, 1), (5, 2, 1))),
        ('"^5.2"', ((5, 2), (5, LAST))),
        ('"^0.3.1"', ((0, 3, 1), (0, 3, LAST))),
        ('"^0.0.3"', ((0, 0, 3), (0, 0, 3, LAST))),
        ('"^0"', ((), (0, LAST))),
        ('"~5.2.1"', ((5, 2, 1), (5, 2, LAST))),
        ('"~5"', ((5,), (5, LAST))),
        ('">=5 <8"', ((5,), (7, LAST))),
        ('"^5 || ^7"', ((5,), (7, LAST))),
        ('{version = "^5.2", extras = ["fast"]}', ((5, 2), (5, LAST))),
        ('{git = "https://example.org/x.git"}', OPEN),
        ('[{version = "^5", python = "<3.10"}, {version = "^8", python = ">=3.10"}]', ((5,), (8, LAST))),
    ],
)
def test_poetry_has_operators_of_its_own(value: str, range_: Range) -> None:
    assert poetry(value) == range_


# Files


@pytest.mark.parametrize("name", ["uv.lock", "poetry.lock", "pdm.lock", "pylock.toml", "services/a/pylock.dev.toml"])
def test_locks_in_toml(name: str) -> None:
    kind = "packages" if "pylock" in name else "package"
    text = f"""
version = 1

[[{kind}]]
name = "anyio"
version = "4.9.0"
dependencies = [
    {{ name = "idna", version = "3.10" }},
]

[{kind}.optional-dependencies]
version = "99"

[[{kind}]]
name = "Y_Z"
source = {{ virtual = "." }}

[[{kind}]]
name = 'X'
version = '5.2.1'
"""
    assert is_requirements(name)
    for rows in (text, text.replace("\n", "\r\n")):
        assert requirements({name: rows}) == {"anyio": ((4, 9), (4, 9)), "x": ((5, 2, 1), (5, 2, 1))}


def test_a_lock_with_two_versions_for_different_machines_has_both() -> None:
    rows = '[[package]]\nname = "x"\nversion = "7.4"\n\n[[package]]\nname = "x"\nversion = "8.0"\n'
    assert known(uv_0lock=rows) == {"x": ((7, 4), (8,))}


def test_a_lock_in_json() -> None:
    rows = '{"_meta": {}, "default": {"x": {"version": "==5.2.1"}, "y": {"git": "…"}}, "develop": {"z": {"version": "==1"}}}'
    assert known(Pipfile_0lock=rows) == {"x": ((5, 2, 1), (5, 2, 1)), "z": ((1,), (1,))}


def test_a_project_file_asks_in_many_places() -> None:
    rows = """
    [project]
    dependencies = ["a>=1", "a<2; python_version < '3.15'"]
    [project.optional-dependencies]
    fast = ["b==2"]
    [dependency-groups]
    dev = ["c==3", {include-group = "other"}]
    [tool.poetry.group.test.dependencies]
    d = "^4"
    [tool.poetry.dev-dependencies]
    e = "5"
    [tool.uv]
    constraint-dependencies = ["f<7"]
    [tool.pdm.dev-dependencies]
    lint = ["g==7"]
    """
    assert known(pyproject_0toml=rows) == {
        "a": ((1,), (1, LAST)),
        "b": ((2,), (2,)),
        "c": ((3,), (3,)),
        "d": ((4,), (4, LAST)),
        "e": ((5,), (5,)),
        "f": (None, (6, LAST)),
        "g": ((7,), (7,)),
    }


def test_setup_cfg_and_pipfile_ask() -> None:
    rows = "[options]\ninstall_requires =\n    a>=1\n    b==2  # pinned\n"
    rows += "[options.extras_require]\nfast = c==3\nall =\n    d==%(x)s\n    e==5\n"
    assert known(setup_0cfg=rows) == {"a": ((1,), None), "b": ((2,), (2,)), "c": ((3,), (3,)), "d": OPEN, "e": ((5,), (5,))}
    assert known(Pipfile='[packages]\na = "==1"\n[dev-packages]\nb = {version = ">=2"}\n') == {"a": ((1,), (1,)), "b": ((2,), None)}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pyproject.toml", "[project\n"),
        ("Pipfile.lock", '{"default": '),
        ("Pipfile.lock", "[" * 100_000),
        ("setup.cfg", "x = 1\n"),
        ("Pipfile", "= 1"),
    ],
)
def test_a_malformed_file_is_noted_and_left_out(name: str, text: str) -> None:
    notes: list[str] = []
    assert requirements({name: text, "requirements.txt": "x==1"}, notes.append) == {"x": ((1,), (1,))}
    assert [note.partition(":")[0] for note in notes] == [name]
    assert "\n" not in notes[0]


@pytest.mark.parametrize(
    "text",
    [
        "project = 3",
        "[project]\ndependencies = 'x'",
        "[project]\ndependencies = [3, '']\noptional-dependencies = []",
        "[tool.poetry]\ndependencies = ['x']\ngroup = {a = 1}",
        "[dependency-groups]\ndev = 3",
    ],
)
def test_a_file_of_an_unexpected_shape_says_nothing(text: str) -> None:
    notes: list[str] = []
    assert requirements({"pyproject.toml": text}, notes.append) == {}
    assert notes == []


# Several files


def test_a_lock_tells_before_what_is_asked_for() -> None:
    lock = '[[package]]\nname = "x"\nversion = "7.4"\n'
    assert known(uv_0lock=lock, pyproject_0toml='[project]\ndependencies = ["x>=5"]', requirements_0txt="x==5") == {"x": ((7, 4), (7, 4))}


def test_of_a_service_all_that_is_asked_for_holds_together() -> None:
    assert known(requirements_0txt="x>=5", constraints_0txt="x<8") == {"x": ((5,), (7, LAST))}
    assert known(pyproject_0toml='[project]\ndependencies = ["x"]', requirements__base_0txt="x==5.2.1") == {"x": ((5, 2, 1), (5, 2, 1))}


def test_what_contradicts_itself_may_be_either() -> None:
    assert known(requirements_old_0txt="x==5", requirements_0txt="x==8") == {"x": ((5,), (8,))}


def test_requirements_with_conditions_stand_for_each_other() -> None:
    assert known(requirements_0txt="x==5; python_version < '3.10'\nx==8; python_version >= '3.10'") == {"x": ((5,), (8,))}


def test_services_are_put_together_from_the_lowest_to_the_highest() -> None:
    assert known(a__requirements_0txt="x==5", b__requirements_0txt="x==8\ny==1", c__requirements_0txt="z") == {
        "x": ((5,), (8,)),
        "y": ((1,), (1,)),
        "z": OPEN,
    }
    assert known(a__requirements_0txt="x==5", b__requirements_0txt="x") == {"x": OPEN}


def test_the_lock_of_a_workspace_tells_for_the_projects_that_it_fits() -> None:
    lock = '[[package]]\nname = "x"\nversion = "8.1"\n'
    member, stranger = '[project]\ndependencies = ["x>=5"]', '[project]\ndependencies = ["x==5"]'
    assert known(uv_0lock=lock, packages__a__pyproject_0toml=member) == {"x": ((8, 1), (8, 1))}
    assert known(uv_0lock=lock, old__pyproject_0toml=stranger) == {"x": ((5,), (8, 1))}
    assert known(uv_0lock=lock, old__requirements_0txt="x>=5") == {"x": ((5,), None)}


@pytest.mark.parametrize(
    ("path", "yes"),
    [
        ("requirements.txt", True),
        ("requirements-dev.txt", True),
        ("dev_requirements.in", True),
        ("deploy/requirements/production.txt", True),
        ("constraints.txt", True),
        ("setup.cfg", True),
        ("notes.txt", False),
        ("requirements.md", False),
        ("requirements.py", False),
        ("package-lock.json", False),
        ("Cargo.lock", False),
    ],
)
def test_which_files_are_read(path: str, yes: bool) -> None:
    assert is_requirements(path) is yes


def test_discovery_finds_long_locks_and_leaves_those_of_tests_out(tmp_path: Path) -> None:
    texts = {
        "app.py": "",
        "uv.lock": "#" * (1024 * 1024 + 1),
        "pylock.toml": "",
        "pyproject.toml": "",
        "requirements/base.txt": "",
        "tests/requirements.txt": "",
        "docs/requirements.txt": "",
    }
    for path, text in texts.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    discovery = discover(Config(root=tmp_path))
    assert [source.path for source in discovery.requirements] == ["pylock.toml", "pyproject.toml", "requirements/base.txt", "uv.lock"]
    assert [source.path for source in discovery.sources] == ["app.py", "pyproject.toml"]  # nobody looks for secrets in a lock
    assert discovery.notes == ()


# Models of libraries

STUB = """
from backlint.stub import FOREVER, Deadline, network, since, write

def send(first, second): ...
@since("Some_Library", "8.0.0")
@network
def send(first, second): ...
@since("some-library", "9.0")
@write
def send(first, second): ...

@since("some-library", "8")
def receive(): ...

def fetch(timeout: Deadline = FOREVER): ...
@since("some-library", "8")
def fetch(timeout: Deadline = 5): ...

class Client:
    def get(self): ...
    @since("some-library", "8")
    @network
    def get(self): ...

@since("some-library", "8")
class Client:
    @write
    def get(self): ...
"""


def program(tmp_path: Path, code: str, **versions: Range) -> Program:
    (tmp_path / "library.pyi").write_text(STUB)
    source = Source("app.py", str(tmp_path / "app.py"), "app")
    read = {"app.py": code}.__getitem__
    known = {name.replace("_", "-"): range_ for name, range_ in versions.items()}
    return link([(source, lower(code))], read=read, libraries=Models([tmp_path]), requirements=known)


def sites(program: Program) -> list[Site]:
    """The calls of library functions."""
    module = program.module("app.py")
    assert module is not None
    assert module.body is not None
    return [site for site in program.sites(program.generic(module.body)) if site.target.function.stub]


def called(program: Program) -> list[FunctionInfo]:
    return [site.target.function for site in sites(program)]


@pytest.mark.parametrize(
    ("range_", "definitions"),
    [
        (((7,), (7, 9)), [0]),
        ((None, (7, LAST)), [0]),
        (((8,), (8, LAST)), [1]),
        (((9, 1), None), [2]),
        (((7,), (8, 1)), [0, 1]),
        (((8, 5), None), [1, 2]),
        (OPEN, [0, 1, 2]),
    ],
)
def test_only_definitions_that_may_hold_are_called(tmp_path: Path, range_: Range, definitions: list[int]) -> None:
    linked = program(tmp_path, "import library\nlibrary.send(1, 2)\n", some_library=range_)
    functions = called(linked)
    every = functions[0].module.functions
    numbers = [index for index, function in enumerate(function for function in every if function.name == "send") if function in functions]
    assert numbers == definitions
    assert linked.versions.variants(functions[0]) == functions


@pytest.mark.parametrize(("range_", "marker"), [(((7,), (7,)), None), (((8,), (8,)), "write")])
def test_classes_and_their_methods_follow_the_version(tmp_path: Path, range_: Range, marker: str | None) -> None:
    functions = called(program(tmp_path, "from library import Client\nClient().get()\n", some_library=range_))
    assert [function.name for function in functions] == ["get"]
    assert set(functions[0].markers) - {"since"} == ({marker} if marker else set())


def test_a_name_newer_than_the_project_keeps_its_definition(tmp_path: Path) -> None:
    functions = called(program(tmp_path, "import library\nlibrary.receive()\n", some_library=((1,), (1,))))
    assert [function.name for function in functions] == ["receive"]


@pytest.mark.parametrize(
    ("range_", "state"),
    [(((7,), (7,)), "forever"), (((8,), None), "bounded"), (((7,), (8,)), "unknown"), (OPEN, "unknown")],
)
def test_a_deadline_that_differs_between_versions_is_known_only_with_the_version(tmp_path: Path, range_: Range, state: str) -> None:
    linked = program(tmp_path, "import library\nlibrary.fetch()\n", some_library=range_)
    assert {linked.deadlines.limit(site).state for site in sites(linked)} == {state}
    linked = program(tmp_path, "import library\nlibrary.fetch(timeout=None)\n", some_library=range_)
    assert {linked.deadlines.limit(site).state for site in sites(linked)} == {"forever"}
