"""What a file is for, told from its place and the first lines of it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection

from .source import Role

_VENDORED = frozenset({"vendor", "vendored", "_vendor", "_vendored", "third_party", "thirdparty", "extern", "site-packages"})
_TESTS = frozenset({"test", "tests", "__tests__", "e2e", "unit_tests", "integration_tests", "functional_tests", "e2e_tests", "load_tests"})
_TEST_FILE = re.compile(r"test_.*|.*_tests?|tests?|conftest|locustfile")
#: Only outside of packages: inside one, `samples` may be a laboratory's and `tools` an agent's.
_EXAMPLES = frozenset(
    {"example", "examples", "doc", "docs", "docs_src", "fixtures", "benchmark", "benchmarks", "sample", "samples", "demo", "demos"}
    | {"tutorial", "tutorials"}
)
_OUTER_SCRIPTS = frozenset({"tools", "hack", "ci", "dev", "devtools", "contrib", "build_tools"})
_SCRIPTS = frozenset({"scripts", "script", "bin"})
_SCRIPT_FILES = frozenset({"manage", "setup", "noxfile", "fabfile", "dodo", "hatch_build"})
_SETTINGS_FILE = re.compile(r"settings|settings_.*|.*_settings|config|conf|configuration|celeryconfig|gunicorn[._]conf(ig)?")
_STAGES = frozenset(
    {"base", "common", "dev", "develop", "development", "local", "prod", "production", "staging", "stage", "test", "testing", "ci"}
)
_GENERATED_FILE = re.compile(r".*_pb2(_grpc)?")
_CODE = re.compile(rb"^(?:import|from|def|class|async|if|try|@|\w+[ \t]*[:=])", re.MULTILINE)
_MADE = re.compile(rb"\b(?:auto[- ]?)?generated\b", re.IGNORECASE)
_KEEP_OUT = re.compile(rb"\b(?:do not|don't) (?:edit|modify|change)\b", re.IGNORECASE)


def role(path: str, folder: str, head: bytes, files: Collection[str]) -> Role:
    """The role of a file.

    Args:
        path: Relative to the project's root.
        folder: Its source root, relative to the project's root.
        head: The first bytes of its contents.
        files: The paths of all files of the project.
    """
    *folders, name = path.split("/")
    stem = name.rpartition(".")[0] or name
    below = (path[len(folder) + 1 :] if folder else path).split("/")[:-1]
    outer = {*(folder.split("/") if folder else ()), *below[:1]}
    if any(part in _VENDORED and not _is_app(folders[: index + 1], files) for index, part in enumerate(folders)):
        return Role.VENDORED
    if _GENERATED_FILE.fullmatch(stem) or _says_generated(head):
        return Role.GENERATED
    if not _TESTS.isdisjoint(folders) or (name.endswith(".py") and _TEST_FILE.fullmatch(stem)):
        return Role.TEST
    if not _EXAMPLES.isdisjoint(outer):
        return Role.EXAMPLE
    if _is_migration(folders, files):
        return Role.MIGRATION
    if _is_script(folders, outer) or (stem in _SCRIPT_FILES and "/".join([*folders, "__init__.py"]) not in files):
        return Role.SCRIPT
    if "settings" in folders or _SETTINGS_FILE.fullmatch(stem) or (folders[-1:] == ["config"] and stem in _STAGES):
        return Role.SETTINGS
    return Role.SOURCE


def _is_app(folders: list[str], files: Collection[str]) -> bool:
    """Whether a folder `vendor` is the project's own: an application about sellers."""
    place = "/".join(folders)
    return folders[-1] == "vendor" and any(
        f"{place}/{name}.py" in files for name in ("models", "views", "apps", "routes", "api", "service")
    )


def _is_migration(folders: list[str], files: Collection[str]) -> bool:
    if "migrations" in folders:
        return True
    # alembic: a folder `versions` beside an env.py
    return any(part == "versions" and "/".join([*folders[:index], "env.py"]) in files for index, part in enumerate(folders))


def _is_script(folders: list[str], outer: set[str]) -> bool:
    if not _SCRIPTS.isdisjoint(folders) or not _OUTER_SCRIPTS.isdisjoint(outer) or any(part.startswith(".") for part in folders):
        return True
    return ("management", "commands") in itertools.pairwise(folders)


def _says_generated(head: bytes) -> bool:
    """Whether what stands above the first statement says that a program wrote the file and people should not."""
    code = _CODE.search(head)
    words = head[: code.start()] if code else head
    return b"@generated" in words or bool(_MADE.search(words) and _KEEP_OUT.search(words))
