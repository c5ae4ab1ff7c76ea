"""What a fix writes fits the code around it."""

from __future__ import annotations

import textwrap

import pytest

from backlint import edit
from backlint.facts import Mark
from backlint.finding import Edit
from backlint.lower import lower


def applied(text: str, change: Edit | None) -> str:
    assert change is not None
    assert change.path == "shop.py"
    return text[: change.start] + change.text + text[change.end :]


def with_argument(text: str, name: str = "timeout", value: str = "5", *, position: int = -1, given: bool = False) -> str:
    return applied(text, edit.argument(text, "shop.py", Mark(1, "get", 0, "call"), name, value, position=position, given=given))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("get()\n", "get(timeout=5)\n"),
        ("get(url)\n", "get(url, timeout=5)\n"),
        ("get(url, )\n", "get(url, timeout=5, )\n"),
        ("get(url, **options)\n", "get(url, **options, timeout=5)\n"),
        ("get(f'{url}(')  # (\n", "get(f'{url}(', timeout=5)  # (\n"),
        ("get(\n    url,\n)\n", "get(\n    url,\n    timeout=5,\n)\n"),
        ("get(\r\n    url,\r\n)\r\n", "get(\r\n    url,\r\n    timeout=5,\r\n)\r\n"),
        ("get(\n    url,  # ours\n)\n", "get(\n    url,\n    timeout=5,  # ours\n)\n"),
        ("get(\n    url,\n    {\n        'a': 1,\n    },\n)\n", "get(\n    url,\n    {\n        'a': 1,\n    }, timeout=5,\n)\n"),
        ("get(url, timeout=None, x=1)\n", "get(url, timeout=5, x=1)\n"),
        ("get('ä', timeout = (None), x=1)\n", "get('ä', timeout = 5, x=1)\n"),
        ("get(\n    'ä', timeout=(\n        None\n    ),\n)\n", "get(\n    'ä', timeout=5,\n)\n"),
        ("get((x for x in y))\n", "get((x for x in y), timeout=5)\n"),
    ],
)
def test_a_call_gets_an_argument(before: str, after: str) -> None:
    assert with_argument(before) == after


def test_an_argument_without_its_name_is_replaced_in_its_place() -> None:
    assert with_argument("get(url, None, 3)\n", position=1, given=True) == "get(url, 5, 3)\n"


@pytest.mark.parametrize("text", ["get(**options)\n", "get(*args)\n", "get(x for x in y)\n"])
def test_no_argument_where_it_would_be_the_second_or_not_parse(text: str) -> None:
    assert edit.argument(text, "shop.py", Mark(1, "get", 0, "call"), "timeout", "5", position=-1, given="*" in text) is None


def test_a_bare_decorator_becomes_a_call() -> None:
    text = "@lib.retry  # why\ndef load(): ...\n"
    assert applied(text, edit.call_decorator(text, "shop.py", Mark(1), "tries=5")) == "@lib.retry(tries=5)  # why\ndef load(): ...\n"


@pytest.mark.parametrize(
    ("before", "after", "written"),
    [
        ("use()\n", "from lib import stop\nuse()\n", "stop"),
        ('"""Text."""\nuse()\n', '"""Text."""\nfrom lib import stop\nuse()\n', "stop"),
        ("from __future__ import annotations\nuse()\n", "from __future__ import annotations\nfrom lib import stop\nuse()\n", "stop"),
        ("#!/bin/sh\n# coding\nuse()\n", "#!/bin/sh\n# coding\nfrom lib import stop\nuse()\n", "stop"),
        ("import os\r\nuse()\r\n", "import os\r\nfrom lib import stop\r\nuse()\r\n", "stop"),
        ("from lib import a, z  # here\nuse()\n", "from lib import a, stop, z  # here\nuse()\n", "stop"),
        ("from lib import z, a\nuse()\n", "from lib import z, a, stop\nuse()\n", "stop"),
        ("from lib import (\n    a,\n    b,\n)\nuse()\n", "from lib import (\n    a,\n    b,\n    stop,\n)\nuse()\n", "stop"),
        ("from lib import (a, b)\nuse()\n", "from lib import (a, b, stop)\nuse()\n", "stop"),
        (
            "try:\n    import os\nexcept OSError: pass\nuse()\n",
            "from lib import stop\ntry:\n    import os\nexcept OSError: pass\nuse()\n",
            "stop",
        ),
    ],
)
def test_a_name_is_imported(before: str, after: str, written: str) -> None:
    found = edit.imported(before, "shop.py", lower(before), "lib", "stop", before.count("\n"))
    assert found is not None
    assert (applied(before, found[1]), found[0]) == (after, written)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("from lib import stop\nuse()\n", "stop"),
        ("from lib import stop as halt\nuse()\n", "halt"),
        ("import lib\nuse()\n", "lib.stop"),
        ("import lib as l\nuse()\n", "l.stop"),
    ],
)
def test_what_is_imported_already_is_used(text: str, written: str) -> None:
    assert edit.imported(text, "shop.py", lower(text), "lib", "stop", 2) == (written, None)


def test_a_name_that_means_something_else_is_left_alone() -> None:
    text = "def stop(): ...\nuse()\n"
    assert edit.imported(text, "shop.py", lower(text), "lib", "stop", 2) is None


def test_an_import_inside_a_function_is_of_no_help() -> None:
    text = textwrap.dedent(
        """\
        def f():
            from lib import stop
        use()
        """
    )
    found = edit.imported(text, "shop.py", lower(text), "lib", "stop", 3)
    assert found is not None
    assert applied(text, found[1]).startswith("from lib import stop\ndef f")


def test_a_name_of_the_module_is_defined_behind_its_imports_once() -> None:
    text = '"""Shop."""\nimport asyncio\n\nasync def pay():\n    asyncio.create_task(send())\n'
    (made,) = edit.constant(text, "shop.py", lower(text), "tasks", "set()", annotation="set", before=5) or ()
    after = applied(text, made)
    assert after == '"""Shop."""\nimport asyncio\n\ntasks: set = set()\n\nasync def pay():\n    asyncio.create_task(send())\n'
    assert edit.constant(after, "shop.py", lower(after), "tasks", "set()", annotation="set", before=7) == ()


@pytest.mark.parametrize("text", ["tasks = []\n", "from shop import tasks\n", "def tasks(): ...\n"])
def test_a_name_of_the_module_that_means_something_else_is_not_defined_anew(text: str) -> None:
    assert edit.constant(text, "shop.py", lower(text), "tasks", "set()") is None
