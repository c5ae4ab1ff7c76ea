"""Which files are found, what they are called, what they are for, and how they are decoded."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from backlint.config import Config
from backlint.discover import decode, decode_text, discover, encoding
from backlint.source import Language, Role, Source


def put(root: Path, path: str, text: str | bytes = "") -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(text if isinstance(text, bytes) else text.encode())


def project(root: Path, *paths: str) -> None:
    """Empty files."""
    for path in paths:
        put(root, path)


def found(root: Path, **settings: tuple[str, ...]) -> dict[str, Source]:
    config = Config(root=root, exclude=settings.get("exclude", ()), source_roots=settings.get("source_roots", ()))
    return {source.path: source for source in discover(config).sources}


def modules(root: Path, **settings: tuple[str, ...]) -> dict[str, str]:
    return {path: source.module for path, source in found(root, **settings).items() if source.module}


def git(root: Path, *words: str) -> None:
    subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *words], cwd=root, check=True, capture_output=True)


# What belongs to the project


@pytest.mark.parametrize("with_git", [True, False])
def test_gitignore_is_honoured_with_git_and_without(tmp_path: Path, with_git: bool) -> None:
    project(tmp_path, "app/main.py", "app/local.py", "app/keep/local.py", "generated/x.py", "data/deep/one.py", "data/two.py")
    put(tmp_path, ".gitignore", "local.py\n/generated/\n")
    put(tmp_path, "app/keep/.gitignore", "!local.py\n")
    put(tmp_path, "data/.gitignore", "/deep\n")
    if with_git:
        git(tmp_path, "init")
        git(tmp_path, "add", "app/main.py")
    assert list(found(tmp_path)) == ["app/keep/local.py", "app/main.py", "data/two.py"]


def test_environments_builds_and_caches_are_left_out(tmp_path: Path) -> None:
    project(
        tmp_path,
        "app.py",
        "node_modules/gyp/gyp.py",
        ".venv/lib/x.py",
        "python-3.12/pyvenv.cfg",
        "python-3.12/lib/x.py",
        "build/lib/app.py",
        "dist/app.py",
        "app.egg-info/x.py",
        "__pycache__/app.py",
        "pipelines/build/__init__.py",
        "pipelines/build/steps.py",
    )
    assert list(found(tmp_path)) == ["app.py", "pipelines/build/__init__.py", "pipelines/build/steps.py"]


def test_exclude_has_the_meaning_of_gitignore(tmp_path: Path) -> None:
    project(tmp_path, "a/legacy/x.py", "legacy/x.py", "legacy/keep.py", "b/old_1.py", "b/new.py")
    assert list(found(tmp_path, exclude=("/legacy/*", "!legacy/keep.py", "old_*.py"))) == ["a/legacy/x.py", "b/new.py", "legacy/keep.py"]


def test_settings_of_one_machine_count_only_where_git_tracks_them(tmp_path: Path) -> None:
    names = ("app.py", ".env", "deploy/prod.env", "local/.env.local", ".netrc")
    project(tmp_path / "plain", *names)
    assert set(found(tmp_path / "plain")) == set(names)
    project(tmp_path / "tree", *names)
    git(tmp_path / "tree", "init")
    assert set(found(tmp_path / "tree")) == {"app.py"}
    git(tmp_path / "tree", "add", "deploy")
    assert set(found(tmp_path / "tree")) == {"app.py", "deploy/prod.env"}
    put(tmp_path / "tree", ".gitignore", ".env*")
    git(tmp_path / "tree", "add", "--force", ".env")
    assert set(found(tmp_path / "tree")) == {"app.py", "deploy/prod.env", ".env"}
    (tmp_path / "empty").mkdir()
    git(tmp_path / "empty", "init")
    put(tmp_path / "empty", ".env")
    assert list(found(tmp_path / "empty")) == []


def test_a_submodule_belongs_to_the_project_and_a_clone_lying_about_does_not(tmp_path: Path) -> None:
    for name in ("library", "clone"):
        project(tmp_path, f"{name}/{name}.py")
        git(tmp_path / name, "init")
        git(tmp_path / name, "add", ".")
        git(tmp_path / name, "commit", "-m", "x")
    project(tmp_path, "app.py")
    git(tmp_path, "init")
    git(tmp_path, "-c", "protocol.file.allow=always", "submodule", "add", "./library")
    assert list(modules(tmp_path)) == ["app.py", "library/library.py"]


def test_inside_of_a_git_hook_the_environment_of_the_hook_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, "app.py", "ignored.py")
    put(tmp_path, ".gitignore", "ignored.py\n")
    git(tmp_path, "init")
    monkeypatch.setenv("GIT_DIR", "/nowhere/.git")
    assert list(found(tmp_path)) == ["app.py"]


def test_links_inside_of_the_project_are_not_counted_twice(tmp_path: Path) -> None:
    root = tmp_path / "project"
    project(root, "app.py")
    put(tmp_path, "elsewhere.py")
    os.symlink(root / "app.py", root / "again.py")
    os.symlink(tmp_path / "elsewhere.py", root / "linked.py")
    os.symlink(tmp_path / "gone.py", root / "broken.py")
    assert list(found(root)) == ["app.py", "linked.py"]


def test_binary_and_huge_files_are_skipped_with_a_note(tmp_path: Path) -> None:
    put(tmp_path, "bytes.py", b"\x7fELF\0\0")
    put(tmp_path, "data.json", "[" + "1," * 600_000 + "1]")
    put(tmp_path, "app.py", "x = 1\n")
    discovery = discover(Config(root=tmp_path))
    assert [source.path for source in discovery.sources] == ["app.py"]
    assert discovery.notes == ("bytes.py: skipped, it is binary", "data.json: skipped, 1.1 MiB is more than 1 MiB")


def test_configuration_files_are_texts(tmp_path: Path) -> None:
    project(
        tmp_path,
        ".env",
        ".env.production",
        "prod.env",
        "compose.yaml",
        "Dockerfile",
        "web.Dockerfile",
        "setup.cfg",
        "a.json",
        "alembic.ini",
    )
    project(tmp_path, "package-lock.json", "README.md", "logo.png", "uv.lock", "environment.py")
    texts = {path for path, source in found(tmp_path).items() if source.language is Language.TEXT}
    assert texts == {
        ".env",
        ".env.production",
        "prod.env",
        "compose.yaml",
        "Dockerfile",
        "web.Dockerfile",
        "setup.cfg",
        "a.json",
        "alembic.ini",
    }


def test_a_template_of_python_is_a_text(tmp_path: Path) -> None:
    put(tmp_path, "template/client.py", "import types\n{% for service in services %}\nfrom x import {{ service }}\n{%- endfor %}\n")
    put(tmp_path, "app.py", "def table(cells):\n    return {\n        cells: '{% raw %}'\n    }\n")
    assert [source.language for source in found(tmp_path).values()] == [Language.PYTHON, Language.TEXT]


def test_html_in_a_folder_of_templates_is_a_template(tmp_path: Path) -> None:
    project(tmp_path, "shop/templates/shop/orders.html", "shop/static/index.html")
    assert {path: source.language for path, source in found(tmp_path).items()} == {"shop/templates/shop/orders.html": Language.TEMPLATE}


def test_a_program_without_a_suffix_is_python(tmp_path: Path) -> None:
    put(tmp_path, "bin/worker", "#!/usr/bin/env python3\nprint(1)\n")
    put(tmp_path, "bin/deploy", "#!/bin/sh\n")
    for name in ("worker", "deploy"):
        (tmp_path / "bin" / name).chmod(0o755)
    assert [(source.path, source.role) for source in found(tmp_path).values()] == [("bin/worker", Role.SCRIPT)]


# Module names


def test_a_flat_project(tmp_path: Path) -> None:
    project(tmp_path, "manage.py", "shop/__init__.py", "shop/models.py", "shop/web/__init__.py", "shop/web/views.py")
    assert modules(tmp_path) == {
        "manage.py": "manage",
        "shop/__init__.py": "shop",
        "shop/models.py": "shop.models",
        "shop/web/__init__.py": "shop.web",
        "shop/web/views.py": "shop.web.views",
    }
    assert [path for path, source in found(tmp_path).items() if source.is_package] == ["shop/__init__.py", "shop/web/__init__.py"]


def test_a_src_layout(tmp_path: Path) -> None:
    project(tmp_path, "pyproject.toml", "src/shop/__init__.py", "src/shop/models.py", "tests/test_shop.py")
    assert modules(tmp_path) == {
        "src/shop/__init__.py": "shop",
        "src/shop/models.py": "shop.models",
        "tests/test_shop.py": "tests.test_shop",
    }


def test_a_folder_src_that_is_imported_by_that_name_is_a_package(tmp_path: Path) -> None:
    put(tmp_path, "src/main.py", "from src.auth.router import router\n")
    put(tmp_path, "src/auth/router.py", "from src.database import session\n")
    put(tmp_path, "src/database.py")
    assert modules(tmp_path) == {"src/auth/router.py": "src.auth.router", "src/database.py": "src.database", "src/main.py": "src.main"}


def test_the_imports_tell_the_root_of_packages_without_init_files(tmp_path: Path) -> None:
    put(tmp_path, "backend/app/main.py", "from app.api.routes import router\n")
    put(tmp_path, "backend/app/api/routes.py", "import app.crud\nfrom ..core import config\n")
    put(tmp_path, "backend/app/crud.py", "import redis\nfrom . import redis as client\n")
    put(tmp_path, "backend/app/redis.py", "import redis\n")
    put(tmp_path, "backend/app/core/config.py")
    assert modules(tmp_path) == {
        "backend/app/api/routes.py": "app.api.routes",
        "backend/app/core/config.py": "app.core.config",
        "backend/app/crud.py": "app.crud",
        "backend/app/main.py": "app.main",
        "backend/app/redis.py": "app.redis",
    }


def test_an_init_file_too_many_does_not_mislead(tmp_path: Path) -> None:
    put(tmp_path, "backend/__init__.py")
    put(tmp_path, "backend/app/__init__.py")
    put(tmp_path, "backend/app/main.py", "from app.models import Order\n")
    put(tmp_path, "backend/app/models.py")
    assert modules(tmp_path)["backend/app/models.py"] == "app.models"


def test_a_module_named_like_a_library_does_not_mislead(tmp_path: Path) -> None:
    put(tmp_path, "shop/__init__.py")
    put(tmp_path, "shop/redis.py", "import redis\nfrom redis.asyncio import Redis\n")
    put(tmp_path, "shop/celery.py", "from celery import Celery\n")
    assert modules(tmp_path) == {"shop/__init__.py": "shop", "shop/celery.py": "shop.celery", "shop/redis.py": "shop.redis"}


def test_two_services_with_a_package_of_the_same_name(tmp_path: Path) -> None:
    for name in ("orders", "stock-keeping"):
        put(tmp_path, f"services/{name}/pyproject.toml")
        put(tmp_path, f"services/{name}/app/__init__.py")
        put(tmp_path, f"services/{name}/app/db.py", "from app import models\n")
        put(tmp_path, f"services/{name}/{name.partition('-')[0]}_worker.py", "import app.db\n")
    sources = found(tmp_path)
    assert {path: (source.module, source.root) for path, source in sources.items() if source.module} == {
        "services/orders/app/__init__.py": ("services.orders.app", "services.orders"),
        "services/orders/app/db.py": ("services.orders.app.db", "services.orders"),
        "services/orders/orders_worker.py": ("orders_worker", "services.orders"),
        "services/stock-keeping/app/__init__.py": ("services.stock_keeping.app", "services.stock_keeping"),
        "services/stock-keeping/app/db.py": ("services.stock_keeping.app.db", "services.stock_keeping"),
        "services/stock-keeping/stock_worker.py": ("stock_worker", "services.stock_keeping"),
    }


def test_the_portions_of_a_namespace_package_keep_their_common_name(tmp_path: Path) -> None:
    for name in ("billing", "orders"):
        put(tmp_path, f"libs/{name}/pyproject.toml")
        put(tmp_path, f"libs/{name}/src/acme/{name}/__init__.py")
        put(tmp_path, f"libs/{name}/src/acme/{name}/api.py", "from acme.billing import api\n")
    assert modules(tmp_path)["libs/billing/src/acme/billing/api.py"] == "acme.billing.api"
    assert modules(tmp_path)["libs/orders/src/acme/orders/api.py"] == "acme.orders.api"


def test_a_service_keeps_its_name_beside_a_small_example_of_the_same_name(tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml")
    put(tmp_path, "server/pyproject.toml")
    for index in range(8):
        put(tmp_path, f"server/shop/part_{index}.py")
    put(tmp_path, "sdk/pyproject.toml")
    put(tmp_path, "sdk/shop/__init__.py")
    put(tmp_path, "server/shop/__init__.py")
    assert modules(tmp_path)["server/shop/part_0.py"] == "shop.part_0"
    assert modules(tmp_path)["sdk/shop/__init__.py"] == "sdk.shop"


def test_module_names_are_unique_whatever_the_files_are_called(tmp_path: Path) -> None:
    project(tmp_path, "a/b.py", "a/b/__init__.py", "a/c.d.py", "a/c_d.py", "2020-fix/run.py", "2021-fix/run.py", "__init__.py")
    names = modules(tmp_path)
    assert len(set(names.values())) == len(names) == 7
    assert names["a/b/__init__.py"] == "a.b"


def test_configured_roots_hold_whatever_the_imports_say(tmp_path: Path) -> None:
    put(tmp_path, "code/lib/shop/models.py", "from code_.lib.shop import x\n")
    assert modules(tmp_path, source_roots=("code/lib",)) == {"code/lib/shop/models.py": "shop.models"}
    assert modules(tmp_path, source_roots=("./code/",)) == {"code/lib/shop/models.py": "lib.shop.models"}


# Roles


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("shop/orders.py", Role.SOURCE),
        ("shop/testing.py", Role.SOURCE),
        ("shop/tools/search.py", Role.SOURCE),
        ("shop/samples/blood.py", Role.SOURCE),
        ("shop/handlers/setup.py", Role.SOURCE),
        ("shop/tests/factories.py", Role.TEST),
        ("tests/conftest.py", Role.TEST),
        ("shop/test_orders.py", Role.TEST),
        ("shop/tests.py", Role.TEST),
        ("shop/migrations/0001_initial.py", Role.MIGRATION),
        ("alembic/versions/1234_add_column.py", Role.MIGRATION),
        ("shop/api/versions/v1.py", Role.SOURCE),
        ("scripts/backfill.py", Role.SCRIPT),
        ("tools/release.py", Role.SCRIPT),
        (".github/label.py", Role.SCRIPT),
        ("manage.py", Role.SCRIPT),
        ("setup.py", Role.SCRIPT),
        ("shop/management/commands/import_orders.py", Role.SCRIPT),
        ("examples/client.py", Role.EXAMPLE),
        ("docs/conf.py", Role.EXAMPLE),
        ("benchmarks/run.py", Role.EXAMPLE),
        ("shop/settings.py", Role.SETTINGS),
        ("config/settings/production.py", Role.SETTINGS),
        ("config/production.py", Role.SETTINGS),
        ("shop/config.py", Role.SETTINGS),
        ("shop/rpc/orders_pb2.py", Role.GENERATED),
        ("shop/rpc/orders_pb2_grpc.py", Role.GENERATED),
        ("shop/_vendor/six.py", Role.VENDORED),
        ("third_party/lib.py", Role.VENDORED),
        ("vendor/lib.py", Role.VENDORED),
        ("sellers/vendor/models.py", Role.SOURCE),
    ],
)
def test_a_role_is_told_from_the_place(tmp_path: Path, path: str, role: Role) -> None:
    project(tmp_path, "shop/__init__.py", "shop/handlers/__init__.py", "alembic/env.py", path)
    assert found(tmp_path)[path].role is role


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("# Generated by the protocol buffer compiler.  DO NOT EDIT!\nimport x\n", Role.GENERATED),
        (
            '"""\n    Shop API\n\n    Generated by a program.\n\n    Do not edit the class manually.\n"""  # noqa\nimport x\n',
            Role.GENERATED,
        ),
        ("# @generated\nimport x\n", Role.GENERATED),
        ("# Generated in 2020, edited ever since.\nimport x\n", Role.SOURCE),
        ("import x\n# auto-generated, do not edit\n", Role.SOURCE),
    ],
)
def test_a_generated_file_says_so_above_its_code(tmp_path: Path, head: str, role: Role) -> None:
    put(tmp_path, "shop/client.py", head)
    assert found(tmp_path)["shop/client.py"].role is role


def test_what_lies_above_the_project_says_nothing_about_its_role(tmp_path: Path) -> None:
    root = tmp_path / "fixtures" / "tests" / "orders"
    project(root, "orders/api.py")
    assert found(root)["orders/api.py"].role is Role.SOURCE


# Decoding


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"x = 1\r\ny = 2\r\n", "x = 1\r\ny = 2\r\n"),
        (b"x = 1\ry = 2\n", "x = 1\ry = 2\n"),
        (b"x = 1\n\x0c\ny = 2", "x = 1\n\x0c\ny = 2"),
        (b"\xef\xbb\xbfx = 1\n", "x = 1\n"),
        (b"# -*- coding: latin-1 -*-\nx = '\xe9'\n", "# -*- coding: latin-1 -*-\nx = 'é'\n"),
        (
            b"#!/usr/bin/python\n# vim: set fileencoding=cp1251 :\nx = '\xff'\n",
            "#!/usr/bin/python\n# vim: set fileencoding=cp1251 :\nx = 'я'\n",
        ),
        ("x = '😀'\n".encode(), "x = '😀'\n"),
        (b"", ""),
    ],
)
def test_decoding_follows_python_and_keeps_line_ends(data: bytes, text: str) -> None:
    assert decode(data) == text
    assert text.encode(encoding(data)) == data


@pytest.mark.parametrize(
    ("data", "error", "message"),
    [
        (b"# coding: nonsense\n", SyntaxError, "unknown encoding: nonsense"),
        (b"# coding: rot13\n", SyntaxError, "not a text encoding"),
        (b"\xef\xbb\xbf# coding: latin-1\n", SyntaxError, "encoding problem"),
        (b"x = 1\n\n\ny = '\xe9'\n", UnicodeDecodeError, "invalid continuation byte"),
        (b"# coding: raw_unicode_escape\nx = '\\ud800'\n", SyntaxError, "lone surrogate"),
    ],
)
def test_what_cannot_be_decoded_says_why(data: bytes, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        decode(data)


def test_texts_decode_always() -> None:
    assert decode_text("ключ=1".encode()) == "ключ=1"
    assert decode_text("\ufeffkey=1".encode()) == "key=1"
    assert decode_text("key=1".encode("utf-16")) == "key=1"
    assert decode_text(b"caf\xe9") == "café"
